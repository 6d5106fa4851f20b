"""Currencies are known by their codes and by what people write, and amounts are rounded to their coins."""

from decimal import Decimal

import pytest

from throughline.core.currencies import converted, currency_code, rounded_to_coin


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("CNY", "CNY"),
        (" usd ", "USD"),
        ("人民币", "CNY"),
        ("rmb", "CNY"),
        ("港币", "HKD"),
        ("", None),
        ("钱", None),
    ],
)
def test_a_currency_is_known_by_its_code_and_its_names(written: str, code: str | None):
    assert currency_code(written) == code


@pytest.mark.parametrize(
    ("amount", "currency", "rounded"),
    [
        ("0.125", "CNY", "0.12"), ("0.135", "CNY", "0.14"), ("-0.125", "CNY", "-0.12"), ("0.5", "JPY", "0"),
        ("1.5", "JPY", "2"), ("0.0005", "KWD", "0.000"), ("0.0015", "KWD", "0.002"),
    ],
)  # fmt: skip
def test_half_a_coin_goes_to_the_even_one(amount: str, currency: str, rounded: str):
    assert str(rounded_to_coin(Decimal(amount), currency)) == rounded


def test_a_converted_amount_is_exact_until_it_is_rounded_once():
    assert converted(Decimal("1234.56"), Decimal("7.1234"), "CNY") == Decimal("8794.26")
    assert converted(Decimal(10**20 + 1), Decimal("0.5"), "USD") == Decimal("50000000000000000000.50")
