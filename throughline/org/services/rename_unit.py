"""Change what a unit is called; its code and its past stay."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.org.models import Unit
from throughline.org.names import name_key
from throughline.search.services.index_words import index_words
from throughline.tenants.actor import Actor


@transaction.atomic
def rename_unit(*, actor: Actor, at: datetime, unit_id: UUID, name: str, name_en: str | None = None) -> Unit:
    """Give a unit another name, and another English one if given."""
    require(actor, "unit", "write")
    unit: Unit | None = Unit.objects.select_for_update().filter(id=unit_id).first()
    if unit is None:
        raise NotFound
    details = {"from": unit.name, "to": name}
    unit.name, unit.name_key = name, name_key(name)
    unit.name_en = unit.name_en if name_en is None else name_en
    unit.save(update_fields=["name", "name_key", "name_en"])
    index_words(kind="unit", names={unit.id: (name, unit.name_en, unit.code)})
    record(actor=actor, at=at, action="unit.rename", object_type="unit", object_id=unit_id, details=details)
    return unit
