"""Spreadsheets: blank forms to fill in, tables to work on, and one table as text."""

from seminar_kit.write.excel.comma_separated import sheet_to_csv
from seminar_kit.write.excel.form import write_blank_workbook
from seminar_kit.write.excel.sheets import write_sheets

__all__ = ["sheet_to_csv", "write_blank_workbook", "write_sheets"]
