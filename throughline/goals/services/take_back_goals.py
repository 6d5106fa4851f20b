"""Take an import of goals back, as long as what it wrote still stands."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.goals.models import Alignment, KeyResult, Milestone, Objective
from throughline.goals.services.align import Parent, align
from throughline.goals.services.change_key_result import change_key_result
from throughline.goals.services.import_goals import GoalsFootprint, links_of
from throughline.goals.written import as_written
from throughline.org.services.changed_since import refuse_changed
from throughline.tenants.actor import Actor

AMOUNTS = {"baseline", "target", "weight", "quantum"}


@transaction.atomic
def take_back_goals(*, actor: Actor, at: datetime, footprint: GoalsFootprint) -> None:
    """Restore fields and parents, remove what was created; raises ChangedSince.

    What refers to the rows that were created is for the caller to look at: it may lie in any app.
    """
    require(actor, "objective", "write")
    require(actor, "key_result", "write")
    there = {str(one.id): one for one in KeyResult.objects.filter(id__in=_named(footprint))}
    refuse_changed({_title(there, one) for one in _named(footprint) if _differs(there, one, footprint)})
    for one, (before, _) in footprint.parents.items():
        align(actor=actor, at=at, key_result_id=UUID(one), parents=_parents(before))
    for one, fields in footprint.fields.items():
        former = {name: _value(name, before) for name, (before, _) in fields.items()}
        change_key_result(actor=actor, at=at, key_result_id=UUID(one), changes=former)
    _remove([UUID(one) for one in footprint.key_results])
    Objective.objects.filter(id__in=footprint.objectives)._raw_delete(using="default")


def _remove(ids: list[UUID]) -> None:
    """Row by row of each table and never by cascade: that would touch histories, which are written once."""
    Alignment.objects.filter(child_id__in=ids)._raw_delete(using="default")
    Milestone.objects.filter(key_result_id__in=ids)._raw_delete(using="default")
    KeyResult.objects.filter(id__in=ids)._raw_delete(using="default")


def _named(footprint: GoalsFootprint) -> set[str]:
    return {*footprint.key_results, *footprint.fields, *footprint.parents}


def _title(there: dict[str, KeyResult], one: str) -> str:
    return there[one].title if one in there else one


def _differs(there: dict[str, KeyResult], one: str, footprint: GoalsFootprint) -> bool:
    if one not in there:
        return True
    fields = footprint.fields.get(one, {})
    if any(as_written(getattr(there[one], name)) != after for name, (_, after) in fields.items()):
        return True
    links = footprint.parents.get(one)
    if links is not None:
        return [list(link) for link in links_of(UUID(one))] != [list(link) for link in links[1]]
    return one in footprint.key_results and there[one].changes.exists()


def _parents(links: list[Any]) -> list[Parent]:
    return [
        Parent(UUID(parent), Decimal(share) if share is not None else None, Decimal(weight))
        for parent, share, weight in links
    ]


def _value(name: str, text: str | None) -> Any:
    if name in AMOUNTS:
        return Decimal(text or "0")
    if name == "metric_id":
        return UUID(text) if text else None
    return text or ""
