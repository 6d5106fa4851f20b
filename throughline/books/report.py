"""What the books of a month say: two totals, and every difference between them by name."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from throughline.books.basis import Basis
from throughline.books.differences import NOTHING, REASONS, Difference, Reason
from throughline.core.periods import Period


@dataclass(frozen=True, slots=True)
class Noted:
    """A record that makes no difference and is told all the same: it was deleted, or no metric counts it."""

    external_id: str
    name: str
    account: str
    owner: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What came for a closed month after it was closed, of one record: credited in this one instead.

    `of` is the first day of the month it is dated in, `booked_at` when its last line was written.
    """

    of: date
    external_id: str
    name: str
    account: str
    owner: str
    amount: Decimal
    booked_at: datetime


@dataclass(frozen=True, slots=True)
class ReasonTotal:
    """The differences of one reason; `unread` of them have an amount that cannot be read."""

    reason: Reason
    records: int
    amount: Decimal
    unread: int


@dataclass(frozen=True, slots=True)
class Report:
    """`crm` less `credited` is the sum of the differences, exactly, in the company's currency.

    `records` is how many of the month the CRM has. `adjustments` are beside that: with them the credits of
    all months add up to the ledger. `deleted` and `outside` are notes: they are in no sum.
    """

    basis: Basis
    month: Period
    currency: str
    records: int
    crm: Decimal
    credited: Decimal
    differences: Sequence[Difference]
    adjustments: Sequence[Adjustment] = field(default_factory=list)
    deleted: Sequence[Noted] = field(default_factory=list)
    outside: Sequence[Noted] = field(default_factory=list)

    @property
    def adjusted(self) -> Decimal:
        return sum((one.amount for one in self.adjustments), NOTHING)

    @property
    def by_reason(self) -> Sequence[ReasonTotal]:
        """Those that there are, in the order in which they are told."""
        found = {reason: [one for one in self.differences if one.reason == reason] for reason in REASONS}
        return [
            ReasonTotal(
                reason,
                len(rows),
                sum((one.amount for one in rows), NOTHING),
                sum(one.crm is None for one in rows),
            )
            for reason, rows in found.items()
            if rows
        ]
