"""What other thresholds would do: how many key results stand in each status now, and then."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any
from uuid import UUID

from throughline.access.errors import NotFound, require
from throughline.core.status import Status, Thresholds, status_of
from throughline.goals.models import STATUSES, KeyResult
from throughline.goals.selectors.thresholds import InForce, thresholds_in_force
from throughline.org.models import Unit
from throughline.tenants.actor import Actor

ANY_PACE = Fraction(1)
"""Whoever was judged already is past `too_early`, which thresholds do not move."""


@dataclass(frozen=True)
class ThresholdEffect:
    """Numbers of key results by status; `changed` of them would stand in another one."""

    before: Mapping[Status, int]
    after: Mapping[Status, int]
    changed: int


def threshold_effect(
    *,
    actor: Actor,
    proposed: Thresholds | None,
    unit_id: UUID | None = None,
    key_result_id: UUID | None = None,
) -> ThresholdEffect:
    """Of the running cycles, as key results were last judged; None takes what was set there away."""
    require(actor, "thresholds", "write")
    now = thresholds_in_force()
    then = _with(now, proposed, unit_id, key_result_id)
    before: Counter[Status] = Counter()
    after: Counter[Status] = Counter()
    changed = 0
    for one, kind, status, lag, unit_path, person_path in _judged(actor):
        path = unit_path or person_path or ""
        judged = status
        if lag is not None and status not in {"no_data", "too_early"}:
            thresholds = then.of(one, kind, path)
            if thresholds != now.of(one, kind, path):
                judged = status_of(pace=ANY_PACE, lag=Fraction(lag), thresholds=thresholds)
        before[status] += 1
        after[judged] += 1
        changed += judged != status
    return ThresholdEffect(_counted(before), _counted(after), changed)


def _counted(found: Counter[Status]) -> dict[Status, int]:
    return {status: found[status] for status in STATUSES}


def _judged(actor: Actor) -> Any:
    rows = KeyResult.objects.filter(
        cycle__starts_on__lte=actor.today, cycle__ends_on__gte=actor.today, withdrawn_on=None
    )
    return rows.values_list(
        "id", "kind", "status", "lag_points", "owner_unit__path", "owner_person__unit__path"
    ).iterator()


def _with(
    now: InForce, proposed: Thresholds | None, unit_id: UUID | None, key_result_id: UUID | None
) -> InForce:
    if key_result_id is not None:
        return InForce(_replaced(now.of_key_result, key_result_id, proposed), now.of_path)
    path: str | None = ""
    if unit_id is not None:
        path = Unit.objects.filter(id=unit_id).values_list("path", flat=True).first()
    if path is None:
        raise NotFound
    return InForce(now.of_key_result, _replaced(now.of_path, path, proposed))


def _replaced(found: Mapping[Any, Thresholds], key: Any, value: Thresholds | None) -> dict[Any, Thresholds]:
    kept = {one: thresholds for one, thresholds in found.items() if one != key}
    return kept if value is None else {**kept, key: value}
