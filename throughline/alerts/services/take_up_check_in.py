"""Take a check-in that says in words what will be done as the answer to the open alert on its key result."""

from uuid import UUID

from django.db import transaction

from throughline.alerts.models import Alert, Reaction
from throughline.alerts.selectors.alerts import alert_answered_by
from throughline.alerts.services.store_reaction import store_reaction
from throughline.goals.models import CheckIn
from throughline.kit.scope import current_company
from throughline.org.selectors.actors import actor_of_person


@transaction.atomic
def take_up_check_in(*, check_in_id: UUID) -> Reaction | None:
    """None where it answers nothing: no words, no open alert then, or not by the owner or a superior.

    Safe to run again, and after `agree_plan`, which takes up its own check-in.
    """
    check_in = CheckIn.objects.get(id=check_in_id)
    if not check_in.note.strip() or check_in.person_id is None:
        return None
    actor = actor_of_person(person_id=check_in.person_id, company_id=current_company(), today=check_in.on)
    asked = Alert.objects.filter(
        key_result_id=check_in.key_result_id, closed_at=None, opened_at__lte=check_in.at
    )
    alert = asked.filter(id__in=Alert.objects.visible_to(actor, "write").values("id")).first()
    if alert is None or Reaction.objects.filter(check_in=check_in).exists():
        return None
    return store_reaction(
        actor=actor,
        at=check_in.at,
        alert=alert_answered_by(actor, alert.id),
        kind="plan",
        text=check_in.note.strip(),
        check_in=check_in,
    )
