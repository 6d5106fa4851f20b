"""The moments of the story, and who acts in them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from uuid import UUID

from throughline.core.periods import ONE_DAY, time_zone
from throughline.demo.story.days import Days
from throughline.tenants.actor import Actor

ZONE = "Asia/Shanghai"
MONDAY = 0
LATELY = 3


def moment(day: date, hour: int, minute: int = 0) -> datetime:
    """A time on the company's wall, in UTC."""
    return datetime.combine(day, time(hour, minute), time_zone(ZONE)).astimezone(UTC)


def operator(company_id: UUID, today: date) -> Actor:
    """The installation's own operator, on a day of the story."""
    return Actor(company_id=company_id, today=today, operator=True)


@dataclass(frozen=True)
class Stop:
    """A moment at which the CRM is read: `known` is the last day that the records tell of."""

    known: date
    at: datetime


def stops(days: Days, at: datetime) -> list[Stop]:
    """The Monday mornings of the quarter so far, the last few mornings, and now.

    A morning knows the records up to the evening before.
    """
    gone = [day for day in days.quarter if days.quarter.start < day < days.today]
    working = [day for day in gone if days.calendar.is_working(day)]
    mornings = {*(day for day in gone if day.weekday() == MONDAY), *working[-LATELY:]}
    return [*(Stop(day - ONE_DAY, moment(day, 9, 5)) for day in sorted(mornings)), Stop(days.today, at)]
