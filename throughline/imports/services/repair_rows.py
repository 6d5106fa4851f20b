"""Mend rows of a draft: a cell in place, a row left out, or a file with rows that were mended elsewhere."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.imports.errors import UnknownRow
from throughline.imports.models import Import, ImportRow
from throughline.imports.services.check_import import check_or_start
from throughline.imports.services.open_draft import open_draft
from throughline.imports.services.store_rows import kept
from throughline.kit.spreadsheets.sheet import Raw
from throughline.tenants.actor import Actor

LONGEST_CELL = 2_000


@transaction.atomic
def repair_row(
    *,
    actor: Actor,
    at: datetime,
    import_id: UUID,
    line: int,
    cells: Mapping[int, str] | None = None,
    left_out: bool | None = None,
) -> Import:
    """Put text into cells by their places, or leave the row out (or take it in again); then check again."""
    batch = open_draft(actor=actor, at=at, import_id=import_id)
    row = batch.rows.filter(line=line).first()
    if row is None:
        raise UnknownRow(file=batch.file_name, line=line)
    if cells is not None:
        replaced = [*row.cells, *[None] * (len(batch.header) - len(row.cells))]
        for place, text in cells.items():
            if 0 <= place < len(replaced):
                replaced[place] = text[:LONGEST_CELL].replace("\x00", "")
        _replace(row, replaced)
    if left_out is not None:
        row.left_out = left_out
    row.save(update_fields=["cells", "original", "left_out"])
    check_or_start(batch, actor=actor, at=at)
    return batch


@transaction.atomic
def leave_out_refused(*, actor: Actor, at: datetime, import_id: UUID) -> Import:
    """Every row that is refused is no part of the import any more."""
    batch = open_draft(actor=actor, at=at, import_id=import_id)
    batch.rows.filter(fate="refused").update(left_out=True)
    check_or_start(batch, actor=actor, at=at)
    return batch


@transaction.atomic
def replace_rows(*, actor: Actor, at: datetime, import_id: UUID, rows: Mapping[int, Sequence[Raw]]) -> Import:
    """Rows by their lines, from the workbook of refused rows; a line that is not there raises UnknownRow."""
    batch = open_draft(actor=actor, at=at, import_id=import_id)
    there = {row.line: row for row in batch.rows.filter(line__in=rows)}
    for line, cells in rows.items():
        if line not in there:
            raise UnknownRow(file=batch.file_name, line=line)
        _replace(there[line], [kept(cell) for cell in cells])
    ImportRow.objects.bulk_update(there.values(), ["cells", "original"], batch_size=500)
    check_or_start(batch, actor=actor, at=at)
    return batch


def _replace(row: ImportRow, cells: list[Any]) -> None:
    """The first time a row is mended, what came is kept."""
    if cells != row.cells:
        row.original = row.original or row.cells
        row.cells = cells
