"""A computed plan as a page reads it: one row an owner, and totals that add up to the amount exactly.

What is the same for many rows (the names of factors and where their values came from) is said once, in
`labels`; rows point there. Why a member has its number is its own row and the `members` of its parent.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel

from throughline.cascade.computation import Share
from throughline.cascade.demand import Demand
from throughline.cascade.limits import Fixed
from throughline.cascade.selectors.computed import Computed
from throughline.goals.written import plain


class TableLabel(BaseModel):
    """`node` is the node of the rule that a factor comes from; nothing for other words."""

    zh: str
    en: str
    node: str


class TableFactor(BaseModel):
    """`name` and `source` are places in the table's labels."""

    name: int
    coefficient: str
    input: str | None
    source: int


class Members(BaseModel):
    """How a unit's amount is shared, by weight: amount − hold − moved − locked − limited = shared.

    `moved`: what was asked here of people who then moved away, less that of those who came.
    """

    locked: Decimal
    hold: Decimal
    moved: Decimal
    limited: Decimal
    shared: Decimal
    weight: Decimal
    sharing: int


class TableRow(BaseModel):
    """One owner; the root, which is shared out, stands first and has no parent."""

    owner: UUID
    is_person: bool
    code: str
    name: str
    parent: UUID | None
    amount: Decimal
    stretch: Decimal | None
    weight: Decimal
    exact: Decimal
    own_lock: Decimal
    kept: Decimal
    bound: Literal["none", "lock", "min", "max"]
    factors: list[TableFactor]
    members: Members | None


class TableTotals(BaseModel):
    """amount = locked + by_weight + hold + remainder, and the remainder is nothing.

    What movers left in one unit is missing in another, so that it is nothing in the sum.
    """

    amount: Decimal
    locked: Decimal
    locked_people: int
    by_weight: Decimal
    weighed_people: int
    hold: Decimal
    remainder: Decimal


class PlanTable(BaseModel):
    mode: Literal["plan", "replan"]
    effective: date
    totals: TableTotals
    labels: list[TableLabel]
    rows: list[TableRow]
    effect: dict[str, Any] | None
    took_ms: int


class _Labels:
    """Every label once, in the order in which they are met."""

    def __init__(self) -> None:
        self.places: dict[tuple[str, str, str], int] = {}

    def place(self, label: Mapping[str, str], node: str = "") -> int:
        return self.places.setdefault((label["zh"], label["en"], node), len(self.places))

    def listed(self) -> list[TableLabel]:
        return [TableLabel(zh=zh, en=en, node=node) for zh, en, node in self.places]


def table_of(computed: Computed, *, took_ms: int) -> PlanTable:
    labels, demand = _Labels(), computed.demand
    members = {share.parent: _members(share) for share in computed.shares}
    rows = [_root(demand, members), *(_row(share, members, labels) for share in computed.shares)]
    return PlanTable(
        mode=computed.mode,
        effective=computed.effective,
        totals=_totals(computed),
        labels=labels.listed(),
        rows=rows,
        effect=computed.more.get("effect"),
        took_ms=took_ms,
    )


def _totals(computed: Computed) -> TableTotals:
    demand = computed.demand
    people = [share for share in computed.shares if share.is_person]
    locked = [share.amount for share in people if share.reasons["bound"] == "lock"]
    by_weight = [share.amount for share in people if share.reasons["bound"] != "lock"]
    units = (node.id for node in demand.nodes.rows if not node.is_person)
    hold = sum((demand.fixed.get(unit, Fixed()).hold or Decimal(0) for unit in units), Decimal(0))
    sums = sum(locked, Decimal(0)), sum(by_weight, Decimal(0))
    return TableTotals(
        amount=demand.amount,
        locked=plain(sums[0]),
        locked_people=len(locked),
        by_weight=plain(sums[1]),
        weighed_people=len(by_weight),
        hold=plain(hold),
        remainder=plain(demand.amount - sums[0] - sums[1] - hold),
    )


def _root(demand: Demand, members: Mapping[UUID, Members]) -> TableRow:
    root = demand.nodes.rows[0]
    return TableRow(
        owner=root.id,
        is_person=False,
        code=root.code,
        name=root.name,
        parent=None,
        amount=demand.amount,
        stretch=None,
        weight=Decimal(1),
        exact=demand.amount,
        own_lock=Decimal(0),
        kept=Decimal(0),
        bound="none",
        factors=[],
        members=members.get(root.id),
    )


def _row(share: Share, members: Mapping[UUID, Members], labels: _Labels) -> TableRow:
    reasons = share.reasons
    return TableRow(
        owner=share.owner,
        is_person=share.is_person,
        code=share.code,
        name=share.name,
        parent=share.parent,
        amount=plain(share.amount),
        stretch=None if share.stretch is None else plain(share.stretch),
        weight=plain(share.weight),
        exact=reasons["exact"],
        own_lock=reasons["own_lock"],
        kept=reasons["kept"],
        bound=reasons["bound"],
        factors=[
            TableFactor(
                name=labels.place(factor["name"], factor.get("node", "")),
                coefficient=factor["coefficient"],
                input=factor["input"],
                source=labels.place(factor["source"]),
            )
            for factor in reasons["factors"]
        ],
        members=members.get(share.owner),
    )


def _members(share: Share) -> Members:
    reasons = share.reasons
    return Members(
        locked=reasons["locked"],
        hold=reasons["hold"],
        moved=reasons.get("moved", 0),
        limited=reasons["limited"],
        shared=reasons["shared"],
        weight=plain(share.siblings_weight),
        sharing=reasons["siblings"],
    )
