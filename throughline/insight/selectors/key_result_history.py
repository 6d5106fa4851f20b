"""Everything that happened to a key result, the latest first, whichever table tells it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from django.db.models import Q

from throughline.goals.selectors.key_results import key_result_seen_by
from throughline.insight.errors import UnknownPlace
from throughline.insight.key_result_schemas import History, HistoryItem
from throughline.insight.selectors.happenings import (
    Happenings,
    alerts_closed,
    alerts_opened,
    changes,
    check_ins,
    credits,
    publications,
)
from throughline.tenants.actor import Actor

Only = Literal["everything", "check_ins"]
TABLES: Final = (publications, changes, check_ins, alerts_opened, alerts_closed, credits)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page begins: before a moment, and of what happened at it, before an id. "moment~id"."""

    at: datetime
    id: UUID

    @classmethod
    def read(cls, text: str) -> "Place":
        moment, _, one = text.partition("~")
        try:
            at = datetime.fromisoformat(moment)
            found = cls(at, UUID(one))
        except ValueError as error:
            raise UnknownPlace(place=text) from error
        if at.tzinfo is None:
            raise UnknownPlace(place=text)
        return found

    def __str__(self) -> str:
        return f"{self.at.isoformat()}~{self.id}"


def history_of(actor: Actor, key_result_id: UUID, *, only: Only, before: str | None, limit: int) -> History:
    """One page. Each table gives at most a page of its latest, so what is read does not grow with the past.

    Raises NotFound, UnknownPlace. Ten queries at most.
    """
    kr = key_result_seen_by(actor, key_result_id)
    place = Place.read(before) if before else None
    tables = (check_ins,) if only == "check_ins" else TABLES
    found = [item for table in tables for item in _latest(table(actor, kr), place, limit + 1)]
    found.sort(key=lambda item: (item.at, item.id), reverse=True)
    return History(items=found[:limit], next=_next(found, limit))


def _latest(happenings: Happenings, place: Place | None, count: int) -> list[HistoryItem]:
    rows, moment = happenings.rows, happenings.moment
    if place is not None:
        same = Q(**{moment: place.at, "id__lt": place.id})
        rows = rows.filter(Q(**{f"{moment}__lt": place.at}) | same)
    return [happenings.told(row) for row in rows.order_by(f"-{moment}", "-id")[:count]]


def _next(found: Sequence[HistoryItem], limit: int) -> str | None:
    if len(found) <= limit:
        return None
    last = found[limit - 1]
    return str(Place(last.at, last.id))
