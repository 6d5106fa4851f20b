"""Why this number: the published arithmetic of every level, from below the plan's root down to an owner."""

from collections.abc import Collection
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, TypedDict
from uuid import UUID

from django.db import connection

from throughline.cascade.models import Allocation
from throughline.org.models import Unit


class Named(TypedDict):
    """A unit or a person."""

    kind: Literal["unit", "person"]
    id: UUID
    code: str
    name: str


class Level(TypedDict):
    """One level: amount = own_lock + kept + round(shared × weight ÷ siblings_weight), unless `bound`.

    shared = parent_amount − hold − moved − locked − limited. `moved`: what was asked in the parent of people
    who then moved away, less what was asked elsewhere of those who came. `locked`: what is locked at and
    below all siblings, `own_lock` this owner's part of it; `limited`: what siblings at a minimum or maximum
    got, and what a re-plan lets everybody keep, `kept` this owner's part of it. `siblings` share by weight,
    this one included. `factors` are stored as they are shown: name {zh, en}, coefficient, input, source
    {zh, en}.
    """

    key_result_id: UUID
    owner: Named
    parent: Named
    parent_amount: Decimal
    locked: Decimal
    own_lock: Decimal
    hold: Decimal
    moved: Decimal
    limited: Decimal
    kept: Decimal
    shared: Decimal
    weight: Decimal
    siblings_weight: Decimal
    siblings: int
    exact: Decimal
    amount: Decimal
    stretch: Decimal | None
    bound: Literal["none", "lock", "min", "max"]
    factors: list[dict[str, Any]]
    quantum: Decimal
    rule: str
    rule_version: int
    published_at: datetime
    effective: date


_CHAIN = """
WITH RECURSIVE chain AS (
    SELECT a.key_result_id AS start, a.id, a.plan_id, a.parent_unit_id, 0 AS height
    FROM cascade_allocation a
    WHERE a.company_id = throughline_company() AND a.current AND a.key_result_id = ANY(%s)
    UNION ALL
    SELECT c.start, a.id, a.plan_id, a.parent_unit_id, c.height + 1
    FROM chain c JOIN cascade_allocation a
    ON a.company_id = throughline_company() AND a.current
    AND a.plan_id = c.plan_id AND a.owner_unit_id = c.parent_unit_id
)
SELECT start, id FROM chain ORDER BY start, height DESC
"""


def reasons_of(key_result_ids: Collection[UUID]) -> dict[UUID, list[Level]]:
    """The levels of each key result, the one below the plan's root first; empty for one without a plan.

    Two queries, however many key results and levels.
    """
    with connection.cursor() as cursor:
        cursor.execute(_CHAIN, [list(key_result_ids)])
        steps: list[tuple[UUID, UUID]] = cursor.fetchall()
    levels = _levels({allocation_id for _, allocation_id in steps})
    found: dict[UUID, list[Level]] = {key_result_id: [] for key_result_id in key_result_ids}
    for key_result_id, allocation_id in steps:
        found[key_result_id].append(levels[allocation_id])
    return found


def _levels(allocation_ids: Collection[UUID]) -> dict[UUID, Level]:
    rows = Allocation.objects.filter(id__in=allocation_ids).select_related(
        "owner_unit", "owner_person", "parent_unit", "plan", "run__rule"
    )
    return {row.id: _level(row) for row in rows.defer("run__table", "run__totals")}


def _level(row: Allocation) -> Level:
    stored, rule = row.reasons, row.run.rule
    return Level(
        key_result_id=row.key_result_id,
        owner=_owner(row),
        parent=_unit(row.parent_unit),
        parent_amount=Decimal(stored["parent_amount"]),
        locked=Decimal(stored["locked"]),
        own_lock=Decimal(stored["own_lock"]),
        hold=Decimal(stored["hold"]),
        moved=Decimal(stored.get("moved", 0)),
        limited=Decimal(stored["limited"]),
        kept=Decimal(stored["kept"]),
        shared=Decimal(stored["shared"]),
        weight=row.weight,
        siblings_weight=row.siblings_weight,
        siblings=stored["siblings"],
        exact=Decimal(stored["exact"]),
        amount=row.amount,
        stretch=row.stretch,
        bound=stored["bound"],
        factors=stored["factors"],
        quantum=row.plan.quantum,
        rule=rule.name,
        rule_version=rule.version,
        published_at=row.published_at,
        effective=row.effective,
    )


def _owner(row: Allocation) -> Named:
    person = row.owner_person
    if person is None:
        return _unit(row.owner_unit)
    return Named(kind="person", id=person.id, code=person.number, name=person.name)


def _unit(unit: Unit) -> Named:
    return Named(kind="unit", id=unit.id, code=unit.code, name=unit.name)
