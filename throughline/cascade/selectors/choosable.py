"""The attributes that a rule may read, with the values that are in use and how many have each."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Literal, cast

from django.db.models import Count, Q

from throughline.access.errors import require
from throughline.core.rules import Label
from throughline.org.models import Attribute, Membership
from throughline.org.selectors.attribute_names import OWN_NAMES
from throughline.org.selectors.attributes import Subject, values_on
from throughline.org.selectors.dated import holds_on
from throughline.tenants.actor import Actor

MOST_VALUES: Final = 200
"""So many values of one attribute are offered, the most frequent first."""


@dataclass(frozen=True)
class Choosable:
    """An attribute; `count` have a value, and `values` (of a text, a yes or no) are in use."""

    code: str
    name: Label
    value_type: Literal["number", "text", "date", "boolean"]
    subject: Subject
    count: int = 0
    values: list[tuple[str, int]] = field(default_factory=list)
    more_values: int = 0


def choosable(actor: Actor, on: date | None = None) -> list[Choosable]:
    """As of a date, the actor's day without one; three queries. Raises Forbidden.

    What stands on a person or a unit itself comes first.
    """
    require(actor, "rule", "read")
    found = _values_in_use(on or actor.today)
    own = [
        Choosable("hired_on", Label(*OWN_NAMES["hired_on"]), "date", "person"),
        Choosable("unit_code", Label(*OWN_NAMES["unit_code"]), "text", "unit"),
    ]
    return own + [_choosable(one, found.get(one.code, {})) for one in Attribute.objects.order_by("code")]


def _values_in_use(on: date) -> dict[str, dict[str | None, int]]:
    """How many have each value, by code; of numbers and dates all under None."""
    members = Membership.objects.filter(holds_on(on)).values("person_id")
    rows = values_on(on).filter(Q(person_id=None) | Q(person_id__in=members))
    counted = rows.values_list("attribute__code", "text", "boolean").annotate(count=Count("id"))
    found: dict[str, dict[str | None, int]] = {}
    for code, text, boolean, count in counted.order_by("attribute__code", "-count", "text", "boolean"):
        value = text if boolean is None else str(boolean).lower()
        found.setdefault(code, {})[value] = count
    return found


def _choosable(one: Attribute, counts: dict[str | None, int]) -> Choosable:
    values = [(value, count) for value, count in counts.items() if value is not None]
    return Choosable(
        code=one.code,
        name=Label(one.name, one.name_en or one.name),
        value_type=cast(Any, one.value_type),
        subject=cast(Any, one.subject),
        count=sum(counts.values()),
        values=values[:MOST_VALUES],
        more_values=len(values[MOST_VALUES:]),
    )
