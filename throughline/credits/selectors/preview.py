"""What records would become by a mapping nobody has saved yet: read as the fold reads, nothing stored."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import msgspec

from throughline.access.errors import require
from throughline.core.errors import Language, ThroughlineError
from throughline.credits.preview_schemas import ColumnFound, MappingProblem, PreviewAnswer, StageFound
from throughline.credits.selectors.preview_owners import preview_owners, words_in
from throughline.credits.selectors.preview_rows import preview_rows
from throughline.crm.guessing.columns import Column, columns_in
from throughline.crm.guessing.propose import proposed_mapping
from throughline.crm.guessing.stages import guessed_stage
from throughline.crm.mapping.parse import parse_object
from throughline.crm.mapping.reader import decoded
from throughline.crm.mapping.reasons import RecordWaits
from throughline.crm.mapping.schema import ObjectKind, ObjectMapping
from throughline.crm.mapping.tombstone import is_tombstone
from throughline.crm.mapping.values import Record
from throughline.crm.models import Connector, Fact, InboxRecord
from throughline.crm.selectors.connectors import connector_named
from throughline.crm.selectors.owners import best_match
from throughline.crm.selectors.recent_records import recent_records
from throughline.crm.services.take_batch import Taken
from throughline.kit.models import new_id
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company

MOST = 200
MOST_WORDS = 60


def preview(
    *,
    actor: Actor,
    at: datetime,
    connector: str,
    object_kind: ObjectKind,
    mapping: dict[str, Any] | None,
    records: Sequence[dict[str, Any]] | None,
    language: Language,
) -> PreviewAnswer:
    """A mapping that is not complete yet is no error here: `problem` says what it lacks, and where."""
    require(actor, "inbox", "read")
    source = connector_named(connector)
    company = Company.objects.get(id=actor.company_id)
    taken = _taken(source, object_kind, records, at)
    bodies = _readable(taken)
    columns = columns_in(bodies)
    proposed = _proposed(object_kind, columns, bodies, company.currency)
    read, problem = _parsed(object_kind, proposed if mapping is None else mapping, language)
    if read is not None and records is not None:
        read = replace(read, partial=False)
    return PreviewAnswer(
        source="inbox" if records is None else "given",
        records=len(taken),
        columns=[_column(one) for one in columns],
        proposed=proposed,
        problem=problem,
        stages=_stages(proposed if mapping is None else mapping, bodies),
        owners=preview_owners(read, bodies, source.id) if read else None,
        rows=preview_rows(company, source, taken, read, language) if read else [],
        facts=Fact.objects.filter(connector=source, kind=object_kind).count(),
        waiting=InboxRecord.objects.filter(
            connector=source, object_kind=object_kind, state="waiting"
        ).count(),
    )


def _taken(
    source: Connector, object_kind: ObjectKind, records: Sequence[dict[str, Any]] | None, at: datetime
) -> list[Taken]:
    if records is None:
        return recent_records(source.id, object_kind, limit=MOST)
    return [
        Taken(new_id(), source.id, object_kind, str(place), msgspec.json.encode(record), at)
        for place, record in enumerate(records)
    ]


def _readable(taken: Sequence[Taken]) -> list[Record]:
    found = []
    for record in taken:
        try:
            body = decoded(record.body)
        except RecordWaits:
            continue
        if not is_tombstone(body):
            found.append(body)
    return found


def _proposed(
    kind: ObjectKind, columns: Sequence[Column], bodies: Sequence[Record], currency: str
) -> dict[str, Any]:
    """Owners by whichever way finds most of them."""
    words = {column.column: sorted(words_in(bodies, column.column)) for column in columns}
    body = proposed_mapping(kind, columns, words, currency)
    if "owner" in body:
        body["owner"] = {**body["owner"], "match": best_match(set(words.get(body["owner"]["column"], ())))}
    return body


def _parsed(
    kind: ObjectKind, body: Mapping[str, Any], language: Language
) -> tuple[ObjectMapping | None, MappingProblem | None]:
    try:
        return parse_object(kind, body), None
    except ThroughlineError as error:
        path = error.params.get("path")
        return None, MappingProblem(code=error.code, message=error.message(language), path=path)


def _column(column: Column) -> ColumnFound:
    return ColumnFound(
        column=column.column, samples=column.samples, filled=column.filled, is_list=column.is_list
    )


def _stages(mapping: Mapping[str, Any], bodies: Sequence[Record]) -> list[StageFound]:
    stage = mapping.get("stage")
    column = stage.get("column") if isinstance(stage, Mapping) else None
    if not isinstance(column, str):
        return []
    words = words_in(bodies, column).most_common(MOST_WORDS)
    return [StageFound(word=word, records=n, guessed=guessed_stage(word)) for word, n in words]
