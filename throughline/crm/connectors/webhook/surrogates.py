"""Half a character written as `\\ud83d` alone, which no text can hold: senders that cut texts make them."""

import re

_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
    re.DOTALL,
)


def without_halves(body: bytes) -> bytes:
    """The same JSON with the replacement character for each half; whole pairs and other escapes stay."""
    return _ESCAPE.sub(lambda found: rb"\ufffd" if found[1] else found[0], body)
