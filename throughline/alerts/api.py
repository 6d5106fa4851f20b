"""Alerts: who was told, how long the response took, and what was done."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from ninja import Query, Router, Status

from throughline.alerts.models import Alert, Reaction
from throughline.alerts.schemas import (
    AlertPage,
    AlertRecordRow,
    AlertRow,
    AlertsWanted,
    AskablePerson,
    NewReaction,
    ReactionRow,
    RecordWanted,
)
from throughline.alerts.selectors.alerts import alert_seen_by, alerts_seen_by, with_people
from throughline.alerts.selectors.askable_people import askable_people
from throughline.alerts.selectors.record import record_of_alerts
from throughline.alerts.services.agree_plan import agree_plan
from throughline.alerts.services.ask_help import ask_help
from throughline.alerts.services.note_talk import note_talk
from throughline.core.judging.alert_record import AlertRecord
from throughline.kit.api import TenantRequest
from throughline.kit.paging import page_by_id
from throughline.org.models import Person

router = Router(tags=["alerts"])


@router.get("", response=AlertPage)
def read_alerts(request: TenantRequest, wanted: Query[AlertsWanted]) -> dict[str, Any]:
    """The alerts that the reader may see, page by page in the order in which they were opened."""
    found = alerts_seen_by(request.actor, state=wanted.state, unit_id=wanted.unit_id)
    return page_by_id(with_people(found), after=wanted.after, limit=wanted.limit)


@router.get("/record/{cycle_id}", response=AlertRecordRow)
def read_record(request: TenantRequest, cycle_id: UUID, wanted: Query[RecordWanted]) -> AlertRecord:
    """How good the alerts of an ended cycle were, by how likely chance was when they opened."""
    return record_of_alerts(request.actor, cycle_id=cycle_id, owners=wanted.owners)


@router.get("/{alert_id}", response=AlertRow)
def read_alert(request: TenantRequest, alert_id: UUID) -> Alert:
    """One alert, open or closed."""
    return alert_seen_by(request.actor, alert_id)


@router.get("/{alert_id}/people", response=list[AskablePerson])
def read_askable_people(request: TenantRequest, alert_id: UUID, q: str = "") -> Sequence[Person]:
    """Whom the reader may ask for help, by a part of their name, their pinyin or number; twenty at most."""
    return askable_people(request.actor, alert_id=alert_id, q=q)


@router.post("/{alert_id}/reactions", response={201: ReactionRow})
def add_reaction(request: TenantRequest, alert_id: UUID, body: NewReaction) -> Status[Reaction]:
    """Say what was done: a talk, a plan (a check-in too), or help asked. The first stops the clock."""
    actor, at = request.actor, request.now
    if body.kind == "talk":
        return Status(201, note_talk(actor=actor, at=at, alert_id=alert_id, text=body.text))
    if body.kind == "help":
        made = ask_help(actor=actor, at=at, alert_id=alert_id, text=body.text, person_id=body.person_id)
        return Status(201, made)
    plan = body.dict(exclude={"kind", "person_id"})
    return Status(201, agree_plan(actor=actor, at=at, alert_id=alert_id, **plan))
