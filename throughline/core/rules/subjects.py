"""Those whom a rule weighs, as columns."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

import polars as pl

from throughline.core.rules.column import DIGITS, Column, Type

Value = Decimal | str | bool | date | None

HIRED_ON = "hired_on"
"""The date that a person was hired on: it stands on the person, not among attributes."""

UNIT_CODE = "unit_code"
"""A unit's own code, by which a rule can hold a table of units: not an attribute either."""

_TYPES = {pl.String: Type.TEXT, pl.Date: Type.DATE, pl.Boolean: Type.YES_NO}


@dataclass(frozen=True)
class Subjects:
    """n people, or n units: everything that nodes read, as of `on`.

    `ids` are the stable ids (a person's number, a unit's code), `names` what messages call them, `parents`
    the unit above each (siblings share it). `values` holds a column of n for each attribute, null where there
    is no value: Decimal, String, Date or Boolean; text may be dictionary-encoded. `origins` (if known) says
    where each value came from. `depths` (1 just below the root) and `unit_kinds` (of a unit itself, of the
    unit that a person is in) choose between the branches of a split.
    """

    ids: pl.Series
    names: pl.Series
    parents: pl.Series
    values: Mapping[str, pl.Series]
    on: date
    origins: Mapping[str, pl.Series] = field(default_factory=dict)
    depths: pl.Series | None = None
    unit_kinds: pl.Series | None = None

    def __len__(self) -> int:
        return len(self.ids)

    def at(self, rows: list[int]) -> "Subjects":
        """Some of them, in this order."""
        return replace(
            self,
            ids=self.ids.gather(rows),
            names=self.names.gather(rows),
            parents=self.parents.gather(rows),
            values={code: values.gather(rows) for code, values in self.values.items()},
            origins={code: origins.gather(rows) for code, origins in self.origins.items()},
            depths=None if self.depths is None else self.depths.gather(rows),
            unit_kinds=None if self.unit_kinds is None else self.unit_kinds.gather(rows),
        )

    def column(self, attribute: str) -> Column:
        """The values of an attribute; nobody has one that was not given."""
        values = self.values.get(attribute)
        if values is None or values.dtype == pl.Null:
            nothing = pl.repeat(None, len(self), dtype=pl.String, eager=True)
            return Column(nothing, Type.ANY, attribute=attribute)
        if values.dtype.is_decimal():
            units = values.cast(pl.Decimal(38, DIGITS)).to_physical()
            return Column(units, Type.NUMBER, attribute=attribute)
        kind = Type.TEXT if values.dtype == pl.Categorical else _TYPES[values.dtype.base_type()]
        return Column(values, kind, attribute=attribute)

    def listed(self, rows: list[int]) -> str:
        """Some rows as a sentence lists them: the first ten by stable id, then an ellipsis."""
        ids = self.ids.gather(rows)
        first = ids.arg_sort()[:10].to_list()
        named = [rows[place] for place in first]
        shown = [f"{self.names[row]} ({self.ids[row]})" for row in named]
        return ", ".join([*shown, "…"] if len(rows) > 10 else shown)


def rows_of(flags: pl.Series) -> list[int]:
    """The rows that are set; a null is not."""
    found: list[int] = flags.fill_null(False).arg_true().to_list()
    return found
