"""A plan's sheet as titles and rows, before it is written as a workbook or as CSV."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from throughline.cascade.computation import Share
from throughline.cascade.models import Limit, Plan
from throughline.cascade.nodes import Node
from throughline.cascade.selectors.computed import Computed
from throughline.cascade.sheets.columns import AMOUNTS, KINDS, Field, key_of, title
from throughline.core.errors import Language
from throughline.goals.written import plain
from throughline.kit.spreadsheets.write import Column

_BEFORE_FACTORS: tuple[Field, ...] = ("key", "kind", "code", "name", "parent")
_UP_TO_AMOUNT: tuple[Field, ...] = ("weight", "before", "amount")
_AFTER_AMOUNT: tuple[Field, ...] = (*AMOUNTS, "reason")


@dataclass(frozen=True)
class SheetTable:
    """`rows` hold texts, decimals and None, one a column."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Any]]


@dataclass(frozen=True)
class _Writer:
    """What every row is written from."""

    plan: Plan
    computed: Computed
    limits: Mapping[UUID, Limit]
    before: Mapping[UUID, Decimal]
    language: Language
    names: Mapping[UUID, str]
    moved: Mapping[UUID, Decimal]

    def row(self, node: Node, share: Share | None) -> list[Any]:
        zh, en = KINDS["person" if node.is_person else "unit"]
        limit = self.limits.get(node.id)
        key = key_of(self.plan.id, self.plan.revision, is_person=node.is_person, code=node.code)
        return [
            str(key),
            zh if self.language == "zh" else en,
            node.code,
            node.name,
            None if node.parent is None else self.names[node.parent],
            *self._coefficients(node, share),
            None if share is None else plain(share.weight),
            _maybe(self.before.get(node.id)),
            plain(self.computed.demand.amount if share is None else share.amount),
            *([self.moved.get(node.id)] if self.moved else []),
            *(None if limit is None else _maybe(getattr(limit, field)) for field in AMOUNTS),
            "" if limit is None else limit.reason,
        ]

    def _coefficients(self, node: Node, share: Share | None) -> list[Decimal | None]:
        """One for each factor of people; units have none of their own, nor has somebody who left."""
        count = len(self.computed.demand.people.factors)
        own = share.reasons["factors"] if share is not None and node.is_person else []
        found: list[Decimal | None] = [Decimal(factor["coefficient"]) for factor in own]
        return found + [None] * (count - len(found))


def sheet_table(
    plan: Plan,
    computed: Computed,
    limits: Mapping[UUID, Limit],
    before: Mapping[UUID, Decimal],
    language: Language,
) -> SheetTable:
    """The root first, every unit before its members, as the run has them.

    A unit's amount is its hold, its members' amounts and what movers left there less what they brought; the
    last has a column where anybody moved.
    """
    names = {node.id: node.name for node in computed.demand.nodes.rows}
    moved = _moved(computed.shares)
    writer = _Writer(plan, computed, limits, before, language, names, moved)
    shares = {share.owner: share for share in computed.shares}
    rows = [writer.row(node, shares.get(node.id)) for node in computed.demand.nodes.rows]
    fields = (*_UP_TO_AMOUNT, *(("moved",) if moved else ()), *_AFTER_AMOUNT)
    return SheetTable(_columns(_factor_names(computed, language), fields, language), rows)


def _moved(shares: Sequence[Share]) -> dict[UUID, Decimal]:
    """By unit, where it is not nothing."""
    of_units = {share.parent: Decimal(share.reasons.get("moved", 0)) for share in shares}
    return {unit: plain(amount) for unit, amount in of_units.items() if amount}


def _columns(factors: Sequence[str], after_factors: Sequence[Field], language: Language) -> list[Column]:
    first = [
        Column(title(field, language), width=20 if field in ("name", "parent") else 12, hidden=field == "key")
        for field in _BEFORE_FACTORS
    ]
    between = [Column(name, "number", 11) for name in factors]
    kinds: dict[Field, Any] = {"weight": "number", "reason": "text"}
    last = [
        Column(title(field, language), kinds.get(field, "amount"), 24 if field == "reason" else 14)
        for field in after_factors
    ]
    return [*first, *between, *last]


def _factor_names(computed: Computed, language: Language) -> list[str]:
    return [
        column.name.zh if language == "zh" else column.name.en for column in computed.demand.people.factors
    ]


def _maybe(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else plain(amount)
