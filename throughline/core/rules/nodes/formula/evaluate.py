"""A formula for everybody at once."""

from collections.abc import Mapping

from throughline.core.rules.column import Column
from throughline.core.rules.errors import FormulaTypeWrong
from throughline.core.rules.formula.compile import compile_formula
from throughline.core.rules.formula.errors import FormulaProblem
from throughline.core.rules.formula.parse import parse
from throughline.core.rules.formula.run import run
from throughline.core.rules.formula.tree import names_in
from throughline.core.rules.kind import Step
from throughline.core.rules.nodes.formula.settings import Settings
from throughline.core.rules.subjects import rows_of


def evaluate(step: Step[Settings]) -> Column:
    """Raises FormulaTypeWrong, and the errors of formula.run."""
    tree = parse(step.settings.text)
    connected = zip(step.inputs.get("values", ()), step.sources.get("values", ()), strict=True)
    known = {name: column for column, source in connected for name in source.names}
    columns = {}
    for one in names_in(tree):
        columns[one.name] = known.get(one.name) or step.subjects.column(step.names.get(one.name, one.name))
    types = {name: column.type for name, column in columns.items()}
    try:
        program = compile_formula(tree, types)
    except FormulaProblem as problem:
        raise _wrong_type(step, columns, problem) from None
    return run(program, columns, step)


def _wrong_type(
    step: Step[Settings], columns: Mapping[str, Column], problem: FormulaProblem
) -> FormulaTypeWrong:
    """It concerns everybody who has a value of what is named there, or everybody."""
    named = [one for one in names_in(parse(step.settings.text)) if one.at == problem.at]
    rows = [row for one in named for row in rows_of(columns[one.name].values.is_not_null())]
    return FormulaTypeWrong(
        node=step.node,
        factor_zh=step.title.zh,
        factor_en=step.title.en,
        character=problem.at,
        reason_zh=problem.text.zh,
        reason_en=problem.text.en,
        people=step.subjects.listed(rows or list(range(len(step.subjects)))),
    )
