"""A past period measured: the rule beside its yardsticks, on the same people, with the noise floor."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final
from uuid import UUID

import numpy as np

from throughline.core.amounts import written_out
from throughline.core.judging.deviation import Deviation, Exact, Held, deviation
from throughline.core.judging.noise_floor import NoiseFloor, noise_floor
from throughline.core.judging.yardsticks import equal_shares, grown, shares_by
from throughline.core.pace.rounding import rounded
from throughline.judging.errors import NobodySold
from throughline.judging.past import Counted, Past

SEED: Final = 20170401
"""The same question gets the same noise floor."""

Targets = Mapping[UUID, Exact]


def measured(past: Past, *, growth: Decimal) -> dict[str, Any]:
    """Plain JSON, see schemas.TestedPeriod. Raises NobodySold."""
    targets = past.targets
    sold = [person for person in targets if past.came.sum(person) > 0]
    if not sold:
        raise NobodySold(first=past.period.start, last=past.period.last)
    ways: dict[str, Targets] = {
        "rule": targets,
        "equal": equal_shares(past.total, sold),
        "last": grown({person: past.last.sum(person) for person in sold}, growth),
        "history": shares_by(past.total, history_of(past.history, sold)),
    }
    floor = noise_floor([past.came.deals.get(one, []) for one in sold], np.random.default_rng(SEED))
    return {
        "first": past.period.start.isoformat(),
        "last": past.period.last.isoformat(),
        "total": written_out(past.total),
        "came": written_out(sum((past.came.sum(one) for one in sold), Decimal(0))),
        "people": len(sold),
        "unsold": sum(target > 0 for person, target in targets.items() if past.came.sum(person) <= 0),
        "with_unsold": _share_of(deviation(_held(past, targets, list(targets)))),
        "ways": [
            {"way": way, **_figures(deviation(_held(past, given, sold)))} for way, given in ways.items()
        ],
        "noise_floor": None if floor.mean is None else str(floor.mean),
        "rows": _rows(past, sold, ways, floor),
        "problem": None,
    }


def history_of(history: Sequence[Counted], people: Collection[UUID]) -> dict[UUID, Decimal]:
    """Everything that each won in the periods known before."""
    return {person: sum((one.sum(person) for one in history), Decimal(0)) for person in people}


def _held(past: Past, targets: Targets, people: Collection[UUID]) -> list[Held]:
    return [
        Held(targets[one], past.came.sum(one), past.days.get(one, Fraction(1)))
        for one in people
        if targets.get(one, 0) > 0
    ]


def _figures(found: Deviation | None) -> dict[str, Any]:
    if found is None:
        return {"people": 0, "mean": None, "median": None, "weighted": None, "beyond": None}
    shares = {name: getattr(found, name) for name in ("mean", "median", "weighted", "beyond")}
    return {"people": found.people, **{name: str(rounded(share, 4)) for name, share in shares.items()}}


def _share_of(found: Deviation | None) -> str | None:
    return None if found is None else str(rounded(found.mean, 4))


def _rows(
    past: Past, sold: Sequence[UUID], ways: Mapping[str, Targets], floor: NoiseFloor
) -> list[dict[str, Any]]:
    """The people behind the figures, by number."""
    nodes = {node.id: node for node in past.demand.nodes.rows}
    units = {share.owner: nodes[share.parent].name for share in past.shares}
    floors = dict(zip(sold, floor.each, strict=True))
    return [
        {
            "person_id": str(one),
            "number": nodes[one].code,
            "name": nodes[one].name,
            "unit": units[one],
            "level": past.levels.get(one),
            "came": written_out(past.came.sum(one)),
            "deals": len(past.came.deals.get(one, [])),
            "targets": {way: _amount(given.get(one)) for way, given in ways.items()},
            "deviations": {way: _deviation(past, given, one) for way, given in ways.items()},
            "noise_floor": None if floors[one] is None else str(floors[one]),
        }
        for one in sorted(sold, key=lambda person: nodes[person].code)
    ]


def _amount(target: Exact | None) -> str | None:
    return None if target is None else written_out(rounded(Fraction(target), 2))


def _deviation(past: Past, targets: Targets, person: UUID) -> str | None:
    held = _held(past, targets, [person])
    return str(rounded(held[0].deviation, 4)) if held else None
