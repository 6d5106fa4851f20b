"""A compiled formula on columns, for everybody at once."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from throughline.core.errors import ThroughlineError
from throughline.core.rules.column import Column, Type, numbers
from throughline.core.rules.errors import FormulaDividesByZero, FormulaLacksValue, FormulaTooLarge
from throughline.core.rules.formula.compile import PARENT, Fault, Program, input_column
from throughline.core.rules.kind import Step
from throughline.core.rules.subjects import rows_of

_ERRORS: Mapping[str, type[ThroughlineError]] = {
    "missing": FormulaLacksValue,
    "division_by_zero": FormulaDividesByZero,
    "too_large": FormulaTooLarge,
}


def run(program: Program, columns: Mapping[str, Column], step: Step[Any]) -> Column:
    """The result; raises FormulaLacksValue, FormulaDividesByZero, FormulaTooLarge, naming the people."""
    frame = pl.DataFrame(
        {PARENT: step.subjects.parents}
        | {input_column(name): _values(column) for name, column in columns.items()}
    )
    for name, expression in program.steps:
        frame = frame.with_columns(expression.alias(name))
    for fault in sorted(program.faults, key=lambda one: one.at):
        if frame[fault.column].any():
            raise _error(fault, step, rows_of(frame[fault.column]))
    return numbers(frame[program.result])


def _values(column: Column) -> pl.Series:
    return column.nine_digits() if column.type is Type.NUMBER else column.values


def _error(fault: Fault, step: Step[Any], rows: list[int]) -> ThroughlineError:
    return _ERRORS[fault.kind](
        node=step.node,
        factor_zh=step.title.zh,
        factor_en=step.title.en,
        name=fault.name,
        character=fault.at,
        place=fault.at + 1,
        people=step.subjects.listed(rows),
    )
