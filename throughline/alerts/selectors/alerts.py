"""Alerts that an actor may see, and one that they may react to."""

from typing import Literal
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q

from throughline.access.errors import NotAllowed, NotFound
from throughline.alerts.models import Alert, AlertQuerySet, Reaction, Telling
from throughline.org.models import Unit
from throughline.tenants.actor import Actor

SUBJECT = ("key_result__owner_unit", "key_result__owner_person__unit", "deal__owner__unit")
State = Literal["open", "closed", "all"]


def alerts_seen_by(actor: Actor, *, state: State = "all", unit_id: UUID | None = None) -> AlertQuerySet:
    """Each once, with what it is about and whose that is; of one unit and all below it, where one is given.

    Raises NotFound for a unit that does not exist.
    """
    # The door as a condition, not as joins: an alert told to two people would come twice.
    visible = Alert.objects.visible_to(actor).filter(pk=OuterRef("pk"))
    seen: AlertQuerySet = Alert.objects.filter(Exists(visible))
    if state != "all":
        seen = seen.filter(closed_at__isnull=state == "open")
    if unit_id is not None:
        seen = seen.filter(carried_below(_path_of(unit_id)))
    return seen.select_related(*SUBJECT)


def carried_below(path: str) -> Q:
    """What a unit, a unit below it, or somebody in them carries."""
    inside = Q(pk__in=[])
    for field in AlertQuerySet.unit_path_fields:
        inside |= Q(**{f"{field}__startswith": path})
    return inside


def with_people(alerts: AlertQuerySet) -> AlertQuerySet:
    """The same with whom they were told to, the owner first, and what was done, in its order."""
    return alerts.prefetch_related(
        Prefetch("tellings", Telling.objects.select_related("person").order_by("role", "person__number")),
        Prefetch("reactions", Reaction.objects.select_related("person", "asked").order_by("at", "id")),
    )


def alert_seen_by(actor: Actor, alert_id: UUID) -> Alert:
    """One, open or closed; raises NotFound."""
    found: Alert | None = with_people(alerts_seen_by(actor)).filter(id=alert_id).first()
    if found is None:
        raise NotFound
    return found


def require_answerable(actor: Actor, alert_id: UUID) -> None:
    """Raises NotFound, and NotAllowed to who may only read the alert.

    The table lets the owner and their superiors write: whose reaction counts as an answer.
    """
    if not Alert.objects.visible_to(actor).filter(id=alert_id).exists():
        raise NotFound
    if actor.person_id is None or not Alert.objects.visible_to(actor, "write").filter(id=alert_id).exists():
        raise NotAllowed(action="write", object_type="alert")


def alert_answered_by(actor: Actor, alert_id: UUID) -> Alert:
    """One that the actor may react to, locked; raises NotFound, NotAllowed."""
    require_answerable(actor, alert_id)
    locked = Alert.objects.select_for_update(of=("self",)).select_related("key_result", "deal")
    found: Alert = locked.get(id=alert_id)
    return found


def _path_of(unit_id: UUID) -> str:
    unit = Unit.objects.filter(id=unit_id).first()
    if unit is None:
        raise NotFound
    return str(unit.path)
