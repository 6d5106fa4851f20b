"""Two values of one type compared."""

import operator
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import polars as pl

from throughline.core.rules.column import Type
from throughline.core.rules.formula import errors, tree
from throughline.core.rules.inputs import TYPES

_SIGNS: Mapping[tree.Comparison, Callable[[Any, Any], Any]] = {
    "=": operator.eq,
    "≠": operator.ne,
    "<": operator.lt,
    "≤": operator.le,
    ">": operator.gt,
    "≥": operator.ge,
}
ORDERED = frozenset({Type.NUMBER, Type.DATE})


def comparison(part: tree.Compared, left: tuple[pl.Expr, Type], right: tuple[pl.Expr, Type]) -> pl.Expr:
    """A date may be compared with a text such as '2026-01-01'. Raises FormulaProblem."""
    values, types = [left[0], right[0]], [left[1], right[1]]
    for place, side in enumerate((part.left, part.right)):
        if types[1 - place] is Type.DATE and isinstance(side, tree.Text):
            values[place], types[place] = pl.lit(_date(side)), Type.DATE
    known = [kind for kind in types if kind is not Type.ANY]
    if len(set(known)) > 1:
        raise errors.wrong_type(part.right.at, TYPES[types[0]], TYPES[types[1]])
    if known and part.sign not in ("=", "≠") and known[0] not in ORDERED:
        raise errors.wrong_type(part.left.at, TYPES[Type.NUMBER], TYPES[known[0]])
    if Type.ANY in types:
        return pl.lit(None, dtype=pl.Boolean)
    if known[0] is Type.TEXT:
        values = [value.cast(pl.String) for value in values]
    compared: pl.Expr = _SIGNS[part.sign](values[0], values[1])
    return compared


def _date(text: tree.Text) -> date:
    try:
        return date.fromisoformat(text.value)
    except ValueError:
        raise errors.wrong_type(text.at, TYPES[Type.DATE], TYPES[Type.TEXT]) from None
