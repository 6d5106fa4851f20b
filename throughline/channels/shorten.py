"""Fit text into what a vendor takes, without cutting a character in two."""


def in_bytes(text: str, most: int) -> str:
    """At most so many bytes of UTF-8; what was cut ends with …"""
    if len(text.encode()) <= most:
        return text
    room = most - len("…".encode())
    return text.encode()[:room].decode(errors="ignore") + "…"
