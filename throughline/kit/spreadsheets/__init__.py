"""Spreadsheets: the one place that reads CSV and XLSX files, bounded before they are parsed."""
