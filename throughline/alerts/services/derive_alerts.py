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
from throughline.alerts.selectors.findings import Finding, findings_of
from throughline.alerts.services.store_findings import store_findings
from throughline.alerts.services.tell_addressees import tell_addressees
from throughline.changes.services.note_change import note_change
from throughline.core.status import AlertDecision, Status, alert_decision
from throughline.goals.selectors.calendars import calendars_in_order
from throughline.goals.selectors.thresholds import thresholds_in_order
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
    open_alerts = _open_alerts(key_result_ids)
    found = findings_of(key_result_ids, as_of, open_alerts.keys())
    decided = _decide(found, open_alerts, as_of)
    chances = chances_of([one for one in found if decided[one.id] in {"open", "update"}])
    derived = Derived(
        opened=[_opened(one, chances[one.id], as_of, at) for one in found if decided[one.id] == "open"],
        updated=[
            _updated(open_alerts[one.id], one, chances[one.id], as_of)
            for one in found
            if decided[one.id] == "update"
        ],
        closed=[_closed(open_alerts[one.id], one, as_of, at) for one in found if decided[one.id] == "close"],
    )
    _store(derived, found, as_of, at, post)
    moved = [*derived.opened, *derived.updated, *derived.closed]
    note_change(topic="alert", key_result_ids=[one.key_result_id for one in moved if one.key_result_id])
    return derived


def _open_alerts(key_result_ids: Sequence[UUID]) -> dict[UUID, Alert]:
    """By key result; of each what `store_findings` writes, for there may be thousands."""
    rows = Alert.objects.select_for_update().filter(key_result__id__any_of=key_result_ids, closed_at=None)
    written = rows.only("kind", "key_result_id", "likelihood", "closed_at", "closed_as_of")
    return {alert.key_result_id: alert for alert in written}


def _decide(
    found: Sequence[Finding], open_alerts: dict[UUID, Alert], as_of: date
) -> dict[UUID, AlertDecision]:
    thresholds = thresholds_in_order(found)
    calendars = calendars_in_order(found)
    return {
        one.id: _withdrawn(one, open_alerts)
        or alert_decision(
            status=cast(Status, one.status),
            lag=None if one.lag_points is None else Fraction(one.lag_points),
            is_open=one.id in open_alerts,
            working_day=calendar.is_working(as_of),
            stale=one.stale,
            thresholds=own,
        )
        for one, own, calendar in zip(found, thresholds, calendars, strict=True)
    }


def _withdrawn(one: Finding, open_alerts: dict[UUID, Alert]) -> AlertDecision | None:
    """What nobody carries any more opens no alert, and ends the one it has."""
    if one.withdrawn_on is None:
        return None
    return "close" if one.id in open_alerts else "none"


def _opened(found: Finding, chance: Decimal | None, as_of: date, at: datetime) -> Alert:
    return Alert(
        key_result_id=found.id,
        opened_at=at,
        opened_as_of=as_of,
        opened_lag=found.lag_points,
        opened_likelihood=chance,
        lag_points=found.lag_points,
        gap=found.gap,
        likelihood=chance,
        evaluated_as_of=as_of,
    )


def _updated(alert: Alert, found: Finding, chance: Decimal | None, as_of: date) -> Alert:
    alert.lag_points, alert.gap, alert.likelihood = found.lag_points, found.gap, chance
    alert.evaluated_as_of = as_of
    return alert


def _closed(alert: Alert, found: Finding, as_of: date, at: datetime) -> Alert:
    alert.lag_points, alert.gap = found.lag_points, found.gap
    alert.evaluated_as_of = alert.closed_as_of = as_of
    alert.closed_at = at
    return alert


def _store(derived: Derived, found: Sequence[Finding], as_of: date, at: datetime, post: bool) -> None:
    Alert.objects.bulk_create(derived.opened)
    store_findings([*derived.updated, *derived.closed])
    opened = {alert.key_result_id: alert for alert in derived.opened}
    told = addressees_of([one for one in found if one.id in opened], as_of)
    tell_addressees([(opened[one], who) for one, who in told.items()], at, post=post)
