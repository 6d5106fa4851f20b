"""What an import left behind, as plain JSON: enough to see whether it still stands so, and to take it back.

A history is written as a list of [start, until, value, …]; a field as [before, after], both as text.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from throughline.org.timeline import Span

Value = TypeVar("Value")
Written = list[list[Any]]


@dataclass(frozen=True)
class Footprint:
    """Codes or numbers that were created; fields and histories that changed, each as (before, after)."""

    created: list[str] = field(default_factory=list)
    fields: dict[str, dict[str, list[str | None]]] = field(default_factory=dict)
    histories: dict[str, dict[str, list[Written]]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return {"created": self.created, "fields": self.fields, "histories": self.histories}


def fields_changed(
    before: Mapping[str, Mapping[str, Any]], after: Mapping[str, Mapping[str, Any]]
) -> dict[str, dict[str, list[str | None]]]:
    """For each subject the fields that differ."""
    return {
        subject: {
            name: [as_text(before[subject].get(name)), as_text(value)]
            for name, value in fields.items()
            if as_text(before[subject].get(name)) != as_text(value)
        }
        for subject, fields in after.items()
    }


def histories_changed(
    before: Mapping[Any, Sequence[Span[Value]]],
    after: Mapping[Any, Sequence[Span[Value]]],
    write: Callable[[Value], Iterable[Any]] = lambda value: [value],
    name: Callable[[Any], str] = str,
) -> dict[str, list[Written]]:
    """For each subject its history before and after."""
    return {
        name(key): [written(before.get(key, ()), write), written(spans, write)]
        for key, spans in after.items()
    }


def written(
    spans: Sequence[Span[Value]], write: Callable[[Value], Iterable[Any]] = lambda value: [value]
) -> Written:
    return [[str(span.start), as_text(span.until), *write(span.value)] for span in spans]


def spans_of(history: Written, read: Callable[[list[Any]], Value]) -> list[Span[Value]]:
    """The spans of a written history; `read` makes the value of what stands behind the two days."""
    return [
        Span(date.fromisoformat(start), date.fromisoformat(until) if until else None, read(rest))
        for start, until, *rest in history
    ]


def as_text(value: Any) -> str | None:
    """Nothing and an empty text are the same."""
    return None if value is None or value == "" else str(value)
