"""Dates carried over from one period to a later one: the steps of a milestone, the parts of a season."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from throughline.core.periods import ONE_DAY, Period


@dataclass(frozen=True)
class CarriedOver:
    """From a day of one period to the same day of another.

    Where both begin on the first of a month, by whole months (15 November is 15 February of the quarter
    after), else by days. A day that the new month or period does not have is the last that it has.
    """

    old: Period
    new: Period

    def day(self, day: date) -> date:
        """The day of the new period that stands for `day` of the old one."""
        return min(max(self._moved(day), self.new.start), self.new.last)

    def until(self, day: date) -> date:
        """The same for the day after a last one."""
        if day == self.old.until:
            return self.new.until
        return min(self._moved(day), self.new.until) if day.day == 1 else self.day(day - ONE_DAY) + ONE_DAY

    def pace_rule(self, rule: Mapping[str, Any] | None) -> dict[str, Any] | None:
        """A pace rule as JSON with its dates carried over; one without dates stays as it is."""
        if rule is None:
            return None
        carried = dict(rule)
        if "parts" in rule:
            carried["parts"] = [self._part(part) for part in rule["parts"]]
        if "steps" in rule:
            carried["steps"] = [{**step, "date": self._written(step["date"])} for step in rule["steps"]]
        return carried

    def _part(self, part: Mapping[str, Any]) -> dict[str, Any]:
        until = self.until(date.fromisoformat(part["until"])).isoformat()
        return {**part, "from": self._written(part["from"]), "until": until}

    def _written(self, day: str) -> str:
        return self.day(date.fromisoformat(day)).isoformat()

    def _moved(self, day: date) -> date:
        return self._by_months(day) if self.old.start.day == self.new.start.day == 1 else self._by_days(day)

    def _by_days(self, day: date) -> date:
        return self.new.start + (day - self.old.start)

    def _by_months(self, day: date) -> date:
        months = (day.year - self.old.start.year) * 12 + day.month - self.old.start.month
        years, month = divmod(self.new.start.month - 1 + months, 12)
        first = self.new.start.replace(year=self.new.start.year + years, month=month + 1)
        last = (first + timedelta(days=31)).replace(day=1) - ONE_DAY
        return min(first + timedelta(days=day.day - 1), last)
