"""A dated history as a list of spans that never overlap. Pure: the rows are loaded and saved elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar
from uuid import UUID

Value = TypeVar("Value")

BEGINNING = date(1900, 1, 1)
"""The start of what has no known start: a unit entered without a date has always stood where it stands."""


@dataclass(frozen=True, slots=True)
class Span(Generic[Value]):
    """A value from `start` (included) until `until` (excluded; None is open); `row` once it is stored."""

    start: date
    until: date | None
    value: Value
    row: UUID | None = None

    def holds_on(self, day: date) -> bool:
        return self.start <= day and (self.until is None or day < self.until)


def value_at(spans: Sequence[Span[Value]], day: date) -> Value | None:
    """The value on a day, None when none holds."""
    return next((span.value for span in spans if span.holds_on(day)), None)


def set_from(spans: Sequence[Span[Value]], day: date, value: Value) -> list[Span[Value]]:
    """The history with `value` from `day` on.

    The span that held on that day ends there and the new one takes over its end, so a change that was
    already planned for later stays; the value of a span that starts on that very day is replaced. In a
    gap the new span lasts until the next one. A value that already holds changes nothing.
    """
    held = next((span for span in spans if span.holds_on(day)), None)
    if held is not None and held.value == value:
        return list(spans)
    if held is not None and held.start == day:
        return [replace(span, value=value) if span is held else span for span in spans]
    later = [span.start for span in spans if span.start > day]
    until = held.until if held is not None else min(later, default=None)
    kept = [replace(span, until=day) if span is held else span for span in spans]
    return sorted([*kept, Span(day, until, value)], key=lambda span: span.start)


def end_at(spans: Sequence[Span[Value]], day: date) -> list[Span[Value]]:
    """The history with nothing from `day` on."""
    return [replace(span, until=day) if span.holds_on(day) else span for span in spans if span.start < day]


def first_difference(before: Sequence[Span[Value]], after: Sequence[Span[Value]]) -> date | None:
    """The first day on which two histories differ, None where they never do."""
    edges = {span.start for span in (*before, *after)} | {
        span.until for span in (*before, *after) if span.until is not None
    }
    return next((day for day in sorted(edges) if value_at(before, day) != value_at(after, day)), None)
