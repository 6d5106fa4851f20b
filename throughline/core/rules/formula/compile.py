"""From a tree to a program: one Polars expression after another, each on columns that stand already.

Numbers are integers, counts of a billionth in 128 bits. + and - are exact, × and ÷ rounded half to even to
nine digits. What goes wrong is a column too: `if`, `and` and `or` look only at the side that counts, so a
division by zero on the other side is none. Step by step, because an expression that held all others would be
written out again for each place in which it is used.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import Final, Literal

import polars as pl

from throughline.core.rules.column import DIGITS, LIMIT, ONE, Type, half_even, whole
from throughline.core.rules.formula import errors, tree
from throughline.core.rules.formula.comparing import comparison
from throughline.core.rules.inputs import TYPES

PARENT: Final = "parent"
SAFE: Final = 1e37
"""A product that floats put below this fits 128 bits; all that is above the limit is refused in any case."""

FaultKind = Literal["missing", "division_by_zero", "too_large"]


@dataclass(frozen=True)
class Fault:
    """A column of rows in which something went wrong, and at which character."""

    kind: FaultKind
    at: int
    column: str
    name: str = ""


@dataclass
class Program:
    """Steps by the column that each makes, what could go wrong, and the column of the result."""

    steps: list[tuple[str, pl.Expr]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    result: str = ""

    def add(self, expression: pl.Expr) -> str:
        """One step more; its column."""
        column = f"step{len(self.steps)}"
        self.steps.append((column, expression))
        return column


@dataclass(frozen=True)
class _Part:
    """A compiled part: its column and type."""

    column: str
    type: Type
    at: int

    @property
    def value(self) -> pl.Expr:
        return pl.col(self.column)


def input_column(name: str) -> str:
    """The column in which a name's values stand."""
    return f"input {name}"


def compile_formula(root: tree.Tree, types: Mapping[str, Type]) -> Program:
    """`types` are those of the names; raises FormulaProblem for a part of a wrong type."""
    compiler = _Compiler(types)
    result = compiler.number(root, None)
    compiler.check_size(result.value, None, result.at)
    compiler.program.result = result.column
    return compiler.program


class _Compiler:
    """One formula on its way; `guard` is the column of the rows for which a part counts, None for all."""

    def __init__(self, types: Mapping[str, Type]) -> None:
        self.types = types
        self.program = Program()

    def number(self, part: tree.Tree, guard: str | None) -> _Part:
        return self._of_type(part, Type.NUMBER, guard)

    def condition(self, part: tree.Tree, guard: str | None) -> _Part:
        return self._of_type(part, Type.YES_NO, guard)

    def check_size(self, value: pl.Expr, guard: str | None, at: int, overflow: pl.Expr | None = None) -> None:
        limit = whole(LIMIT * ONE)
        large = (value >= limit) | (value <= whole(-LIMIT * ONE))
        self._fault("too_large", large if overflow is None else large | overflow, guard, at)

    def _of_type(self, part: tree.Tree, wanted: Type, guard: str | None) -> _Part:
        return self._as(self._part(part, guard), wanted)

    def _as(self, found: _Part, wanted: Type) -> _Part:
        """An attribute that nobody has may stand for anything: it is missing in any type."""
        if found.type is Type.ANY:
            dtype = pl.Int128 if wanted is Type.NUMBER else pl.Boolean
            return self._made(found.value.cast(pl.String).cast(dtype, strict=False), wanted, found.at)
        if found.type is not wanted:
            raise errors.wrong_type(found.at, TYPES[wanted], TYPES[found.type])
        return found

    def _part(self, part: tree.Tree, guard: str | None) -> _Part:
        match part:
            case tree.Number() | tree.Text() | tree.YesNo():
                return self._literal(part)
            case tree.Name(name, at):
                return self._name(name, at, guard)
            case tree.Minus(of, at):
                return self._made(whole(0) - self.number(of, guard).value, Type.NUMBER, at)
            case tree.Binary():
                return self._binary(part, guard)
            case tree.Compared() | tree.Logic():
                return self._condition(part, guard)
            case tree.Call():
                return self._call(part, guard)

    def _literal(self, part: tree.Number | tree.Text | tree.YesNo) -> _Part:
        match part:
            case tree.Number(units, at):
                return self._made(whole(units), Type.NUMBER, at)
            case tree.Text(value, at):
                return self._made(pl.lit(value), Type.TEXT, at)
            case tree.YesNo(value, at):
                return self._made(pl.lit(value), Type.YES_NO, at)

    def _condition(self, part: tree.Compared | tree.Logic, guard: str | None) -> _Part:
        if isinstance(part, tree.Logic):
            return self._logic(part, guard)
        left, right = self._part(part.left, guard), self._part(part.right, guard)
        compared = comparison(part, (left.value, left.type), (right.value, right.type))
        return self._made(compared, Type.YES_NO, part.at)

    def _name(self, name: str, at: int, guard: str | None) -> _Part:
        found = _Part(input_column(name), self.types[name], at)
        self._fault("missing", found.value.is_null(), guard, at, name)
        return found

    def _binary(self, part: tree.Binary, guard: str | None) -> _Part:
        left, right = self.number(part.left, guard).value, self.number(part.right, guard).value
        match part.operator:
            case "+":
                return self._made(left + right, Type.NUMBER, part.at)
            case "-":
                return self._made(left - right, Type.NUMBER, part.at)
            case "×":
                return self._times(left, right, guard, part.at)
            case "÷":
                return self._divided(left, right, guard, part.at)

    def _times(self, left: pl.Expr, right: pl.Expr, guard: str | None, at: int) -> _Part:
        product = self._made(half_even(left * right, whole(ONE)), Type.NUMBER, at)
        about = left.cast(pl.Float64).abs() * right.cast(pl.Float64).abs()
        self.check_size(product.value, guard, at, about >= SAFE)
        return product

    def _divided(self, left: pl.Expr, right: pl.Expr, guard: str | None, at: int) -> _Part:
        self._fault("division_by_zero", right == 0, guard, at)
        dividend = pl.when(right < 0).then(whole(0) - left).otherwise(left) * whole(ONE)
        quotient = self._made(half_even(dividend, right.abs()), Type.NUMBER, at)
        self.check_size(quotient.value, guard, at)
        return quotient

    def _logic(self, part: tree.Logic, guard: str | None) -> _Part:
        left = self.condition(part.left, guard)
        if part.right is None:
            return self._made(~left.value, Type.YES_NO, part.at)
        if part.word == "and":
            right = self.condition(part.right, self._guard(guard, left.value))
            return self._made(left.value & right.value, Type.YES_NO, part.at)
        right = self.condition(part.right, self._guard(guard, ~left.value))
        return self._made(left.value | right.value, Type.YES_NO, part.at)

    def _call(self, call: tree.Call, guard: str | None) -> _Part:
        match call.function:
            case "if":
                return self._if(call, guard)
            case "min" | "max":
                values = [self.number(one, guard).value for one in call.arguments]
                least = pl.min_horizontal(values) if call.function == "min" else pl.max_horizontal(values)
                return self._made(least, Type.NUMBER, call.at)
            case "round":
                return self._round(call, guard)
        return self._among_siblings(call, guard)

    def _if(self, call: tree.Call, guard: str | None) -> _Part:
        condition = self.condition(call.arguments[0], guard)
        then = self._part(call.arguments[1], self._guard(guard, condition.value))
        wanted = Type.NUMBER if then.type is Type.ANY else then.type
        then = self._as(then, wanted)
        if wanted is not Type.NUMBER and wanted is not Type.YES_NO:
            raise errors.wrong_type(call.arguments[1].at, TYPES[Type.NUMBER], TYPES[wanted])
        other = self._of_type(call.arguments[2], wanted, self._guard(guard, ~condition.value))
        chosen = pl.when(condition.value).then(then.value).otherwise(other.value)
        return self._made(chosen, wanted, call.at)

    def _round(self, call: tree.Call, guard: str | None) -> _Part:
        value, digits = self.number(call.arguments[0], guard), 0
        if len(call.arguments) == 2:
            given = call.arguments[1]
            if not isinstance(given, tree.Number) or given.units % ONE or given.units > DIGITS * ONE:
                raise errors.wrong_digits(given.at)
            digits = given.units // ONE
        step = whole(10 ** (DIGITS - digits))
        return self._made(half_even(value.value, step) * step, Type.NUMBER, call.at)

    def _among_siblings(self, call: tree.Call, guard: str | None) -> _Part:
        """Over everybody under one parent: a missing value of any of them is missing for all."""
        value = self.number(call.arguments[0], None)
        total = self._made(value.value.sum().over(PARENT), Type.NUMBER, call.at)
        self.check_size(total.value, guard, call.at)
        if call.function == "sum":
            return total
        if call.function == "share":
            return self._divided(value.value, total.value, guard, call.at)
        count = pl.len().over(PARENT).cast(pl.Int128)
        return self._made(half_even(total.value, count), Type.NUMBER, call.at)

    def _made(self, expression: pl.Expr, kind: Type, at: int) -> _Part:
        return _Part(self.program.add(expression), kind, at)

    def _guard(self, guard: str | None, condition: pl.Expr) -> str:
        return self.program.add(reduce(pl.Expr.__and__, [condition, *([pl.col(guard)] if guard else [])]))

    def _fault(self, kind: FaultKind, wrong: pl.Expr, guard: str | None, at: int, name: str = "") -> None:
        counted = wrong if guard is None else wrong & pl.col(guard)
        column = self.program.add(counted.fill_null(False))
        self.program.faults.append(Fault(kind, at, column, name))
