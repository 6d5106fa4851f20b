"""How much of what units hold back a re-plan keeps: a hold has a line through time as every number has."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from throughline.cascade.models import Run
from throughline.core.pace import PaceCurve
from throughline.core.pace.rounding import rounded


def kept_holds(last: Run, curve: PaceCurve, on: date) -> dict[UUID, Fraction]:
    """By unit, what the calendar had asked of its hold by the end of a day; `last` is the run in force."""
    held = {UUID(one["owner"]): Fraction(one["hold"]) for one in last.totals["limits"] if "hold" in one}
    started = curve.at(last.effective) if last.mode == "replan" else Fraction(0)
    by_then = _by_then(last, held, started)
    since = (curve.at(on) - started) / (1 - started)
    return {
        unit: kept + (held.get(unit, Fraction(0)) - kept) * since
        for unit in {**held, **by_then}
        for kept in [by_then.get(unit, Fraction(0))]
    }


def kept_holds_to_json(kept: Mapping[UUID, Fraction]) -> dict[str, str]:
    """As precise as what is expected of key results."""
    return {str(unit): str(rounded(amount, 6)) for unit, amount in kept.items()}


def _by_then(last: Run, held: dict[UUID, Fraction], started: Fraction) -> dict[UUID, Fraction]:
    """What the run in force had kept itself; the straight line for a run that does not say it."""
    kept = last.totals.get("kept_holds")
    if kept is None:
        return {unit: amount * started for unit, amount in held.items()}
    return {UUID(unit): Fraction(Decimal(amount)) for unit, amount in kept.items()}
