"""What an import would do: the fate of every row, the same whether it is a dry run or not."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from throughline.core.errors import Language
from throughline.kit.spreadsheets.notes import SheetNote
from throughline.org.importing.columns import Record
from throughline.org.importing.footprint import Footprint
from throughline.org.timeline import BEGINNING

Imported = tuple["Fates", Footprint | None]
"""What an import made of every row, and what it left behind where it wrote."""
Fate = Literal["create", "change", "move", "nothing", "refused"]


@dataclass(frozen=True, slots=True)
class Change:
    """A field's value before and after, and the date from which it is so (None: at once, or always)."""

    field: str
    before: str | None
    after: str | None
    on: str | None = None


@dataclass
class RowFate:
    """What happens to one row: `key` is its code or number."""

    line: int
    key: str
    fate: Fate
    changes: list[Change]
    record: Record


@dataclass
class Fates:
    """All rows of a file in order, and what is odd about the file."""

    rows: list[RowFate]
    notes: list[SheetNote] = field(default_factory=list)

    @property
    def refused(self) -> list[RowFate]:
        return [row for row in self.rows if row.fate == "refused"]

    @property
    def counts(self) -> dict[str, int]:
        counted = Counter(row.fate for row in self.rows)
        return {fate: counted[fate] for fate in ("create", "change", "move", "nothing", "refused")}


def fate_of(record: Record, key: str, *, is_new: bool, moves: bool, changes: list[Change]) -> RowFate:
    """The fate that follows from what was found: a row with a problem is refused, whatever else it holds."""
    fate: Fate = "nothing"
    if record.problems:
        fate = "refused"
    elif is_new:
        fate = "create"
    elif moves:
        fate = "move"
    elif changes:
        fate = "change"
    return RowFate(record.line, key, fate, [] if fate == "refused" else changes, record)


def changed(before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    """The fields that differ; an empty cell leaves what is there."""
    return [
        Change(name, _shown(before.get(name)), _shown(value))
        for name, value in after.items()
        if value is not None and value != before.get(name)
    ]


def since_shown(day: date) -> str | None:
    """A date from which something is so; what has no known start has none to show."""
    return None if day == BEGINNING else str(day)


def line_of(row: RowFate, language: Language) -> dict[str, Any]:
    """One row for a report."""
    return {
        "line": row.line,
        "key": row.key,
        "fate": row.fate,
        "changes": [
            {"field": one.field, "before": one.before, "after": one.after, "on": one.on}
            for one in row.changes
        ],
        "problems": [
            {"code": one.code, "column": one.column, "value": one.value, "expected": one.expected(language)}
            for one in row.record.problems
        ],
        "notes": [note.message(language) for note in row.record.notes],
    }


def _shown(value: Any) -> str | None:
    return None if value is None or value == "" else str(value)
