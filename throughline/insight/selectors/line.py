"""The line from a key result up to the company's, and the objective that it serves.

Whoever may see a key result sees the line above it: amounts and standing, so that everybody knows whom their
number serves. It discloses nobody beside or below the line.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.expressions import RawSQL

from throughline.core.amounts import EXACT
from throughline.core.status import Status
from throughline.goals.models import Alignment, KeyResult, Objective
from throughline.insight.schemas import Chain, ChainObjective, ChainStop
from throughline.insight.selectors.cards import card_of, maybe, owner_of, with_owners

SIX_DIGITS = Decimal("0.000001")
_ABOVE = """
WITH RECURSIVE above AS (
    SELECT a.parent_id FROM goals_keyresult k
    JOIN goals_alignment a ON a.child_id = k.id OR a.child_objective_id = k.objective_id
    WHERE k.id = ANY(%s)
    UNION
    SELECT a.parent_id FROM above JOIN goals_keyresult k ON k.id = above.parent_id
    JOIN goals_alignment a ON a.child_id = k.id OR a.child_objective_id = k.objective_id
)
SELECT parent_id FROM above
"""


def with_parents(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Each row with the ids of its parents, the one that counts most of it first."""
    serves = Q(child=OuterRef("pk")) | Q(child_objective=OuterRef("objective"))
    links = Alignment.objects.filter(serves).order_by("-share", "parent_id")
    beside = KeyResult.objects.filter(objective=OuterRef("objective")).order_by().values("objective")
    found: QuerySet[Any] = rows.select_related("objective__owner_unit", "objective__owner_person").annotate(
        parent_ids=ArraySubquery(links.values("parent_id")),
        weights_beside=Subquery(beside.annotate(total=Sum("weight")).values("total")),
    )
    return found


def lines_of(key_results: Sequence[Any], on: date) -> dict[UUID, list[Any]]:
    """For each row its line: itself first, the company's key result last. One query."""
    ids = [kr.id for kr in key_results]
    above = KeyResult.objects.filter(id__in=RawSQL(_ABOVE, [ids]))  # noqa: S611 (a constant, with parameters)
    known = {kr.id: kr for kr in with_parents(with_owners(above, on))} if ids else {}
    return {kr.id: _climb(kr, known) for kr in key_results}


def chain_of(line: Sequence[Any]) -> Chain:
    stops = [
        ChainStop(key_result=card_of(kr), share_of_parent=share_of(kr, above))
        for kr, above in zip(line, [*line[1:], None], strict=True)
    ]
    return Chain(stops=stops, objective=_objective(line[-1]))


def _climb(kr: Any, known: dict[UUID, Any]) -> list[Any]:
    line = [kr]
    while line[-1].parent_ids:
        line.append(known[line[-1].parent_ids[0]])
    return line


def share_of(kr: KeyResult, above: KeyResult | None) -> Decimal | None:
    """The part of the parent's target, where both are measured in the same unit."""
    if above is None or not above.target or (kr.measure, kr.currency) != (above.measure, above.currency):
        return None
    return Decimal(kr.target / above.target).quantize(SIX_DIGITS, context=EXACT)


def _objective(top: Any) -> ChainObjective | None:
    objective: Objective | None = top.objective
    if objective is None:
        return None
    weight = None
    if top.weights_beside:
        weight = Decimal(top.weight / top.weights_beside).quantize(SIX_DIGITS, context=EXACT)
    return ChainObjective(
        id=objective.id,
        title=objective.title,
        owner=owner_of(objective.owner_unit, objective.owner_person),
        progress=maybe(objective.progress),
        status=cast(Status, objective.status),
        weight=weight,
    )
