"""The text of a formula, and the attributes that it names."""

from collections.abc import Mapping
from dataclasses import dataclass

from throughline.core.rules.column import Type
from throughline.core.rules.formula.compile import compile_formula
from throughline.core.rules.formula.errors import FormulaProblem
from throughline.core.rules.formula.parse import LONGEST, parse
from throughline.core.rules.formula.tree import names_in
from throughline.core.rules.problems import Problem
from throughline.core.rules.shapes import Expected, Field, Record, Text


@dataclass(frozen=True)
class Settings:
    text: str


SETTINGS = Record(Settings, {"text": Field(Text(Expected("公式", "a formula"), most=LONGEST))})


def problems(settings: Settings, node: str) -> list[Problem]:
    """What keeps the text from being a formula, at its character."""
    try:
        tree = parse(settings.text)
        compile_formula(tree, {one.name: Type.ANY for one in names_in(tree)})
    except FormulaProblem as error:
        return [Problem(error.code, error.text, node, "settings.text", error.at)]
    return []


def reads(settings: Settings, names: Mapping[str, str]) -> set[str]:
    """The codes of the attributes that it names; a name that nobody knows is taken for a code."""
    return {names.get(one.name, one.name) for one in names_in(parse(settings.text))} - {""}
