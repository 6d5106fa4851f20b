"""Change what a draft is: its kind, which column is which field, its options."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.imports.errors import FieldTwice, UnknownField
from throughline.imports.guessing.headers import guessed_columns
from throughline.imports.kinds.registry import kind_for
from throughline.imports.models import Import
from throughline.imports.services.begin_import import SAMPLES, samples_of
from throughline.imports.services.check_import import check_or_start
from throughline.imports.services.open_draft import open_draft
from throughline.kit.spreadsheets.sheet import Row
from throughline.tenants.actor import Actor


@transaction.atomic
def change_import(
    *,
    actor: Actor,
    at: datetime,
    import_id: UUID,
    what: str | None = None,
    mapping: Mapping[int, str] | None = None,
    options: Mapping[str, Any] | None = None,
) -> Import:
    """Another kind guesses its columns anew. All rows are checked again. Raises UnknownField, FieldTwice."""
    batch = open_draft(actor=actor, at=at, import_id=import_id)
    if what is not None and what != batch.what:
        fields = kind_for(actor, what).fields()
        first = batch.rows.order_by("line").values_list("line", "cells")[: 5 * SAMPLES]
        samples = samples_of([Row(line, cells) for line, cells in first], len(batch.header))
        guessed = guessed_columns(batch.header, fields, samples)
        batch.what, batch.options = what, {}
        batch.mapping = {str(place): name for place, name in sorted(guessed.items())}
    if mapping is not None:
        batch.mapping = _checked(kind_for(actor, batch.what).fields(), mapping, len(batch.header))
    if options is not None:
        batch.options = {**batch.options, **options}
    batch.save(update_fields=["what", "mapping", "options"])
    check_or_start(batch, actor=actor, at=at)
    return batch


def _checked(fields: Any, mapping: Mapping[int, str], columns: int) -> dict[str, str]:
    known = {field.name: field.words[0] for field in fields}
    used: set[str] = set()
    for place, name in mapping.items():
        if name not in known or not 0 <= place < columns:
            raise UnknownField(field=name, known=", ".join(known))
        if name in used:
            raise FieldTwice(field=known[name])
        used.add(name)
    return {str(place): name for place, name in sorted(mapping.items())}
