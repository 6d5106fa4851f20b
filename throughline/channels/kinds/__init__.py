"""The kinds of channels: each is a folder with a `kind.py` that says `KIND`; nothing else lists them."""
