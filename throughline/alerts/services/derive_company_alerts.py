"""Derive the alerts of everything that was evaluated for a date, when somebody asks for it."""

from datetime import date, datetime

from django.db import transaction

from throughline.access.errors import require
from throughline.alerts.services.derive_alerts import Derived, derive_alerts
from throughline.alerts.services.derive_stalled_deals import derive_stalled_deals
from throughline.audit.services.record import record
from throughline.core.periods import ONE_DAY, local_date
from throughline.goals.models import KeyResult
from throughline.tenants.actor import Actor
from throughline.tenants.selectors.zone_name import zone_name


@transaction.atomic
def derive_company_alerts(*, actor: Actor, as_of: date, at: datetime) -> Derived:
    """Key results in force whose last evaluation is for `as_of`, others are left alone; and the open deals.

    What they are told of a day before yesterday is recorded, and sent to nobody.
    """
    require(actor, "alert", "write")
    evaluated = KeyResult.objects.filter(evaluated_as_of=as_of, withdrawn_on=None)
    yesterday = local_date(at, zone_name(actor.company_id)) - ONE_DAY
    derived = derive_alerts(
        key_result_ids=list(evaluated.values_list("id", flat=True)),
        as_of=as_of,
        at=at,
        post=as_of >= yesterday,
    )
    stalled = derive_stalled_deals(as_of=as_of, at=at, post=as_of >= yesterday)
    derived = Derived(
        [*derived.opened, *stalled.opened],
        [*derived.updated, *stalled.updated],
        [*derived.closed, *stalled.closed],
    )
    details = {
        "as_of": as_of.isoformat(),
        "opened": len(derived.opened),
        "updated": len(derived.updated),
        "closed": len(derived.closed),
    }
    record(actor=actor, at=at, action="alert.derive", object_type="alert", details=details)
    return derived
