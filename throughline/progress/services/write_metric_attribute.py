"""Write what a metric adds up to in a window as a dated attribute, so that rules can use it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.core.periods import Period
from throughline.crm.models import Metric
from throughline.org.models import Attribute, Membership, Unit
from throughline.org.selectors.dated import holds_on
from throughline.org.services.define_attribute import define_attribute
from throughline.org.services.set_attribute_values import set_attribute_values
from throughline.progress.selectors.counted_lines import Asked
from throughline.progress.selectors.metric_values import values_of
from throughline.tenants.actor import Actor


@dataclass(frozen=True)
class Written:
    """Values by person or unit id, and whether each differs from what stood there: `changed` of them do."""

    values: dict[UUID, Decimal]
    changed: int


@transaction.atomic
def write_metric_attribute(
    *,
    actor: Actor,
    at: datetime,
    metric: Metric,
    attribute: str,
    window: Period,
    valid_from: date,
    subject: str = "person",
    zero_for_others: bool = False,
) -> Written:
    """Whoever was credited gets the value; the others get 0, or stay without one: the rule says what then.

    The attribute is defined if it is new. A value of 0 that credits and reversals leave counts as none; a
    ratio with nothing to divide by is none in any case.
    """
    require(actor, "attribute", "write")
    if not Attribute.objects.filter(code=attribute).exists():
        define_attribute(
            actor=actor, at=at, code=attribute, name=metric.name, name_en=metric.name_en,
            value_type="number", subject=subject,
        )  # fmt: skip
    found = values_of(metric, _asked(window, subject, valid_from))
    values = {one: value for one, value in found.items() if value is not None}
    if not zero_for_others:
        values = {one: value for one, value in values.items() if value}
    changed = set_attribute_values(
        actor=actor,
        at=at,
        code=attribute,
        values=dict(values),
        valid_from=valid_from,
        source=f"{metric.code} {window.start} – {window.last}",
    )
    return Written(values, changed)


def _asked(window: Period, subject: str, on: date) -> list[Asked]:
    """Everybody who is there on the day the value holds from, or every unit."""
    if subject == "unit":
        units = Unit.objects.values_list("id", flat=True)
        return [Asked(unit, None, unit, window.start, window.last) for unit in units]
    present = Membership.objects.filter(holds_on(on)).values_list("person_id", flat=True).distinct()
    return [Asked(person, person, None, window.start, window.last) for person in present]
