"""The organisation as the planners see it: by codes and numbers, with its histories."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from throughline.org.timeline import BEGINNING, Span

CodeSpans = Sequence[Span[str | None]]


@dataclass(frozen=True)
class OrgNow:
    """Fields of units by code and people by number; placements by unit, seats by person, heads by unit."""

    units: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    people: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    placements: Mapping[str, CodeSpans] = field(default_factory=dict)
    seats: Mapping[str, CodeSpans] = field(default_factory=dict)
    heads: Mapping[str, CodeSpans] = field(default_factory=dict)


def first_day(spans: CodeSpans) -> date:
    """The day from which something is known; the beginning where nothing is."""
    return spans[0].start if spans else BEGINNING


def last_value(spans: CodeSpans) -> str | None:
    """What holds after every change that is planned."""
    return spans[-1].value if spans and spans[-1].until is None else None
