"""Figures in running text, where a page would align them: grouped, with their unit."""

from decimal import ROUND_HALF_EVEN, Decimal

from throughline.core.amounts import written_out
from throughline.core.errors import Language
from throughline.goals.models import KeyResult


def amount_in_words(amount: Decimal, key_result: KeyResult, language: Language) -> str:
    """An amount of what the key result measures: 1,234,500 元, USD 12.50, 12 家, 33.5 %."""
    rate = _rate(amount, key_result)
    if rate is not None:
        return f"{_grouped(rate)} %"
    if key_result.currency:
        return money_in_words(amount, key_result.currency, language)
    return f"{_grouped(amount)} {key_result.unit_label}".rstrip()


def difference_in_words(amount: Decimal, key_result: KeyResult, language: Language) -> str:
    """How far two of its amounts are apart: as an amount, or of rates in points: 0.47 个百分点."""
    rate = _rate(amount, key_result)
    if rate is None:
        return amount_in_words(amount, key_result, language)
    return f"{_grouped(rate)} {'个百分点' if language == 'zh' else 'points'}"


def _rate(amount: Decimal, key_result: KeyResult) -> Decimal | None:
    """In per cent, of what measures a rate: steps and yes or no are a share of what is to be done."""
    if key_result.kind in ("milestone", "yes_no"):
        return amount * 100
    return amount if key_result.measure == "percent" else None


def money_in_words(amount: Decimal, currency: str, language: Language) -> str:
    """1,234,500 元, USD 12.50."""
    figure = _grouped(amount)
    return f"{figure} 元" if language == "zh" and currency == "CNY" else f"{currency} {figure}".lstrip()


def points_in_words(points: Decimal) -> str:
    """Percentage points to one place: 15.3."""
    return written_out(points.quantize(Decimal("0.1"), ROUND_HALF_EVEN))


def percent_in_words(share: Decimal) -> str:
    """A share from 0 to 1 in whole per cent; below one in words that do not say never."""
    if share < Decimal("0.01"):
        return "< 1 %"
    return f"{(share * 100).quantize(Decimal(1), ROUND_HALF_EVEN)} %"


def _grouped(amount: Decimal) -> str:
    """Whole from a thousand on, to the cent below: a sentence is not a ledger."""
    places = Decimal(1) if abs(amount) >= 1000 else Decimal("0.01")
    return f"{Decimal(written_out(amount.quantize(places, ROUND_HALF_EVEN))):,f}"
