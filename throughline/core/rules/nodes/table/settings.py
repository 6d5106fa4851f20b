"""The table, and what a value outside it and a missing value mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from throughline.core.rules.missing import MISSING, REFUSED, Missing
from throughline.core.rules.shapes import Expected, Field, Number, Record, Table


@dataclass(frozen=True)
class Settings:
    """Without `otherwise` a value that the table does not hold is an error."""

    table: Mapping[str, Decimal]
    otherwise: Decimal | None = None
    missing: Missing = REFUSED


SETTINGS = Record(
    Settings,
    {
        "table": Field(Table(Number(), Expected("值到系数的对照表", "a table from values to coefficients"))),
        "otherwise": Field(Number(), optional=True),
        "missing": Field(MISSING, optional=True),
    },
)
