"""Past periods as the evidence of a calibration: a row for each person with a target."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

import numpy as np

from throughline.cascade.computation import Share
from throughline.core.allocation import UnitWeight
from throughline.core.judging.calibration import ELSEWHERE, Evidence
from throughline.core.rules import Weighed
from throughline.judging.past import Past
from throughline.judging.tables import RuleTable


def evidence_of(pasts: Sequence[Past], tables: Sequence[RuleTable]) -> Evidence:
    """People keep their index from period to period; a group is what one amount was shared among."""
    rows = _Rows()
    for index, past in enumerate(pasts):
        levels = _Levels(past, tables)
        for share in past.shares:
            if share.is_person and share.amount > 0:
                rows.add(index, past, share, levels)
    return rows.evidence(len(tables))


@dataclass
class _Rows:
    """Columns under way."""

    people: dict[UUID, int] = field(default_factory=dict)
    groups: dict[tuple[int, UUID], int] = field(default_factory=dict)
    whole: list[tuple[int, int, int, int]] = field(default_factory=list)
    amounts: list[tuple[float, float]] = field(default_factory=list)
    levels: list[list[int]] = field(default_factory=list)

    def add(self, index: int, past: Past, share: Share, levels: "_Levels") -> None:
        person = self.people.setdefault(share.owner, len(self.people))
        group = self.groups.setdefault((index, levels.group_of(share)), len(self.groups))
        self.whole.append((person, index, group, len(past.came.deals.get(share.owner, ()))))
        came = max(float(past.came.sum(share.owner)), 0.0)
        self.amounts.append((float(share.amount) * float(past.days.get(share.owner, 1)), came))
        self.levels.append(levels.of(share))

    def evidence(self, tables: int) -> Evidence:
        whole = np.array(self.whole, dtype=np.int64).reshape(-1, 4)
        amounts = np.array(self.amounts, dtype=np.float64).reshape(-1, 2)
        return Evidence(
            people=whole[:, 0],
            periods=whole[:, 1],
            groups=whole[:, 2],
            deals=whole[:, 3],
            targets=amounts[:, 0],
            actuals=amounts[:, 1],
            levels=np.array(self.levels, dtype=np.int64).reshape(-1, tables),
        )


class _Levels:
    """At which level of each table somebody stands in a period, and within which amount they share.

    A unit's coefficient acts on everybody below it, where the plan lets it act. Where it acts twice on the
    way down, a change of it would too: then its table is left alone.
    """

    def __init__(self, past: Past, tables: Sequence[RuleTable]) -> None:
        demand = past.demand
        self.nodes, self.tables = demand.nodes, tables
        self.modes, self.on = demand.levels, past.period.start
        self.row_of = {node.id: row for row, node in enumerate(self.nodes.rows)}
        self.read = _read(demand.people, self.nodes.where(people=True))
        self.read |= _read(demand.units, self.nodes.where(people=False))

    def of(self, share: Share) -> list[int]:
        person, acting = self.row_of[share.owner], self._acting(share)
        return [self._once(table, [person, *acting]) for table in self.tables]

    def group_of(self, share: Share) -> UUID:
        """The lowest unit above whose share does not follow from its people's weights, else the root."""
        own = [row for row, mode in self._above(share) if mode is UnitWeight.COEFFICIENT]
        return self.nodes.rows[own[-1] if own else 0].id

    def _once(self, table: RuleTable, rows: Sequence[int]) -> int:
        read = [self.read[row][table.node] for row in rows if table.node in self.read[row]]
        found = [level for value in read if (level := table.level_of(value, self.on)) != ELSEWHERE]
        return found[0] if len(found) == 1 else ELSEWHERE

    def _acting(self, share: Share) -> list[int]:
        """The units above whose own coefficients act."""
        return [row for row, mode in self._above(share) if mode is not UnitWeight.MEMBERS]

    def _above(self, share: Share) -> list[tuple[int, UnitWeight]]:
        """The units from below the root down to the person's own, with what they weigh."""
        rows: list[int] = []
        row = self.row_of[share.parent]
        while self.nodes.parents[row] >= 0:
            rows.insert(0, row)
            row = self.nodes.parents[row]
        return list(zip(rows, self.modes, strict=False))


def _read(weighed: Weighed, rows: Sequence[int]) -> dict[int, dict[str, str | None]]:
    """By row what each of its factors was read from, by the factor's node."""
    return {
        row: {factor.node: factor.inputs[place] for factor in weighed.factors_at(port)}
        for place, (row, port) in enumerate(zip(rows, weighed.ports.to_list(), strict=True))
    }
