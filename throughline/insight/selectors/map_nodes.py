"""Key results as nodes of the map: each with its share of the one above and what lies below it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, cast

from throughline.core.amounts import EXACT
from throughline.goals.models import KeyResult
from throughline.insight.map_schemas import MapNode, UnitKind
from throughline.insight.selectors.below import Below, below_of
from throughline.insight.selectors.cards import card_of
from throughline.insight.selectors.line import SIX_DIGITS, share_of
from throughline.insight.selectors.shown import Shown


def nodes_of(rows: Sequence[Any], shown: Shown, *, parent: KeyResult | None = None) -> list[MapNode]:
    """From rows of `with_owners`; one query more. A node of the line alone tells nothing of what is below."""
    below = below_of([kr.id for kr in rows], seen=shown.below, shown=shown.on_the_line)
    weights = sum((kr.weight for kr in rows), Decimal(0)) if parent is None else None
    return [_node(kr, below.get(kr.id, Below()), parent, weights) for kr in rows]


def _node(kr: Any, below: Below, parent: KeyResult | None, weights: Decimal | None) -> MapNode:
    return MapNode(
        key_result=card_of(kr),
        unit_kind=cast(UnitKind, kr.owner_unit.kind) if kr.owner_unit else None,
        share_of_parent=share_of(kr, parent),
        weight=Decimal(kr.weight / weights).quantize(SIX_DIGITS, context=EXACT) if weights else None,
        children=below.children,
        people=below.people,
        counts=below.counts,
    )
