"""Ask somebody for help with an alert: they are told in words, and the response clock stops."""

from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from throughline.alerts.models import Reaction
from throughline.alerts.selectors.askable_people import people_to_ask
from throughline.alerts.services.note_talk import in_words, open_alert_answered_by
from throughline.alerts.services.store_reaction import store_reaction
from throughline.channels.services.post_message import post_message
from throughline.core.errors import ThroughlineError
from throughline.kit.scope import current_company
from throughline.tenants.actor import Actor

HELP: Final = "help"


class NobodyToAsk(ThroughlineError):
    code = "nobody_to_ask"
    status = 422
    zh = "请选择请谁帮忙：一位在职的同事，不是您自己。"
    en = "Choose whom to ask: a colleague who works here, and not yourself."


@transaction.atomic
def ask_help(*, actor: Actor, at: datetime, alert_id: UUID, text: str, person_id: UUID | None) -> Reaction:
    """Raises what a talk raises, and NobodyToAsk.

    Whoever is asked need not see the alert: then they are told who asks, and the words.
    """
    alert = open_alert_answered_by(actor, alert_id)
    words = in_words(text)
    asked = people_to_ask(actor).filter(id=person_id).first()
    if asked is None:
        raise NobodyToAsk
    made = store_reaction(actor=actor, at=at, alert=alert, kind="help", text=words, asked=asked)
    post_message(
        company=current_company(),
        person=asked.id,
        kind=HELP,
        key=f"{HELP} {made.id}",
        facts={"reaction": str(made.id)},
        at=at,
    )
    return made
