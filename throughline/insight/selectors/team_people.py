"""The people of a team, one row each: page by page, narrowed and sorted as the reader asks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, Subquery

from throughline.alerts.models import Alert
from throughline.cascade.models import Allocation
from throughline.core.periods import ONE_DAY
from throughline.core.status import Status
from throughline.goals.written import plain
from throughline.insight.selectors.cards import card_of, maybe, with_owners
from throughline.insight.selectors.last_actions import last_actions_of, with_acted_at
from throughline.insight.selectors.team_units_led import unit_called
from throughline.insight.selectors.team_view import TeamView, team_view
from throughline.insight.team_schemas import RowAlert, TeamOrder, TeamPeople, TeamPerson
from throughline.org.names import folded
from throughline.org.selectors.attributes import LEVEL_ATTRIBUTE, values_on
from throughline.progress.selectors.history import lag_history
from throughline.tenants.actor import Actor

LONGEST_PAGE: Final = 200
DAYS_SHOWN: Final = 92
"""A sparkline shows the cycle so far, a quarter at most."""
ORDERS: dict[TeamOrder, str] = {
    "lag": "lag_points",
    "name": "owner_person__name_key",
    "unit": "owner_person__unit__code",
    "level": "level",
    "attainment": "attainment",
    "actual": "actual",
    "target": "target",
    "likelihood": "likelihood",
    "action": "acted_at",
}


@dataclass(frozen=True, slots=True)
class PeopleWanted:
    """Which rows, in which order."""

    unit_id: UUID | None = None
    strand: str | None = None
    statuses: Sequence[Status] = field(default_factory=tuple)
    office_id: UUID | None = None
    level: str | None = None
    text: str = ""
    alerts_only: bool = False
    order: TeamOrder = "lag"
    descending: bool = True


def team_people_of(*, actor: Actor, wanted: PeopleWanted, offset: int, limit: int) -> TeamPeople:
    """At most two hundred rows from an offset. A number of queries that does not grow with them."""
    view = team_view(actor, wanted.unit_id, wanted.strand)
    if view is None:
        return TeamPeople(items=[], total=0, next=None)
    found = narrowed(actor, view, wanted)
    size = max(1, min(limit, LONGEST_PAGE))
    total = found.count()
    rows = list(sorted_by(found, wanted)[offset : offset + size])
    following = offset + size
    return TeamPeople(
        items=people_rows(rows, actor.today), total=total, next=following if following < total else None
    )


def narrowed(actor: Actor, view: TeamView, wanted: PeopleWanted) -> Any:
    """The key results that the table shows, each with the level of its owner and its open alert."""
    alerts = Alert.objects.visible_to(actor).filter(key_result=OuterRef("pk"), closed_at=None)
    levels = values_on(actor.today).filter(
        attribute__code=LEVEL_ATTRIBUTE, person_id=OuterRef("owner_person_id")
    )
    rows = with_owners(view.people, actor.today).select_related("cycle", "owner_unit", "owner_person__unit")
    rows = rows.annotate(
        level=Subquery(levels.values("text")[:1]),
        alert_id=Subquery(alerts.values("id")[:1]),
        alert_opened_at=Subquery(alerts.values("opened_at")[:1]),
        alert_first_reaction_at=Subquery(alerts.values("first_reaction_at")[:1]),
        likelihood=Subquery(alerts.values("likelihood")[:1]),
        locked=Exists(
            Allocation.objects.filter(key_result=OuterRef("pk"), current=True, reasons__bound="lock")
        ),
    )
    return rows.filter(_asked(wanted))


def sorted_by(rows: Any, wanted: PeopleWanted) -> Any:
    """Unknown values last, whichever way; then by number, so that pages never overlap."""
    column = F(ORDERS[wanted.order])
    first = column.desc(nulls_last=True) if wanted.descending else column.asc(nulls_last=True)
    return with_acted_at(rows).order_by(first, "owner_person__number", "id")


def people_rows(rows: Sequence[Any], today: date) -> list[TeamPerson]:
    """With the latest action and the history of the lag: a dozen queries, however many rows."""
    actions = last_actions_of([kr.id for kr in rows])
    histories = lag_history(rows, today - ONE_DAY, DAYS_SHOWN) if rows else {}
    return [
        TeamPerson(
            key_result=card_of(kr),
            unit=kr.owner_person.unit.name if kr.owner_person.unit else None,
            level=kr.level,
            history=[plain(day.lag_points) for day in histories[kr.id]],
            alert=_alert(kr),
            last_action=actions.get(kr.id),
            locked=kr.locked,
            leaves_on=kr.owner_person.left_on,
        )
        for kr in rows
    ]


def _asked(wanted: PeopleWanted) -> Q:
    asked = Q()
    if wanted.statuses:
        asked &= Q(status__in=wanted.statuses)
    if wanted.office_id is not None:
        asked &= Q(owner_person__unit__path__startswith=unit_called(wanted.office_id).path)
    if wanted.level is not None:
        asked &= Q(level=wanted.level)
    if wanted.text.strip():
        text = folded(wanted.text)
        asked &= Q(owner_person__name_key__contains=text) | Q(owner_person__number__istartswith=text)
    if wanted.alerts_only:
        asked &= Q(alert_id__isnull=False)
    return asked


def _alert(kr: Any) -> RowAlert | None:
    if kr.alert_id is None:
        return None
    return RowAlert(
        id=kr.alert_id,
        opened_at=kr.alert_opened_at,
        first_reaction_at=kr.alert_first_reaction_at,
        likelihood=maybe(kr.likelihood),
    )
