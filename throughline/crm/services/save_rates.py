"""Enter exchange rates, or take one back; what waits for them, or counted by others, is folded again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.core.currencies import currency_code
from throughline.core.errors import ThroughlineError
from throughline.crm.models import ExchangeRate
from throughline.crm.wake import wake_fold
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company

LARGEST = Decimal(10) ** 9


class NotAForeignCurrency(ThroughlineError):
    code = "not_a_foreign_currency"
    status = 422
    zh = "“{currency}”不是外币代码。请填三个字母的代码（如 USD），且不同于公司的币种 {company_currency}。"
    en = "“{currency}” is no foreign currency: give a code such as USD other than {company_currency}."


class RateNotValid(ThroughlineError):
    code = "rate_not_valid"
    status = 422
    zh = "{currency} 在 {on} 的汇率是 {rate}，应大于 0，小数最多 12 位。"
    en = "The rate of {currency} on {on} is {rate}; it must be above 0, with at most 12 decimal places."


@dataclass(frozen=True, slots=True)
class GivenRate:
    """One unit of `currency` is worth `rate` of the company's from `on` until the next rate."""

    currency: str
    on: date
    rate: Decimal


@dataclass(frozen=True, slots=True)
class SavedRates:
    """How many rates are new or another, and how many records are folded again for them."""

    rates: int
    records: int


# The facts whose currency got another rate on or before the last of their dates.
_COUNTED = """
UPDATE crm_inboxrecord r SET state = 'pending' FROM crm_fact f
JOIN unnest(%(currencies)s::text[], %(days)s::date[]) AS n(currency, since)
    ON n.currency = f.currency_original
WHERE f.company_id = throughline_company() AND coalesce(greatest(f.opened_on, f.expected_on, f.closed_on,
    f.signed_on, f.invoiced_on, f.paid_on, f.occurred_on), 'infinity') >= n.since
AND r.company_id = throughline_company() AND r.id = f.record_id AND r.state = 'done'
"""
_WAITING = """
UPDATE crm_inboxrecord SET state = 'pending'
WHERE company_id = throughline_company() AND state = 'waiting' AND reason_code = 'rate_missing'
AND reason ->> 'currency' = ANY(%(currencies)s)
"""


@transaction.atomic
def save_rates(*, actor: Actor, at: datetime, rates: Sequence[GivenRate], source: str = "") -> SavedRates:
    """A rate of the same currency and date takes the place of the one before. Raises the errors above."""
    require(actor, "inbox", "write")
    home = Company.objects.get(id=actor.company_id).currency
    given = {(one.currency, one.on): one for one in (_checked(one, home) for one in rates)}
    known = ExchangeRate.objects.filter(currency__in={one.currency for one in given.values()})
    before = {(row.currency, row.on): row.rate for row in known}
    changed = [one for key, one in given.items() if before.get(key) != one.rate]
    ExchangeRate.objects.bulk_create(
        [ExchangeRate(currency=one.currency, on=one.on, rate=one.rate, source=source) for one in changed],
        update_conflicts=True,
        unique_fields=["company", "currency", "on"],
        update_fields=["rate", "source"],
    )
    records = _fold_again(changed)
    if changed:
        details = {"rates": len(changed), "source": source, "records": records, "first": _written(changed[0])}
        record(actor=actor, at=at, action="rate.save", object_type="inbox", details=details)
    return SavedRates(len(changed), records)


@transaction.atomic
def remove_rate(*, actor: Actor, at: datetime, rate_id: UUID) -> int:
    """What it converted goes by the rate before it, or waits. Returns the records folded again."""
    require(actor, "inbox", "write")
    row = ExchangeRate.objects.visible_to(actor).filter(id=rate_id).first()
    if row is None:
        raise NotFound
    gone = GivenRate(row.currency, row.on, row.rate)
    row.delete()
    records = _fold_again([gone])
    details = {"first": _written(gone), "records": records}
    record(actor=actor, at=at, action="rate.remove", object_type="inbox", details=details)
    return records


def _checked(given: GivenRate, home: str) -> GivenRate:
    currency = currency_code(given.currency)
    if currency is None or currency == home:
        raise NotAForeignCurrency(currency=given.currency, company_currency=home)
    exponent = given.rate.as_tuple().exponent
    if not (given.rate.is_finite() and 0 < given.rate < LARGEST) or (
        isinstance(exponent, int) and exponent < -12
    ):
        raise RateNotValid(currency=currency, on=given.on.isoformat(), rate=str(given.rate)[:40])
    return GivenRate(currency, given.on, given.rate)


def _fold_again(changed: Sequence[GivenRate]) -> int:
    if not changed:
        return 0
    first: dict[str, date] = {}
    for one in changed:
        first[one.currency] = min(one.on, first.get(one.currency, one.on))
    asked: dict[str, Any] = {"currencies": list(first), "days": list(first.values())}
    with connection.cursor() as cursor:
        cursor.execute(_WAITING, asked)
        records: int = cursor.rowcount
        cursor.execute(_COUNTED, asked)
        records += cursor.rowcount
    wake_fold()
    return records


def _written(rate: GivenRate) -> str:
    return f"{rate.currency} {rate.on.isoformat()} {rate.rate.normalize():f}"
