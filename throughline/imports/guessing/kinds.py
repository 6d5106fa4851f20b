"""Which kind of rows a file probably holds."""

from collections.abc import Mapping, Sequence

from throughline.crm.guessing.headers import folded
from throughline.imports.draft import Field


def guessed_kind(header: Sequence[str], kinds: Mapping[str, Sequence[Field]]) -> str | None:
    """The one whose required columns are there and whose fields name most columns; the earlier at a tie."""
    best: tuple[tuple[bool, int, int], str] | None = None
    names = {folded(name) for name in header if name.strip()}
    for what, fields in kinds.items():
        named = {field.name for field in fields if names & {folded(word) for word in field.headers if word}}
        required = {field.name for field in fields if field.required}
        score = (required <= named, len(named), len(named & required))
        if best is None or score > best[0]:
            best = (score, what)
    return best[1] if best else None
