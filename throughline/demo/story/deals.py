"""Deals: one opportunity from its opening to its end, and how it looks on any day between."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from throughline.demo.story.customers import Customer

STAGES = (("需求确认", "25"), ("方案确认", "40"), ("已报价", "50"), ("商务谈判", "70"))
_REACHED_AFTER = (0.0, 0.3, 0.55, 0.8)
WON, LOST = "赢单", "输单"

ENTERPRISE, MIDDLE, SMALL = "大企业", "中型企业", "小型企业"
NEW, EXISTING = "新客户", "老客户"


@dataclass(frozen=True, slots=True)
class Deal:
    """The whole life of an opportunity, the part that lies ahead included."""

    number: str
    owner: str
    customer: Customer
    name: str
    line: str
    amount: int
    segment: str
    relation: str
    opened_on: date
    expected_on: date
    closed_on: date
    won: bool

    @property
    def counts(self) -> bool:
        """Whether it is an order of a new enterprise customer, which the company's target is about."""
        return self.won and self.segment == ENTERPRISE and self.relation == NEW

    def stage_on(self, day: date) -> tuple[str, str] | None:
        """The CRM's word for the stage and its probability in percent; none before it was opened."""
        if day < self.opened_on:
            return None
        if day >= self.closed_on:
            return (WON, "100") if self.won else (LOST, "0")
        return STAGES[sum(changed <= day for changed in self._changes()) - 1]

    def changed_on(self, day: date) -> date:
        """The last day up to `day` on which the record changed."""
        if day >= self.closed_on:
            return self.closed_on
        return max(changed for changed in self._changes() if changed <= day)

    def _changes(self) -> list[date]:
        whole = (self.closed_on - self.opened_on).days
        return [self.opened_on + timedelta(days=int(whole * part)) for part in _REACHED_AFTER]


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody went to see a customer."""

    number: str
    owner: str
    customer: str
    on: date


def won_before(deals: list[Deal], until: date) -> dict[str, Decimal]:
    """What each owner had won before a day, all customers counted."""
    won: dict[str, Decimal] = {}
    for deal in deals:
        if deal.won and deal.closed_on < until:
            won[deal.owner] = won.get(deal.owner, Decimal(0)) + deal.amount
    return won
