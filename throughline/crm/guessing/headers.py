"""Which field a column is, by its name."""

import re
import unicodedata
from collections.abc import Mapping
from typing import TypeVar

SHORTEST_PART = 2
"""A header that contains a known one counts as it, if that has at least so many letters."""

Key = TypeVar("Key")


def folded(header: str) -> str:
    """Headers agree whatever their case, blanks and signs, and what stands in brackets behind them."""
    text = unicodedata.normalize("NFKC", header)
    text = re.sub(r"[（(\[【].*?[)）\]】]", "", text) or text
    return re.sub(r"[\s_*\-/.:：]+", "", text).lower()


def guessed_fields(names: Mapping[Key, str], by_words: Mapping[str, str]) -> dict[Key, str]:
    """Column → field, of folded names and words: by the same word, else by the longest contained.

    No field is found twice; the earlier column has it.
    """
    found: dict[Key, str] = {}
    for column, name in names.items():
        _take(found, column, by_words.get(name))
    parts = sorted((word for word in by_words if len(word) >= SHORTEST_PART), key=len, reverse=True)
    for column, name in names.items():
        if column not in found:
            _take(found, column, next((by_words[word] for word in parts if word in name), None))
    return found


def _take(found: dict[Key, str], column: Key, field: str | None) -> None:
    if field is not None and field not in found.values():
        found[column] = field
