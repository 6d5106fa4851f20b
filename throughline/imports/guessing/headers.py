"""Find the row that names the columns, and which field each of them is."""

import re
from collections.abc import Mapping, Sequence

from throughline.crm.guessing.headers import folded, guessed_fields
from throughline.imports.draft import Field
from throughline.kit.spreadsheets.sheet import Raw, Row
from throughline.kit.spreadsheets.text import text_of

TITLE_ROWS = 10


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
    by_words = {folded(word): field.name for field in reversed(fields) for word in field.headers if word}
    names = {place: folded(name) for place, name in enumerate(header) if name.strip()}
    found = guessed_fields(names, by_words)
    for place in names:
        if place not in found:
            field = _by_values(fields, samples.get(place, ()))
            if field is not None and field not in found.values():
                found[place] = field
    return found


def _by_values(fields: Sequence[Field], cells: Sequence[Raw]) -> str | None:
    texts = [text for cell in cells if (text := text_of(cell))]
    if texts and all(re.fullmatch(r"\S+@\S+\.\S+", text) for text in texts):
        return next((field.name for field in fields if field.holds == "email"), None)
    return None
