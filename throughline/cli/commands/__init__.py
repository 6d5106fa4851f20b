"""One file, one command; see `cli/main.py`."""
