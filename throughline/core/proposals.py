"""Which period a new cycle would take, and what it would be called, by the company's fiscal year."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from throughline.core.periods import Period, month_of, quarter_of, year_of

Span = Literal["quarter", "month", "half", "year"]
SPANS: tuple[Span, ...] = get_args(Span)


@dataclass(frozen=True)
class Proposal:
    """A period of one span with the name that people would give it."""

    span: Span
    name: str
    period: Period


def proposals(day: date, first_month: int = 1) -> list[Proposal]:
    """The quarter, month, half and year that hold `day`, in the order of SPANS.

    A fiscal year is named by the year in which it begins: with April as its first month, January to March
    2027 are "2026 Q4". A month keeps its calendar name.
    """
    made = []
    for span in SPANS:
        period = _PERIOD[span](day, first_month)
        made.append(Proposal(span, _name(span, period.start, first_month), period))
    return made


def half_of(day: date, first_month: int = 1) -> Period:
    """The half of the fiscal year that holds `day`."""
    year = year_of(day, first_month)
    third = quarter_of(quarter_of(quarter_of(year.start, first_month).until, first_month).until, first_month)
    return Period(year.start, third.start) if day < third.start else Period(third.start, year.until)


def _name(span: Span, start: date, first_month: int) -> str:
    months = (start.month - first_month) % 12
    year = start.year - (start.month < first_month)
    match span:
        case "quarter":
            return f"{year} Q{months // 3 + 1}"
        case "month":
            return f"{start.year}-{start.month:02}"
        case "half":
            return f"{year} H{months // 6 + 1}"
        case "year":
            return f"{year}"


_PERIOD: dict[Span, Callable[[date, int], Period]] = {
    "quarter": quarter_of,
    "month": lambda day, _: month_of(day),
    "half": half_of,
    "year": year_of,
}
