"""One file or folder, one command; see `cli/main.py`."""
