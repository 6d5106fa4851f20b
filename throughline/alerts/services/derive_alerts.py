"""Open, update and close alerts after key results were evaluated; tell the owner and the superior."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import cast
from uuid import UUID

from django.db import transaction

import throughline.kit.any_of  # noqa: F401 -- registers the lookup
from throughline.alerts.models import Alert
from throughline.alerts.selectors.addressees import addressees_of
from throughline.alerts.selectors.chance import chances_of
from throughline.alerts.services.store_findings import store_findings
from throughline.alerts.services.tell_addressees import tell_addressees
from throughline.changes.services.note_change import note_change
from throughline.core.status import AlertDecision, Status, alert_decision
from throughline.goals.models import KeyResult
from throughline.goals.selectors.calendars import calendars_of
from throughline.goals.selectors.thresholds import thresholds_of
from throughline.kit.locks import wait_for_lock


@dataclass(frozen=True)
class Derived:
    """What one derivation did: alerts by what happened to them."""

    opened: list[Alert]
    updated: list[Alert]
    closed: list[Alert]


@transaction.atomic
def derive_alerts(*, key_result_ids: Sequence[UUID], as_of: date, at: datetime, post: bool = True) -> Derived:
    """Compare each key result, as last evaluated for `as_of`, with its open alert; safe to run again.

    Without `post` nobody is sent anything: for days that are lived again.
    """
    wait_for_lock("alerts")  # two that find the same lag at once would both open one
    found = _evaluated(key_result_ids, as_of)
    open_alerts = {
        alert.key_result_id: alert
        for alert in Alert.objects.select_for_update().filter(key_result__in=found, closed_at=None)
    }
    decided = _decide(found, open_alerts, as_of)
    changing = [kr for kr in found if decided[kr.id] in {"open", "update"}]
    chances = chances_of(changing)
    derived = Derived(
        opened=[_opened(kr, chances[kr.id], as_of, at) for kr in found if decided[kr.id] == "open"],
        updated=[
            _updated(open_alerts[kr.id], kr, chances[kr.id], as_of)
            for kr in found
            if decided[kr.id] == "update"
        ],
        closed=[_closed(open_alerts[kr.id], kr, as_of, at) for kr in found if decided[kr.id] == "close"],
    )
    _store(derived, as_of, at, post)
    moved = [*derived.opened, *derived.updated, *derived.closed]
    note_change(topic="alert", key_result_ids=[one.key_result_id for one in moved if one.key_result_id])
    return derived


def _evaluated(key_result_ids: Sequence[UUID], as_of: date) -> list[KeyResult]:
    rows = KeyResult.objects.filter(id__any_of=key_result_ids, evaluated_as_of=as_of)
    return list(rows.select_related("cycle", "owner_unit", "owner_person__unit").order_by("id"))


def _decide(
    found: Sequence[KeyResult], open_alerts: dict[UUID, Alert], as_of: date
) -> dict[UUID, AlertDecision]:
    thresholds = thresholds_of(found)
    calendars = calendars_of(found)
    return {
        kr.id: _withdrawn(kr, open_alerts)
        or alert_decision(
            status=cast(Status, kr.status),
            lag=None if kr.lag_points is None else Fraction(kr.lag_points),
            is_open=kr.id in open_alerts,
            working_day=calendars[kr.id].is_working(as_of),
            stale=kr.stale,
            thresholds=thresholds[kr.id],
        )
        for kr in found
    }


def _withdrawn(kr: KeyResult, open_alerts: dict[UUID, Alert]) -> AlertDecision | None:
    """What nobody carries any more opens no alert, and ends the one it has."""
    if kr.withdrawn_on is None:
        return None
    return "close" if kr.id in open_alerts else "none"


def _gap(kr: KeyResult) -> Decimal:
    if kr.expected is None or kr.actual is None:
        return Decimal(0)
    return abs(Decimal(kr.expected - kr.actual))


def _opened(kr: KeyResult, chance: Decimal | None, as_of: date, at: datetime) -> Alert:
    return Alert(
        key_result=kr,
        opened_at=at,
        opened_as_of=as_of,
        opened_lag=kr.lag_points,
        opened_likelihood=chance,
        lag_points=kr.lag_points,
        gap=_gap(kr),
        likelihood=chance,
        evaluated_as_of=as_of,
    )


def _updated(alert: Alert, kr: KeyResult, chance: Decimal | None, as_of: date) -> Alert:
    alert.lag_points, alert.gap, alert.likelihood = kr.lag_points, _gap(kr), chance
    alert.evaluated_as_of = as_of
    return alert


def _closed(alert: Alert, kr: KeyResult, as_of: date, at: datetime) -> Alert:
    alert.lag_points, alert.gap = kr.lag_points, _gap(kr)
    alert.evaluated_as_of = alert.closed_as_of = as_of
    alert.closed_at = at
    return alert


def _store(derived: Derived, as_of: date, at: datetime, post: bool) -> None:
    Alert.objects.bulk_create(derived.opened)
    store_findings([*derived.updated, *derived.closed])
    told = addressees_of([alert.key_result for alert in derived.opened], as_of)
    tell_addressees([(alert, told[alert.key_result.id]) for alert in derived.opened], at, post=post)
