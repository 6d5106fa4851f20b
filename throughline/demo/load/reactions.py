"""What people do about the alerts, said by the people themselves."""

from datetime import datetime
from uuid import UUID

from throughline.alerts.models import Alert
from throughline.alerts.services.agree_plan import agree_plan
from throughline.alerts.services.note_talk import note_talk
from throughline.core.periods import local_date
from throughline.demo.load.stage import Stage
from throughline.demo.load.timeline import ZONE, moment
from throughline.demo.story.reactions import Planned, reactions_to
from throughline.org.selectors.actors import actor_of_person

_TOLD = ("key_result__owner_unit", "key_result__owner_person__unit", "deal__owner__unit")


def react(*, stage: Stage, after: datetime, until: datetime) -> None:
    """To every alert that is still open, what was planned between two moments."""
    alerts = Alert.objects.filter(closed_at=None).select_related(*_TOLD).prefetch_related("tellings")
    for alert in alerts:
        told = {telling.role: telling.person_id for telling in alert.tellings.all()}
        for planned in _planned(stage, alert):
            at = moment(planned.on, planned.hour, planned.minute)
            if after < at <= until and at > alert.opened_at and planned.by in told:
                _do(stage, alert, told[planned.by], planned, at)


def _planned(stage: Stage, alert: Alert) -> list[Planned]:
    unit, person = alert.owners
    here = unit or (person.unit if person else None)
    return reactions_to(
        seed=stage.story.seed,
        days=stage.story.days,
        owner=person.number if person else unit.code if unit else "",
        name=person.name if person else "",
        unit=here.code if here else "",
        opened_on=local_date(alert.opened_at, ZONE),
        deal=alert.deal.external_id if alert.deal else "",
    )


def _do(stage: Stage, alert: Alert, person_id: UUID, planned: Planned, at: datetime) -> None:
    """A talk by the superior; a plan by the owner, who need not give a figure where records bring it."""
    actor = actor_of_person(person_id=person_id, company_id=stage.actor.company_id, today=planned.on)
    if planned.by == "superior":
        note_talk(actor=actor, at=at, alert_id=alert.id, text=planned.text)
    elif alert.key_result is None or alert.key_result.source != "check_in":
        agree_plan(actor=actor, at=at, alert_id=alert.id, text=planned.text)
