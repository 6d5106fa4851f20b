"""What happened last, for the ticker: records that counted, check-ins, alerts answered and closed."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from throughline.alerts.models import Alert
from throughline.credits.models import CreditLine
from throughline.goals.models import CheckIn, KeyResultQuerySet
from throughline.goals.written import plain
from throughline.insight.tv_schemas import TvEvent
from throughline.tenants.actor import Actor

TOLD = 12
LOOKED_BACK = timedelta(days=7)


def tv_events_of(*, actor: Actor, at: datetime, visible: KeyResultQuerySet) -> list[TvEvent]:
    """The latest dozen of the last week, the latest first; three queries."""
    since = at - LOOKED_BACK
    events = [*_credits(actor, since), *_check_ins(visible, since), *_alerts(visible, since)]
    return sorted(events, key=lambda event: event.at, reverse=True)[:TOLD]


def _credits(actor: Actor, since: datetime) -> Iterable[TvEvent]:
    lines = CreditLine.objects.visible_to(actor).filter(
        booked_at__gte=since,
        reverses=None,
        ledger="payable",
        fact_kind__in=("contract", "deal"),
        amount__gt=0,
    )
    for line in lines.select_related("fact", "person__unit").order_by("-booked_at", "-id")[:TOLD]:
        yield _event(
            "credit",
            line,
            line.booked_at,
            line.person,
            line.fact.account_name or line.fact.name,
            amount=plain(line.amount),
            currency=line.currency,
        )


def _check_ins(visible: KeyResultQuerySet, since: datetime) -> Iterable[TvEvent]:
    rows = CheckIn.objects.filter(at__gte=since, key_result__in=visible.values("id"), person__isnull=False)
    for row in rows.select_related("person__unit", "key_result").order_by("-at", "-id")[:TOLD]:
        yield _event("check_in", row, row.at, row.person, row.key_result.title, with_plan=bool(row.note))


def _alerts(visible: KeyResultQuerySet, since: datetime) -> Iterable[TvEvent]:
    rows = Alert.objects.filter(key_result__in=visible.values("id"), closed_at__gte=since)
    owners = rows.select_related("key_result__owner_person__unit", "key_result__owner_unit")
    for row in owners.order_by("-closed_at", "-id")[:TOLD]:
        kr = row.key_result
        event = _event("alert_closed", row, row.closed_at, kr.owner_person, kr.title)
        yield event if kr.owner_person else event.model_copy(update={"who": kr.owner_unit.name})


def _event(kind: Any, row: Any, at: datetime, person: Any, what: str, **more: Any) -> TvEvent:
    given = {"amount": None, "currency": None, "with_plan": False, **more}
    unit = person.unit.name if person and person.unit else None
    return TvEvent(
        kind=kind, id=row.id, at=at, who=person.name if person else None, unit=unit, what=what, **given
    )
