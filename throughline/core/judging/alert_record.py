"""How good alerts were: an alert on a day held against whether its target was missed at the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

from throughline.core.pace.rounding import share

EDGES: Final = (Decimal(0), Decimal("0.05"), Decimal("0.20"), Decimal("0.50"), Decimal(1))
"""Of likelihood, from 0 to 1; the band that ends at 0.20 is told to the superior at once."""


@dataclass(frozen=True, slots=True)
class Alerted:
    """One alert: how likely its lag was mere chance when it opened (None: unknown), the working days that
    were left after the day on which it opened, and whether the target was missed in the end.
    """

    likelihood: Decimal | None
    days_left: int
    missed: bool


@dataclass(frozen=True)
class Band:
    """Alerts with a likelihood from `least` (included) to `below`; both None where it is unknown.

    `precision` is the share of them whose target was missed; `lead` the median of the working days that
    were left when those opened. Exact to six digits; None where there is nothing to divide.
    """

    least: Decimal | None
    below: Decimal | None
    alerts: int
    missed: int
    precision: Decimal | None
    lead: Decimal | None


@dataclass(frozen=True)
class AlertRecord:
    """`key_results` that ended, how many `missed`, and how many of those had an alert before (`warned`).

    `base` is the share that missed at all: the precision of an alert that knows nothing.
    """

    key_results: int
    missed: int
    warned: int
    base: Decimal | None
    whole: Band
    bands: tuple[Band, ...]


def alert_record(alerts: Sequence[Alerted], *, key_results: int, missed: int, warned: int) -> AlertRecord:
    """Bands in the order of their likelihood, unknown last; empty bands are kept."""
    known = [
        _band(
            [one for one in alerts if one.likelihood is not None and _inside(one.likelihood, least, below)],
            least,
            below,
        )
        for least, below in pairwise(EDGES)
    ]
    unknown = _band([one for one in alerts if one.likelihood is None], None, None)
    return AlertRecord(
        key_results=key_results,
        missed=missed,
        warned=warned,
        base=_share(missed, key_results),
        whole=_band(alerts, EDGES[0], EDGES[-1]),
        bands=(*known, unknown),
    )


def _inside(likelihood: Decimal, least: Decimal, below: Decimal) -> bool:
    return least <= likelihood and (likelihood < below or below == EDGES[-1])


def _band(alerts: Sequence[Alerted], least: Decimal | None, below: Decimal | None) -> Band:
    came_true = [one.days_left for one in alerts if one.missed]
    return Band(
        least=least,
        below=below,
        alerts=len(alerts),
        missed=len(came_true),
        precision=_share(len(came_true), len(alerts)),
        lead=_median(came_true),
    )


def _share(part: int, whole: int) -> Decimal | None:
    return share(Fraction(part, whole)) if whole else None


def _median(days: Sequence[int]) -> Decimal | None:
    """Of an even number the mean of the two in the middle."""
    if not days:
        return None
    in_order, last = sorted(days), len(days) - 1
    return Decimal(in_order[last // 2] + in_order[(last + 1) // 2]) / 2
