"""Words counted once: each on the first day on which a credit that stands bears it. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date


def may_be_lost(before: date | None, moved: Mapping[date, int]) -> bool:
    """Whether the first day may have lost its last credit: then the days that are left must be looked at."""
    return before is not None and moved.get(before, 0) < 0


def first_after(before: date | None, moved: Mapping[date, int]) -> date | None:
    """The first day after moves by which it cannot be lost: days that gained can only bring it forward."""
    gained = [day for day, count in moved.items() if count > 0]
    return min([*gained, before] if before is not None else gained, default=None)


def moved_days(changes: Iterable[tuple[date | None, date | None]]) -> dict[date, int]:
    """From the first days of words before and after: how many words each day gains or loses."""
    days: dict[date, int] = {}
    for before, after in changes:
        if before == after:
            continue
        if before is not None:
            days[before] = days.get(before, 0) - 1
        if after is not None:
            days[after] = days.get(after, 0) + 1
    return days
