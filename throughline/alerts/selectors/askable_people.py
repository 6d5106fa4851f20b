"""Whom somebody who answers an alert may ask for help: everybody who works in the company."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from django.db.models import Q, QuerySet

from throughline.alerts.selectors.alerts import require_answerable
from throughline.org.models import Person
from throughline.org.names import folded
from throughline.tenants.actor import Actor

MOST: Final = 20


def askable_people(actor: Actor, *, alert_id: UUID, q: str) -> Sequence[Person]:
    """The first whose name, pinyin or number matches what was typed, with their units; nobody for nothing.

    Raises NotFound, and NotAllowed to who may not answer the alert.
    """
    require_answerable(actor, alert_id)
    wanted = folded(q)
    if not wanted:
        return []
    named = Q(name_key__contains=wanted) | Q(number__istartswith=wanted)
    return list(people_to_ask(actor).filter(named).select_related("unit").order_by("name_key", "id")[:MOST])


def people_to_ask(actor: Actor) -> QuerySet[Any]:
    """Those who have not left, without the actor: wider than whom one may look at, names and units alone."""
    found: QuerySet[Any] = Person.objects.filter(Q(left_on=None) | Q(left_on__gte=actor.today))
    return found.exclude(id=actor.person_id)
