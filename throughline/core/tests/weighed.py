"""People to weigh in tests, from plain lists."""

from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

from throughline.core.rules import Subjects, Value

ON = date(2026, 9, 30)
NAME = {"zh": "因子", "en": "Factor"}


def people(*parents: str, **values: list[Value]) -> Subjects:
    """P0, P1 … called "Name P0" …, the unit above each, and a column for each attribute."""
    ids = [f"P{row}" for row in range(len(parents))]
    columns = {code: _column(column) for code, column in values.items()}
    return Subjects(
        pl.Series(ids), pl.Series([f"Name {one}" for one in ids]), pl.Series(parents), columns, ON
    )


def _column(values: list[Any]) -> pl.Series:
    decimals = any(isinstance(value, Decimal) for value in values)
    return pl.Series(values, dtype=pl.Decimal(38, 9) if decimals else None)
