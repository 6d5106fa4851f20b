"""Note in words that one talked about an alert: what was said, and what was agreed."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.alerts.models import Alert, Reaction
from throughline.alerts.selectors.alerts import alert_answered_by
from throughline.alerts.services.store_reaction import store_reaction
from throughline.core.errors import ThroughlineError
from throughline.tenants.actor import Actor


class WordsNeeded(ThroughlineError):
    code = "words_needed"
    status = 422
    zh = "请写一两句话：谈了什么，商定做什么。"
    en = "Write a sentence or two: what you talked about, and what was agreed."


class AlertClosed(ThroughlineError):
    code = "alert_closed"
    status = 409
    zh = "“{title}”的预警已于 {day} 关闭，无需再处理；有话要记，请在打卡中写明。"
    en = "The alert on “{title}” closed on {day}; nothing is left to do. Say what you want in a check-in."


@transaction.atomic
def note_talk(*, actor: Actor, at: datetime, alert_id: UUID, text: str) -> Reaction:
    """Raises NotFound, NotAllowed, AlertClosed, WordsNeeded."""
    alert = open_alert_answered_by(actor, alert_id)
    return store_reaction(actor=actor, at=at, alert=alert, kind="talk", text=in_words(text))


def open_alert_answered_by(actor: Actor, alert_id: UUID) -> Alert:
    """Locked; raises NotFound, NotAllowed, AlertClosed."""
    alert = alert_answered_by(actor, alert_id)
    if alert.closed_as_of is not None:
        raise AlertClosed(title=alert.title, day=alert.closed_as_of)
    return alert


def in_words(text: str) -> str:
    """What was written, without the blanks around it; raises WordsNeeded when nothing is left."""
    written = text.strip()
    if not written:
        raise WordsNeeded
    return written
