"""How good the alerts of a cycle were: each held against whether its target was missed in the end."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal
from uuid import UUID

from throughline.access.errors import NotFound
from throughline.alerts.models import Alert
from throughline.alerts.selectors.alerts import alerts_seen_by
from throughline.core.judging.alert_record import Alerted, AlertRecord, alert_record
from throughline.core.periods import ONE_DAY, Period
from throughline.goals.models import Cycle
from throughline.goals.selectors.calendars import calendars_of
from throughline.goals.selectors.key_results import key_results_seen_by
from throughline.tenants.actor import Actor

Owners = Literal["all", "people", "units"]


def record_of_alerts(actor: Actor, *, cycle_id: UUID, owners: Owners = "all") -> AlertRecord:
    """Over the key results of a cycle that the actor may see and that were evaluated at its end.

    What still runs or has no data is left out. Raises NotFound.
    """
    cycle = Cycle.objects.filter(id=cycle_id).first()
    if cycle is None:
        raise NotFound
    ended = _ended(actor, cycle, owners)
    missed = {one for one, attainment in ended.items() if attainment < 1}
    seen = alerts_seen_by(actor).filter(key_result__in=ended).select_related("key_result__cycle")
    alerts = list(seen)
    return alert_record(
        [
            Alerted(alert.opened_likelihood, left, alert.key_result_id in missed)
            for alert, left in zip(alerts, _working_days_left(alerts, cycle), strict=True)
        ],
        key_results=len(ended),
        missed=len(missed),
        warned=len(missed & {alert.key_result_id for alert in alerts}),
    )


def _ended(actor: Actor, cycle: Cycle, owners: Owners) -> dict[UUID, Decimal]:
    rows = key_results_seen_by(actor).filter(
        cycle=cycle, evaluated_as_of=cycle.ends_on, attainment__isnull=False
    )
    if owners != "all":
        rows = rows.filter(owner_person__isnull=owners == "units")
    return dict(rows.values_list("id", "attainment"))


def _working_days_left(alerts: Sequence[Alert], cycle: Cycle) -> list[int]:
    """After the day on which each opened, by the calendar of its owner."""
    calendars = calendars_of({alert.key_result for alert in alerts})
    return [
        calendars[alert.key_result.id].working_days(
            Period.closed(alert.opened_as_of + ONE_DAY, cycle.ends_on)
        )
        if alert.opened_as_of < cycle.ends_on
        else 0
        for alert in alerts
    ]
