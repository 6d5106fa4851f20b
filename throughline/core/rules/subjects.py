"""Those whom a rule weighs, as columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

Value = Decimal | str | bool | date | None


@dataclass(frozen=True)
class Subjects:
    """n people, or n units: everything that factors read, as of `on`.

    `ids` are the stable ids (a person's number, a unit's code), `names` what messages call them, `parents`
    the unit above each (siblings share it); `values` holds a column of n for each attribute, None where
    there is no value, and `origins` (if known) a column that says where each value came from.
    """

    ids: Sequence[str]
    names: Sequence[str]
    parents: Sequence[str]
    values: Mapping[str, Sequence[Value]]
    on: date
    origins: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def column(self, attribute: str) -> Sequence[Value]:
        """The values of an attribute; nobody has one that was not given."""
        return self.values.get(attribute) or [None] * len(self.ids)

    def listed(self, rows: Sequence[int]) -> str:
        """Some rows as a sentence lists them: the first ten by stable id, then an ellipsis."""
        by_id = sorted(rows, key=lambda row: self.ids[row])
        shown = [f"{self.names[row]} ({self.ids[row]})" for row in by_id[:10]]
        return ", ".join([*shown, "…"] if len(rows) > 10 else shown)
