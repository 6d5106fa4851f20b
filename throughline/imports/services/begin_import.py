"""Begin an import: read the file, find its column names, guess what they are, check every row."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from django.db import transaction

from throughline.access.errors import require
from throughline.crm.guessing.headers import folded
from throughline.imports.draft import Field
from throughline.imports.errors import TooManyForPages
from throughline.imports.guessing.headers import guessed_columns, header_place
from throughline.imports.guessing.kinds import guessed_kind
from throughline.imports.kinds.registry import kind_for, kinds_for
from throughline.imports.kinds.told import note_json
from throughline.imports.models import ColumnMemory, Import
from throughline.imports.services.check_import import check_or_start
from throughline.imports.services.remember import remembered
from throughline.imports.services.store_rows import store_rows
from throughline.kit.spreadsheets.errors import FileEmpty
from throughline.kit.spreadsheets.read import read_sheet, refuse_large
from throughline.kit.spreadsheets.sheet import Raw, Row
from throughline.kit.spreadsheets.text import text_of
from throughline.tenants.actor import Actor

MOST_ROWS = 100_000
SAMPLES = 20


@transaction.atomic
def begin_import(
    *,
    actor: Actor,
    at: datetime,
    file_name: str,
    size: int,
    read: Callable[[], bytes],
    sheet: str | None = None,
    what: str | None = None,
) -> Import:
    """The draft. Raises NotAllowed, UnknownKind, TooManyForPages and the errors of `kit.spreadsheets`."""
    require(actor, "import", "write")
    if what is not None:
        kind_for(actor, what)
    refuse_large(file_name, size)
    data = read()
    found = read_sheet(file_name, data, chosen=sheet)
    if len(found.rows) > MOST_ROWS + 1:
        raise TooManyForPages(file=file_name, rows=len(found.rows) - 1, limit=MOST_ROWS)
    fields = {kind.what: kind.fields() for kind in kinds_for(actor)}
    place = header_place(found.rows, known_headers(fields))
    rows = found.rows[place + 1 :]
    if not rows:
        raise FileEmpty(name=file_name)
    header = _header(found.rows[place], rows)
    memory = remembered(header)
    chosen = what or _kind(header, fields, memory)
    batch = Import.objects.create(
        what=chosen,
        file_name=file_name[:300],
        sha256=hashlib.sha256(data).hexdigest(),
        sheet=found.shown[:60],
        other_sheets=list(found.others),
        header=header,
        mapping=_mapping(header, rows, fields[chosen], memory if memory and memory.what == chosen else None),
        options=memory.options if memory and memory.what == chosen else {},
        file_notes=[note_json(note) for note in found.notes if note.code != "other_sheets"],
        person_id=actor.person_id,
        begun_at=at,
        touched_at=at,
    )
    store_rows(batch, rows)
    check_or_start(batch, actor=actor, at=at)
    return batch


def known_headers(fields: Mapping[str, Sequence[Field]]) -> set[str]:
    """Every header that any field goes by."""
    return {folded(word) for some in fields.values() for field in some for word in field.headers if word}


def samples_of(rows: Sequence[Row], columns: int) -> dict[int, list[Raw]]:
    """The first cells of each column that hold something."""
    return {
        place: [
            row.cells[place] for row in rows[: 5 * SAMPLES] if place < len(row.cells) and row.cells[place]
        ][:SAMPLES]
        for place in range(columns)
    }


def _header(row: Row, rows: Sequence[Row]) -> list[str]:
    """As wide as the widest row: a column without a name can still be assigned."""
    width = max(len(one.cells) for one in (row, *rows))
    names = [(text_of(cell) or "")[:200] for cell in row.cells]
    return [*names, *[""] * (width - len(names))]


def _kind(header: Sequence[str], fields: Mapping[str, Sequence[Field]], memory: ColumnMemory | None) -> str:
    if memory is not None and memory.what in fields:
        return memory.what
    return guessed_kind(header, fields) or next(iter(fields))


def _mapping(
    header: Sequence[str], rows: Sequence[Row], fields: Sequence[Field], memory: ColumnMemory | None
) -> dict[str, str]:
    """What was chosen for these headers the last time, as far as it is there still; else what is guessed."""
    if memory is not None:
        names = {field.name for field in fields}
        return {place: name for place, name in memory.mapping.items() if name in names}
    guessed = guessed_columns(header, fields, samples_of(rows, len(header)))
    return {str(place): name for place, name in sorted(guessed.items())}
