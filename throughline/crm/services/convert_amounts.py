"""Bring the amounts of facts into the company's currency, each at the rate of its own date."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from throughline.core.currencies import converted
from throughline.crm.mapping.mapped import Converted, MappedFact
from throughline.crm.mapping.reasons import RateMissing, RecordWaits
from throughline.crm.mapping.schema import CREDITING
from throughline.crm.selectors.rates import rates_on

Rates = dict[tuple[str, date], Decimal]


def convert_amounts(
    facts: Sequence[MappedFact], *, currency: str, waiting: dict[UUID, RecordWaits]
) -> list[MappedFact]:
    """The facts in `currency`; one without a rate for one of its dates waits. One query, or none."""
    foreign = [fact for fact in facts if fact.currency not in (None, currency)]
    if not foreign:
        return list(facts)
    rates = rates_on({(fact.currency or "", day) for fact in foreign for day in _days(fact)})
    for fact in foreign:
        try:
            _convert(fact, currency, rates)
        except RateMissing as reason:
            waiting[fact.record_id] = reason
    return [fact for fact in facts if fact.record_id not in waiting]


def _convert(fact: MappedFact, currency: str, rates: Rates) -> None:
    """The fact itself goes by its first date, each credit by its own."""
    assert fact.currency is not None and fact.amount is not None
    before = Converted(fact.amount, fact.currency, _rate(rates, fact.currency, _day_of(fact)))
    fact.credits = [
        (kind, on, converted(amount, _rate(rates, fact.currency, on), currency))
        for kind, on, amount in fact.credits
    ]
    fact.converted = before
    fact.amount, fact.currency = converted(before.amount, before.rate, currency), currency


def _rate(rates: Rates, currency: str, on: date) -> Decimal:
    rate = rates.get((currency, on))
    if rate is None:
        raise RateMissing(currency=currency, on=on.isoformat())
    return rate


def _days(fact: MappedFact) -> list[date]:
    return [_day_of(fact), *(on for _, on, _ in fact.credits)]


def _day_of(fact: MappedFact) -> date:
    """The day that counts; of what does not count yet the day it is expected, else when it was so."""
    names = [name for _, name in CREDITING[fact.kind]]
    found = (fact.dates.get(name) for name in (*names, "expected_on", "opened_on"))
    return next((day for day in found if day is not None), fact.changed_at.date())
