"""Find the row that names the columns, and which field each of them is."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from throughline.imports.draft import Field
from throughline.kit.spreadsheets.sheet import Raw, Row
from throughline.kit.spreadsheets.text import text_of

TITLE_ROWS = 10
SHORTEST_PART = 2
"""A header that contains a known one counts as it, if that has at least so many letters."""


def folded(header: str) -> str:
    """Headers agree whatever their case, blanks and signs, and what stands in brackets behind them."""
    text = unicodedata.normalize("NFKC", header)
    text = re.sub(r"[（(\[【].*?[)）\]】]", "", text) or text
    return re.sub(r"[\s_*\-/.:：]+", "", text).lower()


def header_place(rows: Sequence[Row], known: set[str]) -> int:
    """The row, among the first few, that holds most known headers; without any, the first full one."""
    first = rows[:TITLE_ROWS]
    hits = [sum(folded(text_of(cell) or "") in known for cell in row.cells) for row in first]
    if any(hits):
        return hits.index(max(hits))
    widths = [sum(text_of(cell) is not None for cell in row.cells) for row in first]
    return next((place for place, width in enumerate(widths) if width > 1), 0)


def guessed_columns(
    header: Sequence[str], fields: Sequence[Field], samples: Mapping[int, Sequence[Raw]]
) -> dict[int, str]:
    """Place → field: by the same words, else by words contained, else by what stands in the cells."""
    found: dict[int, str] = {}
    by_words = {folded(word): field.name for field in reversed(fields) for word in field.headers if word}
    names = {place: folded(name) for place, name in enumerate(header) if name.strip()}
    for place, name in names.items():
        _take(found, place, by_words.get(name))
    parts = sorted((word for word in by_words if len(word) >= SHORTEST_PART), key=len, reverse=True)
    for place, name in names.items():
        if place not in found:
            _take(found, place, next((by_words[word] for word in parts if word in name), None))
    for place in names:
        if place not in found:
            _take(found, place, _by_values(fields, samples.get(place, ())))
    return found


def _take(found: dict[int, str], place: int, field: str | None) -> None:
    if field is not None and field not in found.values():
        found[place] = field


def _by_values(fields: Sequence[Field], cells: Sequence[Raw]) -> str | None:
    texts = [text for cell in cells if (text := text_of(cell))]
    if texts and all(re.fullmatch(r"\S+@\S+\.\S+", text) for text in texts):
        return next((field.name for field in fields if field.holds == "email"), None)
    return None
