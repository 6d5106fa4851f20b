"""Spreadsheets into plans: read a file, check every row, say what would happen. No database, no clock."""
