"""Keep a file's rows, and what a check made of each."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.db import connection

from throughline.imports.draft import Draft, Examined, Outcome
from throughline.imports.models import Import, ImportRow
from throughline.kit.spreadsheets.sheet import Raw, Row
from throughline.kit.spreadsheets.text import text_of

BATCH = 2_000

# Only what differs is written: after one mended cell that is a row or two of thousands.
_TOLD = """
UPDATE imports_importrow r SET fate = o.fate, key = o.key, changes = o.changes, problems = o.problems,
    notes = o.notes
FROM unnest(%s::int[], %s::text[], %s::text[], %s::jsonb[], %s::jsonb[], %s::jsonb[])
    AS o(line, fate, key, changes, problems, notes)
WHERE r.company_id = throughline_company() AND r.batch_id = %s AND r.line = o.line
AND (r.fate, r.key, r.changes, r.problems, r.notes)
    IS DISTINCT FROM (o.fate, o.key, o.changes, o.problems, o.notes)
"""


def store_rows(batch: Import, rows: Sequence[Row]) -> None:
    """The cells as they came; a date is kept as its text."""
    made = (ImportRow(batch=batch, line=row.line, cells=[kept(cell) for cell in row.cells]) for row in rows)
    ImportRow.objects.bulk_create(made, batch_size=BATCH)


def kept(cell: Raw) -> Any:
    """A cell as JSON: text, a number, yes or no."""
    if cell is None or isinstance(cell, bool | int | float):
        return cell
    return cell.replace("\x00", "") if isinstance(cell, str) else text_of(cell)


def draft_of(batch: Import) -> Draft:
    """The rows that are to come in, as they are now, by the columns that were chosen."""
    rows = batch.rows.filter(left_out=False).order_by("line").values_list("line", "cells")
    return Draft(
        file_name=batch.file_name,
        sha256=batch.sha256,
        places={field: int(place) for place, field in batch.mapping.items()},
        options=batch.options,
        rows=[Row(line, cells) for line, cells in rows],
    )


def store_outcomes(batch: Import, examined: Examined) -> None:
    """The fate of every row, and the counts; a row that is left out has none."""
    outcomes = examined.rows
    with connection.cursor() as cursor:
        cursor.execute(_TOLD, [*_columns(outcomes), batch.id])
    batch.rows.filter(left_out=True).update(fate="", changes=[], problems=[], notes=[])
    batch.counts = {**Counter(one.fate for one in outcomes)}
    batch.notes = examined.notes


def _columns(outcomes: Sequence[Outcome]) -> list[list[Any]]:
    return [
        [one.line for one in outcomes],
        [one.fate for one in outcomes],
        [one.key[:320].replace("\x00", "") for one in outcomes],
        [_json(one.changes) for one in outcomes],
        [_json(one.problems) for one in outcomes],
        [_json(one.notes) for one in outcomes],
    ]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\\u0000", "")
