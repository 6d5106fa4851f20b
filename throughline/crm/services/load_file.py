"""Load a file into the inbox: first all rows in one transaction, then the load itself in another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from itertools import islice

import msgspec

from throughline.access.errors import require
from throughline.crm.files import as_record, rows_of
from throughline.crm.mapping.columns import check_columns
from throughline.crm.mapping.errors import ObjectNotMapped
from throughline.crm.mapping.parse import parse_mapping
from throughline.crm.mapping.schema import ObjectMapping
from throughline.crm.models import Connector
from throughline.crm.services.append_records import Arrived, append_records
from throughline.crm.services.complete_load import complete_load
from throughline.crm.wake import wake_fold
from throughline.kit.scope import company_scope
from throughline.tenants.actor import Actor

ROWS_AT_ONCE = 1_000

_encode = msgspec.json.Encoder().encode


@dataclass(frozen=True)
class Loaded:
    """Rows in the file, and how many of them the inbox did not have yet."""

    rows: int
    new_records: int


def load_file(
    *,
    actor: Actor,
    at: datetime,
    as_of: datetime,
    connector: Connector,
    object_kind: str,
    name: str,
    data: bytes,
    covers_from: date | None = None,
    covers_until: date | None = None,
) -> Loaded:
    """`as_of` is the moment of which the file tells.

    Called outside a transaction it makes its own two: nobody sees half a file, and a load cut off in between
    is completed by loading again. Raises FileNotReadable, ColumnsNotInFile, ObjectNotMapped
    and the errors of `kit.spreadsheets`.
    """
    require(actor, "inbox", "write")
    mapping = mapped_object(connector, object_kind)
    header, lines = rows_of(name, data)
    check_columns(mapping, header)
    return load_records(
        actor=actor,
        at=at,
        as_of=as_of,
        connector=connector,
        object_kind=object_kind,
        name=name,
        sha256=sha256(data).hexdigest(),
        records=(as_record(header, line) for line in lines),
        covers_from=covers_from,
        covers_until=covers_until,
    )


def load_records(
    *,
    actor: Actor,
    at: datetime,
    as_of: datetime,
    connector: Connector,
    object_kind: str,
    name: str,
    sha256: str,
    records: Iterable[dict[str, str]],
    covers_from: date | None = None,
    covers_until: date | None = None,
) -> Loaded:
    """The same for records that were read already, and perhaps repaired since."""
    require(actor, "inbox", "write")
    mapping = mapped_object(connector, object_kind)
    arriving = (arrived(mapping, record) for record in records)
    rows = new_records = 0
    with company_scope(actor.company_id):
        for chunk in _chunks(arriving):
            new_records += append_records(
                connector_id=connector.id, object_kind=object_kind, records=chunk, as_of=as_of, at=at
            )
            rows += len(chunk)
        wake_fold()
    with company_scope(actor.company_id):
        complete_load(
            actor=actor,
            at=at,
            as_of=as_of,
            connector_id=connector.id,
            object_kind=object_kind,
            file_name=name,
            sha256=sha256,
            rows=rows,
            new_records=new_records,
            covers_from=covers_from,
            covers_until=covers_until,
        )
    return Loaded(rows=rows, new_records=new_records)


def mapped_object(connector: Connector, object_kind: str) -> ObjectMapping:
    """The mapping of one kind of object; raises ObjectNotMapped."""
    objects = parse_mapping(connector.mapping)
    for kind, mapping in objects.items():
        if kind == object_kind:
            return mapping
    raise ObjectNotMapped(connector=connector.code, object_kind=object_kind, known=", ".join(objects))


def arrived(mapping: ObjectMapping, row: dict[str, str]) -> Arrived:
    """One record as the inbox keeps it."""
    version = row.get(mapping.modified_at.column, "") if mapping.modified_at else ""
    return Arrived(row[mapping.external_id].strip(), version.strip(), _encode(row))


def _chunks(records: Iterator[Arrived]) -> Iterator[Sequence[Arrived]]:
    while chunk := list(islice(records, ROWS_AT_ONCE)):
        yield chunk
