"""Set the thresholds of status: for the company, for a unit and all below it, or for one key result."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.core import status
from throughline.core.errors import ThroughlineError
from throughline.goals.models import KeyResult, Thresholds
from throughline.goals.services.defer_refresh import defer_refresh
from throughline.org.models import Unit
from throughline.tenants.actor import Actor


class OneSubject(ThroughlineError):
    code = "one_subject"
    status = 422
    zh = "阈值属于公司、一个单元或一个关键结果；单元与关键结果不能同时给出。"
    en = "Thresholds belong to the company, to one unit or to one key result; do not give both of these."


@transaction.atomic
def set_thresholds(
    *,
    actor: Actor,
    at: datetime,
    watch: Decimal,
    behind: Decimal,
    ahead: Decimal,
    unit_id: UUID | None = None,
    key_result_id: UUID | None = None,
) -> Thresholds:
    """Points of lag, see core.status; without a unit or key result they are the company's.

    Raises ThresholdsOutOfOrder, OneSubject, NotFound.
    """
    require(actor, "thresholds", "write")
    if unit_id and key_result_id:
        raise OneSubject
    status.Thresholds(watch=watch, behind=behind, ahead=ahead)
    touched = open_key_results(actor, unit_id, key_result_id)
    subject: Any = {"unit_id": unit_id, "key_result_id": key_result_id}
    values = {"watch": watch, "behind": behind, "ahead": ahead}
    row, _ = Thresholds.objects.update_or_create(**subject, defaults=values)
    record(
        actor=actor,
        at=at,
        action="thresholds.set",
        object_type="thresholds",
        object_id=row.id,
        details={key: str(value) for key, value in values.items()} | subject_details(unit_id, key_result_id),
    )
    defer_refresh(touched)
    return row


def open_key_results(actor: Actor, unit_id: UUID | None, key_result_id: UUID | None) -> list[UUID]:
    """The key results of cycles not yet over that read these thresholds; raises NotFound."""
    rows = KeyResult.objects.filter(cycle__ends_on__gte=actor.today, withdrawn_on=None)
    if key_result_id is not None:
        if not KeyResult.objects.filter(id=key_result_id).exists():
            raise NotFound
        return [key_result_id]
    if unit_id is not None:
        path = Unit.objects.filter(id=unit_id).values_list("path", flat=True).first()
        if path is None:
            raise NotFound
        rows = rows.filter(owner_unit__path__startswith=path) | rows.filter(
            owner_person__unit__path__startswith=path
        )
    return list(rows.values_list("id", flat=True))


def subject_details(unit_id: UUID | None, key_result_id: UUID | None) -> dict[str, str]:
    """Whose thresholds, for the audit: the code of a unit or the title of a key result."""
    if unit_id is not None:
        return {"unit": Unit.objects.values_list("code", flat=True).get(id=unit_id)}
    if key_result_id is not None:
        return {"key_result": KeyResult.objects.values_list("title", flat=True).get(id=key_result_id)}
    return {}
