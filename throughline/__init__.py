"""Throughline 贯通: a sales target, carried from the top to every person and followed by the CRM's records."""
