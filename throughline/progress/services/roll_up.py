"""Carry judgements upwards: key results that roll up, children first, then the objectives."""

from collections import ChainMap, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from fractions import Fraction
from graphlib import TopologicalSorter
from typing import cast
from uuid import UUID

from django.db import connection

from throughline.core.rollup import (
    RollUpWithoutWeight,
    Summed,
    Weighed,
    objective_progress,
    summed_actual,
    weakest_status,
    weighted_attainment,
)
from throughline.core.status import Status
from throughline.goals.models import Alignment, KeyResult
from throughline.kit.unnest import ids
from throughline.progress.judge import Judgement, Own
from throughline.progress.selectors.key_results import KeyResultRow
from throughline.progress.services.store_judgements import store_objectives

_ABOVE = """
WITH RECURSIVE above(id) AS (
    SELECT unnest(%(ids)s::uuid[])
    UNION
    SELECT a.parent_id FROM above JOIN goals_alignment a
    ON a.company_id = throughline_company() AND a.child_id = above.id
    JOIN goals_keyresult p ON p.company_id = throughline_company() AND p.id = a.parent_id
    AND p.source IN ('sum', 'weighted', 'target_weighted')
)
SELECT above.id FROM above JOIN goals_keyresult k ON k.company_id = throughline_company() AND k.id = above.id
WHERE k.source IN ('sum', 'weighted', 'target_weighted')
"""


def rolling_up_above(key_result_ids: Collection[UUID]) -> list[UUID]:
    """Key results that roll up and are reached by these, themselves included. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_ABOVE, {"ids": ids(key_result_ids)})
        return [row[0] for row in cursor.fetchall()]


def rolled_up(
    parents: Mapping[UUID, KeyResultRow],
    judged: Mapping[UUID, Judgement],
    judge_one: Callable[[KeyResultRow, Own], Judgement],
) -> dict[UUID, Judgement]:
    """Judge each parent after all its children; `judged` are those of this evaluation already."""
    links: dict[UUID, list[Alignment]] = defaultdict(list)
    rows = Alignment.objects.filter(parent__in=list(parents), child__isnull=False)
    for link in rows.select_related("child"):
        links[link.parent_id].append(link)
    found: dict[UUID, Judgement] = {}
    now = ChainMap(found, dict(judged))
    below_of = {one: [link.child_id for link in links[one] if link.child_id] for one in parents}
    order = TopologicalSorter(below_of)
    for one in order.static_order():
        if one in parents:
            below = [_Below(link, now.get(link.child_id or one)) for link in links[one]]
            found[one] = judge_one(parents[one], _combined(parents[one], below))
    return found


class _Below:
    """A child as its parent sees it: as judged just now, else as it was stored."""

    def __init__(self, link: Alignment, now: Judgement | None) -> None:
        child = link.child
        assert child is not None
        self.share, self.weight, self.target = link.share, link.weight, child.target
        self.status = now.status if now else child.status
        self.stale = now.stale if now else child.stale
        actual, attained = (now.actual, now.attainment) if now else (child.actual, child.attainment)
        self.actual = None if actual is None else Fraction(actual)
        self.attainment = None if attained is None else Fraction(attained)


def _combined(parent: KeyResultRow, below: Sequence[_Below]) -> Own:
    """No data as long as no child has any."""
    if all(child.actual is None for child in below):
        return Own(None)
    stale = any(child.stale for child in below)
    if parent.source == "sum":
        parts = [Summed(child.actual, child.share) for child in below if child.share is not None]
        return Own(summed_actual(parts), stale)
    by_target = parent.source == "target_weighted"
    weighed = [Weighed(child.attainment, child.target if by_target else child.weight) for child in below]
    share = weighted_attainment(weighed)
    if share is None:
        return Own(None)
    baseline = Fraction(parent.baseline)
    return Own(baseline + share * (Fraction(parent.target) - baseline), stale)


def roll_up_objectives(objective_ids: Collection[UUID]) -> None:
    """Progress is the mean of min(attainment, 1) by weight, status that of the weakest key result."""
    by_objective: dict[UUID, list[KeyResult]] = defaultdict(list)
    rows = KeyResult.objects.filter(objective__in=objective_ids, withdrawn_on=None)
    for kr in rows.only("objective_id", "attainment", "weight", "status"):
        by_objective[kr.objective_id].append(kr)
    found: dict[UUID, tuple[Fraction | None, Status]] = {}
    for objective_id, some in by_objective.items():
        status = weakest_status(cast(Status, kr.status) for kr in some)
        found[objective_id] = (_progress(some), status)
    store_objectives(found)


def _progress(key_results: Sequence[KeyResult]) -> Fraction | None:
    if all(kr.attainment is None for kr in key_results):
        return None
    try:
        return objective_progress([Weighed(kr.attainment, kr.weight) for kr in key_results])
    except RollUpWithoutWeight:
        return None
