"""Which of our kinds of records a sender's word means: `opportunity.updated`, `deal.propertyChange` …"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from throughline.crm.mapping.schema import OBJECT_KINDS

LONGEST = 40
UNKNOWN = "unknown"
"""A record of which nobody said what it is: it waits until the mapping or the connector knows."""
_WORDS: Final[Mapping[str, str]] = {
    **{kind: kind for kind in OBJECT_KINDS},
    "opportunity": "deal",
    "company": "account",
    "customer": "account",
    "receipt": "payment",
    "activity": "visit",
}
_SEPARATORS = re.compile(r"[^A-Za-z]+")


def kind_of(word: str, types: Iterable[Mapping[str, Any]], otherwise: str) -> str:
    """By the longest of the connector's own beginnings, else by a word of the type that we know ourselves."""
    own = [row for row in types if word.startswith(str(row["begins"]))]
    if own:
        return str(max(own, key=lambda row: len(row["begins"]))["object"])
    known = (_WORDS.get(part.lower()) for part in _SEPARATORS.split(word) if part)
    return next((kind for kind in known if kind), None) or otherwise or _kept(word) or UNKNOWN


def _kept(word: str) -> str:
    return "".join(letter for letter in word if letter.isprintable())[:LONGEST]
