"""Store what somebody did about an alert, and stop its response clock."""

from datetime import datetime

from throughline.alerts.models import Alert, Reaction, ReactionKind
from throughline.audit.services.record import record
from throughline.changes.services.note_change import note_change
from throughline.goals.models import CheckIn
from throughline.org.models import Person
from throughline.tenants.actor import Actor


def store_reaction(
    *,
    actor: Actor,
    at: datetime,
    alert: Alert,
    kind: ReactionKind,
    text: str,
    check_in: CheckIn | None = None,
    asked: Person | None = None,
) -> Reaction:
    """The clock stops once, at the earliest reaction: a later one leaves it alone. `alert` is locked."""
    assert actor.person_id is not None  # only people answer: `alert_answered_by`
    made = Reaction.objects.create(
        alert=alert, at=at, person_id=actor.person_id, kind=kind, text=text, check_in=check_in, asked=asked
    )
    if alert.first_reaction_at is None or at < alert.first_reaction_at:
        alert.first_reaction_at = at
        alert.save(update_fields=["first_reaction_at"])
    about = None if alert.key_result_id is None else [alert.key_result_id]
    note_change(topic="alert", key_result_ids=about)
    details = {"kind": kind, "reaction": str(made.id)}
    if asked is not None:
        details["asked"] = str(asked.id)
    record(actor=actor, at=at, action="alert.react", object_type="alert", object_id=alert.id, details=details)
    return made
