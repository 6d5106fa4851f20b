"""The attributes as the planners see them: what is defined, of whom, and what is known since when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from throughline.org.timeline import Span

Value = Decimal | str | date | bool
Spans = Sequence[Span[Value]]
Key = tuple[str, str]
"""The code of an attribute, and the number or code of whom it is about."""


@dataclass(frozen=True)
class AttributeNow:
    """An attribute that is defined."""

    code: str
    names: tuple[str, ...]
    value_type: str
    subject: str


@dataclass(frozen=True)
class AttributesNow:
    """What is defined, who there is, and the values' histories."""

    attributes: Mapping[str, AttributeNow]
    units: frozenset[str]
    people: frozenset[str]
    values: Mapping[Key, Spans] = field(default_factory=dict)

    def called(self, name: str | None) -> AttributeNow | None:
        """An attribute by its code or one of its names."""
        if name is None:
            return None
        by_name = (one for one in self.attributes.values() if name in one.names)
        return self.attributes.get(name) or next(by_name, None)
