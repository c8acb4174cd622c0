"""A Word or Excel file from outside into plain text and tables, read in a process of its own."""

from seminar_kit.read.office import read_content, read_office_bytes, read_office_file

__all__ = ["read_content", "read_office_bytes", "read_office_file"]
