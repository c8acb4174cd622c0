"""A report into one web page that opens from a folder and asks the network for nothing."""

from seminar_kit.write.report_page.page import write_report_page

__all__ = ["write_report_page"]
