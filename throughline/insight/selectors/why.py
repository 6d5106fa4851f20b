"""Why this number: the published levels of my own key results, as the page multiplies them out."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from throughline.cascade.selectors.reasons import Level, Named, reasons_of
from throughline.goals.written import plain
from throughline.insight.schemas import Factor, Label, OwnerRef, Why, WhyLevel
from throughline.insight.selectors.cards import maybe

AMOUNTS = (
    "parent_amount", "locked", "own_lock", "hold", "moved", "limited", "kept", "shared",
    "weight", "siblings_weight", "exact", "amount",
)  # fmt: skip


def whys_of(key_result_ids: Collection[UUID]) -> dict[UUID, Why]:
    """By key result id, for those that a plan published. Two queries."""
    return {one: _why(levels) for one, levels in reasons_of(key_result_ids).items() if levels}


def _why(levels: list[Level]) -> Why:
    own = levels[-1]
    return Why(
        amount=plain(own["amount"]),
        stretch=maybe(own["stretch"]),
        quantum=plain(own["quantum"]),
        rule=own["rule"],
        rule_version=own["rule_version"],
        published_at=own["published_at"],
        effective=own["effective"],
        levels=[_level(level) for level in levels],
    )


def _level(level: Level) -> WhyLevel:
    return WhyLevel(
        owner=_named(level["owner"]),
        parent=_named(level["parent"]),
        siblings=level["siblings"],
        bound=level["bound"],
        factors=[_factor(factor) for factor in level["factors"]],
        **{name: plain(level[name]) for name in AMOUNTS},  # type: ignore[literal-required]
    )


def _named(named: Named) -> OwnerRef:
    return OwnerRef(kind=named["kind"], id=named["id"], code=named["code"], name=named["name"])


def _factor(factor: dict[str, Any]) -> Factor:
    return Factor(
        name=Label(**factor["name"]),
        coefficient=factor["coefficient"],
        input=factor["input"],
        source=Label(**factor["source"]),
    )
