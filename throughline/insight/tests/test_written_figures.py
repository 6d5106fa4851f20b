"""Amounts and what lies between two of them, as a sentence says them."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from throughline.core.errors import Language
from throughline.goals.models import KeyResult
from throughline.insight.written_figures import amount_in_words, difference_in_words

MONEY = {"kind": "increase", "measure": "money", "currency": "CNY"}
RATE = {"kind": "increase", "measure": "percent"}
STEPS = {"kind": "milestone", "measure": "none"}
VISITS = {"kind": "increase", "measure": "count", "unit_label": "次"}


@pytest.mark.parametrize(
    ("fields", "value", "language", "amount", "difference"),
    [
        (MONEY, "1234.5", "zh", "1,234 元", "1,234 元"),
        (MONEY, "12.5", "en", "CNY 12.5", "CNY 12.5"),
        (VISITS, "41", "zh", "41 次", "41 次"),
        (RATE, "0.4712", "zh", "0.47 %", "0.47 个百分点"),
        (RATE, "3", "en", "3 %", "3 points"),
        (STEPS, "0.25", "zh", "25 %", "25 个百分点"),
    ],
)
def test_rates_differ_by_points_and_the_rest_by_amounts(
    fields: dict[str, Any], value: str, language: Language, amount: str, difference: str
):
    kr = KeyResult(company_id=uuid4(), **fields)
    assert amount_in_words(Decimal(value), kr, language) == amount
    assert difference_in_words(Decimal(value), kr, language) == difference
