"""Compute everything anew from the inbox, and hold it against what is stored."""
