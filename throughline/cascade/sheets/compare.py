"""What a sheet changes against the plan as it is, cell by cell, and what is wrong with it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from throughline.cascade.limit_rules import refuse_contradiction
from throughline.cascade.limits import Fixed
from throughline.cascade.sheets.columns import AMOUNTS, Editable, Field
from throughline.cascade.sheets.problems import CellProblem
from throughline.cascade.sheets.read import PlanSheet, SheetLine, amount_of, reason_of
from throughline.core.amounts import written_out
from throughline.core.errors import ThroughlineError
from throughline.kit.spreadsheets.sheet import Raw
from throughline.kit.spreadsheets.text import text_of
from throughline.org.importing.cells import BadCell


@dataclass(frozen=True)
class Standing:
    """One owner of the plan as it is: the amount that it computes to, and what is fixed."""

    is_person: bool
    code: str
    name: str
    amount: Decimal
    fixed: Fixed = field(default_factory=Fixed)
    reason: str = ""


@dataclass(frozen=True)
class CellChange:
    """A cell that changes something; a changed amount becomes a lock."""

    cell: str
    code: str
    name: str
    is_person: bool
    field: Editable
    before: str | None
    after: str | None


@dataclass(frozen=True)
class NewLimit:
    """What an owner is to have fixed."""

    standing: Standing
    fixed: Fixed
    reason: str


@dataclass(frozen=True)
class Comparison:
    changes: list[CellChange]
    problems: list[CellProblem]
    limits: list[NewLimit]
    unchanged: int


def compare_sheet(sheet: PlanSheet, owners: Sequence[Standing], quantum: Decimal) -> Comparison:
    """A row that is not in the sheet is not changed; an emptied cell frees what was fixed there."""
    by_owner = {(one.is_person, one.code): one for one in owners}
    reader = _Reader(sheet, quantum)
    seen: dict[tuple[bool, str], int] = {}
    for line in sheet.lines:
        owner = _owner(line, by_owner)
        if owner is None:
            reader.refuse(line, "code", "unknown_owner")
        elif (owner.is_person, owner.code) in seen:
            reader.refuse(line, "code", "twice", first=seen[owner.is_person, owner.code])
        else:
            seen[owner.is_person, owner.code] = line.line
            reader.read(line, owner)
    moved = {(limit.standing.is_person, limit.standing.code) for limit in reader.limits}
    return Comparison(reader.changes, reader.problems, reader.limits, len(seen.keys() - moved))


def _owner(line: SheetLine, by_owner: Mapping[tuple[bool, str], Standing]) -> Standing | None:
    """By the key; a row that somebody added by hand is found by its code."""
    if line.key is not None:
        return by_owner.get((line.key.is_person, line.key.code))
    code = line.code or ""
    return by_owner.get((True, code)) or by_owner.get((False, code))


class _Reader:
    """Gathers what the rows change and what is wrong with them."""

    def __init__(self, sheet: PlanSheet, quantum: Decimal) -> None:
        self.sheet, self.quantum = sheet, quantum
        self.changes: list[CellChange] = []
        self.problems: list[CellProblem] = []
        self.limits: list[NewLimit] = []

    def refuse(self, line: SheetLine, where: Field, code: str, **params: Any) -> None:
        value = text_of(line.cells.get(where)) or ""
        self.problems.append(CellProblem(self.sheet.cell(line.line, where), code, value, params))

    def read(self, line: SheetLine, owner: Standing) -> None:
        fixed, changes, readable = owner.fixed, list[CellChange](), True
        for name in AMOUNTS:
            given, read = self._cell(line, name, amount_of)
            readable &= read
            before = getattr(owner.fixed, name)
            if read and name in line.cells and given != before:
                changes.append(self._change(line, owner, name, before, given))
                fixed = replace(fixed, **{name: given})
        amount, read = self._cell(line, "amount", amount_of)
        if amount is not None and amount != owner.amount and fixed.lock == owner.fixed.lock:
            changes.append(self._change(line, owner, "amount", owner.amount, amount))
            fixed = replace(fixed, lock=amount)
        reason, told = self._cell(line, "reason", reason_of)
        new_reason = owner.reason if reason is None or "reason" not in line.cells else reason
        if new_reason != owner.reason:
            changes.append(self._change(line, owner, "reason", owner.reason, new_reason))
        if readable and read and told and changes and self._stands(line, owner, fixed, changes):
            self.changes += changes
            self.limits.append(NewLimit(owner, fixed, new_reason))

    def _cell(self, line: SheetLine, name: Editable, read: Callable[[Raw], Any]) -> tuple[Any, bool]:
        try:
            return read(line.cells.get(name)), True
        except BadCell as wrong:
            self.refuse(line, name, wrong.code, **wrong.params)
            return None, False

    def _change(
        self, line: SheetLine, owner: Standing, name: Editable, before: Any, after: Any
    ) -> CellChange:
        def shown(value: Any) -> str | None:
            return written_out(value) if isinstance(value, Decimal) else value or None

        return CellChange(
            cell=self.sheet.cell(line.line, name),
            code=owner.code,
            name=owner.name,
            is_person=owner.is_person,
            field=name,
            before=shown(before),
            after=shown(after),
        )

    def _stands(self, line: SheetLine, owner: Standing, fixed: Fixed, changes: Sequence[CellChange]) -> bool:
        """Whether what the row fixes can stand together; if not, the first changed cell says why."""
        try:
            refuse_contradiction(fixed, self.quantum, node=owner.name, is_unit=not owner.is_person)
        except ThroughlineError as error:
            where = changes[0].field
            self.refuse(line, where, "contradiction", zh=error.message("zh"), en=error.message("en"))
            return False
        return True
