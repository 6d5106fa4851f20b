"""Throughline 贯通: a sales target, carried from the top to every person, followed by CRM records."""
