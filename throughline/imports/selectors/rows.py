"""The rows of an import, page by page, and those that are refused as a workbook to mend."""

from typing import Any

from throughline.core.errors import Language
from throughline.imports.kinds.registry import KINDS
from throughline.imports.models import Import, ImportRow
from throughline.imports.schemas import ImportedChange, ImportFileRow, ImportProblem, ImportRows, Shown
from throughline.imports.selectors.imports import word
from throughline.kit.spreadsheets.text import text_of
from throughline.kit.spreadsheets.write import Column, Sheet, workbook

LINE = ("行号", "Line")
REASON = ("错在哪里", "What is wrong")
TITLE = ("要改的行", "Rows to mend")
MOST_REFUSED = 50_000


def rows_page(
    batch: Import, language: Language, *, shown: Shown | None, after: int, limit: int
) -> ImportRows:
    """Rows after a line, of one fate or of all."""
    rows = batch.rows.filter(line__gt=after).order_by("line")
    if shown == "left_out":
        rows = rows.filter(left_out=True)
    elif shown is not None:
        rows = rows.filter(fate=shown, left_out=False)
    found = list(rows[: limit + 1])
    labels = labels_of(batch, language)
    places = {field: int(place) for place, field in batch.mapping.items()}
    return ImportRows(
        rows=[_row(row, labels, places, language) for row in found[:limit]],
        next=found[limit - 1].line if len(found) > limit else None,
    )


def labels_of(batch: Import, language: Language) -> dict[str, str]:
    return {field.name: word(field.words, language) for field in KINDS[batch.what].fields()}


def refused_workbook(batch: Import, language: Language) -> bytes:
    """The refused rows with their lines and reasons before the file's own columns."""
    columns = [
        Column(word(LINE, language), "number", 8),
        Column(word(REASON, language), "text", 48),
        *(Column(name, "text", 16) for name in batch.header),
    ]
    rows = batch.rows.filter(fate="refused", left_out=False).order_by("line")[:MOST_REFUSED]
    lines = ([row.line, _reason(row, language), *(text_of(cell) or "" for cell in row.cells)] for row in rows)
    return workbook([Sheet(word(TITLE, language), columns, lines)])


def _reason(row: ImportRow, language: Language) -> str:
    return "；".join(f"“{one['value']}” {one[language]}" for one in row.problems)


def _row(row: ImportRow, labels: dict[str, str], places: dict[str, int], language: Language) -> ImportFileRow:
    before: list[Any] = row.original or row.cells
    return ImportFileRow(
        line=row.line,
        key=row.key,
        fate=row.fate,
        left_out=row.left_out,
        cells=[text_of(cell) or "" for cell in row.cells],
        mended=[
            place for place, cell in enumerate(row.cells) if place >= len(before) or cell != before[place]
        ],
        changes=[
            ImportedChange(
                field=one["field"],
                label=labels.get(one["field"], one["field"]),
                before=one["before"],
                after=one["after"],
                on=one["on"],
            )
            for one in row.changes
        ],
        problems=[
            ImportProblem(
                place=places.get(one["field"]),
                label=labels.get(one["field"], one["field"]),
                value=one["value"],
                message=one[language],
            )
            for one in row.problems
        ],
        notes=[note[language] for note in row.notes],
    )
