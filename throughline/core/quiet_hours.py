"""Hours of the day in which nobody is told anything, and times of day as instants."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from throughline.core.periods import time_zone


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From a time of day (included) until another (excluded), over midnight where `until` is not later."""

    start: time
    until: time

    def holds(self, clock: time) -> bool:
        """Whether a time of day is quiet; the whole day is where both are the same."""
        if self.start < self.until:
            return self.start <= clock < self.until
        return clock >= self.start or clock < self.until


def when_told(at: datetime, quiet: QuietHours | None, zone: str) -> datetime:
    """The same instant, or the end of the quiet hours that it falls into, in UTC.

    Where the clocks change, the time of day counts as people read it; one that is left out is the moment
    after it. Quiet hours that never end (the same time twice) delay by a day at most.
    """
    if quiet is None:
        return at
    there = at.astimezone(time_zone(zone))
    if not quiet.holds(there.time()):
        return at
    tomorrow = there.time() >= quiet.until
    return moment_of(there + timedelta(days=tomorrow), quiet.until, zone)


def moment_of(day: datetime, clock: time, zone: str) -> datetime:
    """A time of day on the date of an instant, as the clocks of a zone show it; in UTC."""
    there = time_zone(zone)
    return datetime.combine(day.astimezone(there).date(), clock, there).astimezone(UTC)
