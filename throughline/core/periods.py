"""Periods of whole days, half-open [start, until), and the local date of an instant."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from throughline.core.errors import ThroughlineError

ONE_DAY = timedelta(days=1)


class EmptyPeriod(ThroughlineError):
    code = "empty_period"
    status = 422
    zh = "周期从 {start} 开始，到 {until} 之前结束，其中没有一天。请把结束日期改到开始日期之后。"
    en = "The period from {start} up to {until} holds no day. Choose an end after the start."


class UnknownTimeZone(ThroughlineError):
    code = "unknown_time_zone"
    status = 422
    zh = "没有名为“{zone}”的时区。请用 IANA 名称，例如 Asia/Shanghai。"
    en = "There is no time zone called “{zone}”. Use an IANA name such as Asia/Shanghai."


class InstantWithoutZone(ThroughlineError):
    code = "instant_without_zone"
    status = 422
    zh = "时刻 {instant} 没有时区。请写明时区，例如 2026-10-01T08:00:00+08:00。"
    en = "The moment {instant} has no time zone. Give one, such as 2026-10-01T08:00:00+08:00."


class BadFirstMonth(ThroughlineError):
    code = "bad_first_month"
    status = 422
    zh = "财年的首月是 {month}，应为 1 到 12。"
    en = "The first month of the fiscal year is {month}; it must be from 1 to 12."


@dataclass(frozen=True, order=True)
class Period:
    """The days from `start` up to, but without, `until`; never empty (raises EmptyPeriod)."""

    start: date
    until: date

    def __post_init__(self) -> None:
        if self.until <= self.start:
            raise EmptyPeriod(start=self.start, until=self.until)

    @classmethod
    def closed(cls, first: date, last: date) -> "Period":
        """The period whose first and last day are both included, as a cycle is written."""
        return cls(first, last + ONE_DAY)

    @property
    def last(self) -> date:
        """The last day inside."""
        return self.until - ONE_DAY

    @property
    def days(self) -> int:
        """The number of calendar days."""
        return (self.until - self.start).days

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.until

    def __iter__(self) -> Iterator[date]:
        return (self.start + timedelta(days=offset) for offset in range(self.days))

    def overlap(self, other: "Period") -> "Period | None":
        """The days in both, None if there are none."""
        start, until = max(self.start, other.start), min(self.until, other.until)
        return Period(start, until) if start < until else None


def month_of(day: date) -> Period:
    """The calendar month that holds `day`."""
    start = day.replace(day=1)
    return Period(start, _months_later(start, 1))


def week_of(day: date) -> Period:
    """The week from Monday to Sunday that holds `day`."""
    start = day - timedelta(days=day.weekday())
    return Period(start, start + timedelta(days=7))


def quarter_of(day: date, first_month: int = 1) -> Period:
    """The fiscal quarter that holds `day`; `first_month` (1–12) opens the fiscal year."""
    start = _months_later(day.replace(day=1), -(_fiscal_month(day, first_month) % 3))
    return Period(start, _months_later(start, 3))


def year_of(day: date, first_month: int = 1) -> Period:
    """The fiscal year that holds `day`; `first_month` (1–12) opens it."""
    start = _months_later(day.replace(day=1), -_fiscal_month(day, first_month))
    return Period(start, _months_later(start, 12))


def months_in(period: Period) -> list[Period]:
    """The calendar months of `period`, the first and the last cut to it: the parts of a seasonal pace."""
    return _pieces(period, month_of)


def weeks_in(period: Period) -> list[Period]:
    """The weeks from Monday to Sunday of `period`, the first and the last cut to it."""
    return _pieces(period, week_of)


def local_date(instant: datetime, zone: str) -> date:
    """The date on the wall in `zone` (IANA) at `instant`, which must carry a zone of its own."""
    if instant.tzinfo is None:
        raise InstantWithoutZone(instant=instant.isoformat())
    return instant.astimezone(time_zone(zone)).date()


def last_ended_day(instant: datetime, zone: str) -> date:
    """The last day that is over in `zone` at `instant`: the day at which a pace curve is read.

    A day is over at the local midnight that follows it, that instant included: a curve steps at the end
    of a day.
    """
    return local_date(instant, zone) - ONE_DAY


def time_zone(name: str) -> ZoneInfo:
    """The IANA zone called `name`."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownTimeZone(zone=name) from error


def _fiscal_month(day: date, first_month: int) -> int:
    """How many months `day`'s month lies after the first of its fiscal year, 0–11."""
    if not 1 <= first_month <= 12:
        raise BadFirstMonth(month=first_month)
    return (day.month - first_month) % 12


def _months_later(first_of_month: date, months: int) -> date:
    years, month = divmod(first_of_month.month - 1 + months, 12)
    return first_of_month.replace(year=first_of_month.year + years, month=month + 1)


def _pieces(period: Period, piece_of: Callable[[date], Period]) -> list[Period]:
    pieces: list[Period] = []
    day = period.start
    while day < period.until:
        piece = Period(day, min(piece_of(day).until, period.until))
        pieces.append(piece)
        day = piece.until
    return pieces
