"""The moment an evaluation speaks of: the last day whose credits count, and the last day that is over."""

from dataclasses import dataclass
from datetime import date, datetime

from throughline.core.periods import last_ended_day
from throughline.kit.moments import LAST_INSTANT, last_day_told, read_moment


@dataclass(frozen=True, order=True, slots=True)
class Moment:
    """Credits count through `through`; pace is read at `ended`, a day earlier while that day is running."""

    through: date
    ended: date

    @classmethod
    def end_of(cls, day: date) -> "Moment":
        """The end of a day."""
        return cls(through=day, ended=day)

    @classmethod
    def at(cls, instant: datetime, zone: str) -> "Moment":
        """An instant, read in the company's time zone."""
        ended = last_ended_day(instant + LAST_INSTANT, zone)
        return cls(through=last_day_told(instant, zone), ended=ended)

    @classmethod
    def read(cls, text: str, zone: str) -> "Moment":
        """A date (its end) or an instant with its zone, as people and jobs write it."""
        return cls.at(read_moment(text, zone), zone)

    @classmethod
    def asked(cls, text: str | None, *, at: datetime, zone: str) -> "Moment":
        """The moment that was written, or without one `at`."""
        return cls.at(at, zone) if text is None else cls.read(text, zone)

    def no_later_than(self, last: date) -> "Moment":
        """A cycle that has ended is evaluated at its end."""
        return self if self.through <= last else Moment.end_of(last)

    def no_earlier_than(self, day: date | None) -> "Moment":
        """What was evaluated for a later day already is not evaluated for an earlier one."""
        return self if day is None or day <= self.through else Moment.end_of(day)
