"""Open, update and close the alerts of large deals that stand still; tell the owner and the superior."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from throughline.alerts.models import Alert
from throughline.alerts.selectors.addressees import addressees_of_people
from throughline.alerts.selectors.standing_deals import large_above, still_deals, with_last_move
from throughline.alerts.selectors.working_days import calendars_of_people
from throughline.alerts.services.derive_alerts import Derived
from throughline.alerts.services.tell_addressees import tell_addressees
from throughline.changes.services.note_change import note_change
from throughline.core.stalled import Standing, goes_on, opens
from throughline.crm.models import Fact
from throughline.kit.locks import wait_for_lock
from throughline.kit.scope import current_company
from throughline.progress.selectors.coverage import coverage, overdue
from throughline.tenants.selectors.zone_name import zone_name


@transaction.atomic
def derive_stalled_deals(
    *, as_of: date, at: datetime, deal_ids: Collection[UUID] | None = None, post: bool = True
) -> Derived:
    """Look at every alert of a deal, and open those of all deals (or some) as they stand on a day.

    Safe to run again. Alerts that opened after that day are left alone. Without `post` nobody is sent
    anything.
    """
    wait_for_lock("alerts")
    zone = zone_name(current_company())
    standing = Alert.objects.select_for_update(of=("self",)).filter(kind="stalled", closed_at=None)
    found = list(standing.prefetch_related("tellings"))
    updated, closed = _gone_on([one for one in found if one.opened_as_of <= as_of], as_of, at, zone)
    columns = ["evaluated_as_of", "still_since", "closed_at", "closed_as_of"]
    Alert.objects.bulk_update([*updated, *closed], columns, batch_size=500)
    known = {alert.deal_id for alert in found if alert.closed_at is None}
    still = still_deals(as_of, zone, deal_ids)
    opened = _opened([deal for deal in still if deal.id not in known], as_of, at)
    Alert.objects.bulk_create(opened)
    told = addressees_of_people({alert.deal.owner_id for alert in opened}, as_of)
    tell_addressees([(alert, told[alert.deal.owner_id]) for alert in opened], at, post=post)
    if opened or closed:
        note_change(topic="alert")
    return Derived(opened, updated, closed)


def _gone_on(
    alerts: Sequence[Alert], as_of: date, at: datetime, zone: str
) -> tuple[list[Alert], list[Alert]]:
    """Those that still stand, unless looked at on that day already, and those that moved or ended."""
    asked = Fact.objects.filter(id__in=[alert.deal_id for alert in alerts])
    deals = {deal.id: deal for deal in with_last_move(asked, as_of, zone)}
    updated, closed = [], []
    for alert in alerts:
        deal = deals[alert.deal_id]
        is_open = deal.stage == "open" and not _handed_over(alert, deal)
        decision = goes_on(is_open=is_open, moved_on=deal.moved_on, as_of=as_of)
        if decision == "update" and (alert.evaluated_as_of, alert.still_since) == (as_of, deal.moved_on):
            continue
        alert.evaluated_as_of = as_of
        if decision == "update":
            alert.still_since = deal.moved_on
            updated.append(alert)
        else:
            alert.closed_at, alert.closed_as_of = at, as_of
            closed.append(alert)
    return updated, closed


def _handed_over(alert: Alert, deal: Any) -> bool:
    """To somebody who was not told; nobody can act on a deal that has lost its owner."""
    told = [one.person_id for one in alert.tellings.all() if one.role == "owner"]
    return deal.owner_id is None or deal.owner_id not in told


def _opened(deals: Sequence[Any], as_of: date, at: datetime) -> list[Alert]:
    owners = {deal.owner_id: deal.owner for deal in deals}
    if not owners:
        return []
    large = large_above(owners, as_of)
    calendars = calendars_of_people(owners.values(), as_of)
    stale = overdue([coverage().get("deal", [])], as_of)
    return [
        Alert(
            kind="stalled", deal=deal, opened_at=at, opened_as_of=as_of, still_since=deal.moved_on,
            evaluated_as_of=as_of,
        )
        for deal in deals
        if deal.owner_id in calendars
        and opens(
            Standing(deal.amount, deal.moved_on, large.above(deal.owner_id)),
            as_of=as_of,
            working_day=calendars[deal.owner_id].is_working(as_of),
            stale=stale,
        )
    ]  # fmt: skip
