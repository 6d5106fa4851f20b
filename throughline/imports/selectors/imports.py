"""Imports as their pages show them."""

from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

from django.db import connection

from throughline.access.errors import NotFound
from throughline.core.errors import Language
from throughline.imports.draft import Draft, Field
from throughline.imports.kinds.kind import Kind
from throughline.imports.kinds.registry import KINDS, kinds_for
from throughline.imports.models import Import, ImportState
from throughline.imports.schemas import (
    ImportColumn,
    ImportField,
    ImportFull,
    ImportKind,
    ImportOptions,
    ImportShort,
    ImportStageWord,
)
from throughline.imports.services.check_import import missing_fields
from throughline.imports.services.undo_import import UNDO
from throughline.jobs.models import Job
from throughline.kit.spreadsheets.text import text_of
from throughline.org.models import Person
from throughline.tenants.actor import Actor

LATEST = 50
FIRST_ROWS = 50
SAMPLES = 3
MOST_WORDS = 60
_WORDS = """
SELECT btrim(cells->>%s) AS word, count(*) FROM imports_importrow
WHERE company_id = throughline_company() AND batch_id = %s AND btrim(coalesce(cells->>%s, '')) <> ''
GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT %s
"""


def import_kinds(actor: Actor, language: Language) -> list[ImportKind]:
    """What the reader may import, with the fields of each."""
    return [
        ImportKind(
            what=kind.what, label=word(kind.words, language), fields=field_rows(kind.fields(), language)
        )
        for kind in kinds_for(actor)
    ]


def latest_imports(actor: Actor, language: Language) -> list[ImportShort]:
    """The newest first: drafts to go on with, and what was brought in."""
    found = list(Import.objects.visible_to(actor).order_by("-id")[:LATEST])
    names = _names(found)
    return [ImportShort(**_short(one, names, language)) for one in found]


def import_seen_by(actor: Actor, import_id: UUID) -> Import:
    """One import; raises NotFound."""
    found: Import | None = Import.objects.visible_to(actor).filter(id=import_id).first()
    if found is None:
        raise NotFound
    return found


def import_full(batch: Import, language: Language) -> ImportFull:
    """Everything but the rows."""
    kind = KINDS[batch.what]
    fields = kind.fields()
    left_out = batch.rows.filter(left_out=True).count()
    counts = {**batch.counts, "left_out": left_out} if batch.counts or left_out else {}
    return ImportFull(
        **{**_short(batch, _names([batch]), language), "counts": counts},
        sheet=batch.sheet,
        other_sheets=batch.other_sheets,
        rows=batch.rows.count(),
        columns=_columns(batch),
        fields=field_rows(fields, language),
        missing=_missing(kind, batch),
        options=ImportOptions(**batch.options),
        stage_words=_stage_words(batch),
        notes=[note[language] for note in [*batch.file_notes, *batch.notes]],
        **_work_on(batch, language),
    )


def field_rows(fields: list[Field], language: Language) -> list[ImportField]:
    return [
        ImportField(
            name=one.name,
            label=word(one.words, language),
            required=one.required,
            holds=one.holds,
            group=one.group,
        )
        for one in fields
    ]


def word(words: tuple[str, str], language: Language) -> str:
    return words[0] if language == "zh" else words[1]


def _short(batch: Import, names: Mapping[UUID, str], language: Language) -> dict[str, Any]:
    return {
        "id": batch.id,
        "what": batch.what,
        "label": word(KINDS[batch.what].words, language),
        "file_name": batch.file_name,
        "state": cast(ImportState, batch.state),
        "counts": batch.counts,
        "person": names.get(batch.person_id) if batch.person_id else None,
        "begun_at": batch.begun_at,
        "applied_at": batch.applied_at,
        "undone_at": batch.undone_at,
    }


def _names(batches: list[Import]) -> dict[UUID, str]:
    ids = {one.person_id for one in batches if one.person_id}
    return dict(Person.objects.filter(id__in=ids).values_list("id", "name"))


def _columns(batch: Import) -> list[ImportColumn]:
    first = list(batch.rows.order_by("line").values_list("cells", flat=True)[:FIRST_ROWS])
    samples: list[list[str]] = [[] for _ in batch.header]
    for cells in first:
        for place, cell in enumerate(cells[: len(samples)]):
            text = text_of(cell)
            if text and text not in samples[place] and len(samples[place]) < SAMPLES:
                samples[place].append(text[:80])
    return [
        ImportColumn(place=place, header=name, samples=samples[place], field=batch.mapping.get(str(place)))
        for place, name in enumerate(batch.header)
    ]


def _missing(kind: Kind, batch: Import) -> list[str]:
    places = {field: int(place) for place, field in batch.mapping.items()}
    return missing_fields(kind, Draft(batch.file_name, batch.sha256, places, batch.options, []))


def _stage_words(batch: Import) -> list[ImportStageWord]:
    place = next((int(place) for place, field in batch.mapping.items() if field == "stage"), None)
    if place is None:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_WORDS, [place, batch.id, place, MOST_WORDS])
        return [ImportStageWord(word=one, rows=rows) for one, rows in cursor.fetchall()]


def _work_on(batch: Import, language: Language) -> dict[str, Any]:
    """The job that works on it now, and why the last one did not end well."""
    job = Job.objects.filter(id=batch.job_id).first() if batch.job_id else None
    if job is None or (batch.state != "draft" and job.kind != UNDO):
        return {"job_id": None, "problem": None}
    return {
        "job_id": job.id if job.ended_at is None else None,
        "problem": job.problem[language] if job.problem else None,
    }
