"""Currencies: their codes, how people write them, and the smallest coin of each (ISO 4217)."""

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

from throughline.core.amounts import EXACT

_CODE: Final = re.compile(r"[A-Z]{3}", re.ASCII)
_WRITTEN: Final[Mapping[str, str]] = {
    "人民币": "CNY", "元": "CNY", "￥": "CNY", "¥": "CNY", "RMB": "CNY", "CNH": "CNY", "美元": "USD",
    "美金": "USD", "$": "USD", "US$": "USD", "欧元": "EUR", "€": "EUR", "港币": "HKD", "港元": "HKD",
    "HK$": "HKD", "日元": "JPY", "日圆": "JPY", "英镑": "GBP", "£": "GBP", "新台币": "TWD", "台币": "TWD",
    "韩元": "KRW", "新加坡元": "SGD", "澳元": "AUD", "加元": "CAD", "瑞士法郎": "CHF",
}  # fmt: skip
_DIGITS: Final[Mapping[str, int]] = {
    **dict.fromkeys(
        ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF",
         "XOF", "XPF"), 0
    ),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
}  # fmt: skip
_USUAL_DIGITS: Final = 2


def currency_code(written: str) -> str | None:
    """The code of three letters that a word stands for: CNY of 人民币 and of rmb; None for anything else."""
    word = written.strip().upper()
    found = _WRITTEN.get(word, word)
    return found if _CODE.fullmatch(found) else None


def smallest_coin(currency: str) -> Decimal:
    """0.01 of most currencies, 1 of the yen, 0.001 of the Kuwaiti dinar."""
    return Decimal(1).scaleb(-_DIGITS.get(currency, _USUAL_DIGITS))


def rounded_to_coin(amount: Decimal, currency: str) -> Decimal:
    """Half to even, as a bank rounds; the sign changes nothing."""
    return amount.quantize(smallest_coin(currency), rounding=ROUND_HALF_EVEN, context=EXACT)


def converted(amount: Decimal, rate: Decimal, currency: str) -> Decimal:
    """`amount` of another currency in `currency`, at `rate` of it for one of the other."""
    return rounded_to_coin(EXACT.multiply(amount, rate), currency)
