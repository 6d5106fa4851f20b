"""The two amounts of a record, with tax and without: what it does not tell follows from what it tells."""

from dataclasses import dataclass
from decimal import Decimal

from throughline.core.amounts import EXACT
from throughline.core.currencies import rounded_to_coin
from throughline.crm.mapping.reasons import AmountNotANumber
from throughline.crm.mapping.schema import FactMapping, Tax
from throughline.crm.mapping.values import Record, number_in, number_of, text_of


@dataclass(frozen=True, slots=True)
class Taxed:
    """In the record's own currency; None is what it neither tells nor lets one work out."""

    with_tax: Decimal | None
    without_tax: Decimal | None


def taxed(record: Record, mapping: FactMapping, currency: str) -> Taxed:
    """Amounts that are worked out are rounded half to even to the currency's smallest coin."""
    tax = mapping.tax
    whole = number_of(record, mapping.amount, "amount") if mapping.amount else None
    bare = number_of(record, tax.untaxed, "amount_untaxed") if tax.untaxed else None
    if whole is None and bare is None:
        return Taxed(None, None)
    part = number_of(record, tax.tax, "tax") if tax.tax else None
    if part is not None:
        if bare is None and whole is not None:
            return Taxed(whole, EXACT.subtract(whole, part))
        return Taxed(EXACT.add(bare, part) if whole is None and bare is not None else whole, bare)
    rate = _rate(record, tax)
    if rate is not None:
        if bare is None and whole is not None:
            return Taxed(whole, rounded_to_coin(EXACT.divide(whole, 1 + rate), currency))
        if whole is None and bare is not None:
            return Taxed(rounded_to_coin(EXACT.multiply(bare, 1 + rate), currency), bare)
    return Taxed(whole, bare)


def _rate(record: Record, tax: Tax) -> Decimal | None:
    """A share of 1: 13 %, 13 and 0.13 are all 0.13."""
    written = text_of(record, tax.rate, "tax_rate", 40)
    number = number_in(written.removesuffix("%").strip(), "tax_rate")
    if number is None:
        return None
    if not 0 <= number <= 100:
        raise AmountNotANumber(field="tax_rate", value=written)
    return number / 100 if written.endswith("%") or number >= 1 else number
