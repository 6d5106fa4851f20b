"""An import as its kind sees it: rows, and which of their columns is which field. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from throughline.kit.spreadsheets.sheet import Raw, Row, Sheet

Words = tuple[str, str]
"""The same in Chinese and in English."""


@dataclass(frozen=True)
class Field:
    """What a column may be: its name, the words for it, by which headers it goes, and what stands in it."""

    name: str
    words: Words
    headers: tuple[str, ...] = ()
    required: bool = False
    holds: str = "text"
    group: str = ""


@dataclass(frozen=True)
class Draft:
    """The rows that are to come in; `places` says in which cell of a row each field stands."""

    file_name: str
    sha256: str
    places: Mapping[str, int]
    options: Mapping[str, Any]
    rows: Sequence[Row]

    def sheet(self) -> Sheet:
        """A sheet whose columns go by the names of their fields; what is not mapped is left away."""
        header = Row(self.rows[0].line - 1 if self.rows else 1, list(self.places))
        rows = [Row(row.line, [cell_of(row, place) for place in self.places.values()]) for row in self.rows]
        return Sheet(self.file_name, [header, *rows])


def cell_of(row: Row, place: int) -> Raw:
    return row.cells[place] if place < len(row.cells) else None


@dataclass(frozen=True)
class Outcome:
    """What happens to one row, ready to be kept: every sentence in both languages."""

    line: int
    key: str
    fate: str
    changes: list[dict[str, str | None]] = field(default_factory=list)
    problems: list[dict[str, str]] = field(default_factory=list)
    notes: list[dict[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Examined:
    """What happens to all of them, what is odd about the file, and (once written) what was left behind."""

    rows: list[Outcome]
    notes: list[dict[str, str]] = field(default_factory=list)
    footprint: dict[str, Any] | None = None
