"""One past period as it is judged: the rule's targets on what was known then, and what came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from throughline.cascade.computation import Share
from throughline.cascade.demand import Demand
from throughline.core.errors import ThroughlineError
from throughline.core.periods import Period

MOST_HISTORY = 4
"""So many periods before count as somebody's history."""


@dataclass(frozen=True)
class Counted:
    """What a metric counted in a period: by person their sum, and their deals above zero."""

    sums: Mapping[UUID, Decimal]
    deals: Mapping[UUID, Sequence[Decimal]]

    def sum(self, person: UUID) -> Decimal:
        return self.sums.get(person, Decimal(0))


@dataclass(frozen=True)
class Past:
    """`total` was known at the start of the `period`; `came` is what the period brought.

    `last` is the period before, `history` the whole ones before it that were known, the latest first. `days`
    is the share of the period on which somebody was there, for those who left in it.
    """

    period: Period
    total: Decimal
    demand: Demand
    shares: Sequence[Share]
    came: Counted
    last: Counted
    history: Sequence[Counted]
    days: Mapping[UUID, Fraction]
    levels: Mapping[UUID, str]

    @property
    def targets(self) -> dict[UUID, Decimal]:
        """What the rule gives each person."""
        return {share.owner: share.amount for share in self.shares if share.is_person}


@dataclass(frozen=True)
class NotKnown:
    """A period that cannot be judged, and why."""

    period: Period
    problem: ThroughlineError
