"""Spreadsheets of objectives and key results: their columns, and rows as what people decide."""
