"""Exact arithmetic on amounts and ratios, each result reduced once: a Fraction reduces at every step."""

from decimal import Decimal
from fractions import Fraction

Exact = Decimal | Fraction


def quotient(dividend: Exact, divisor: Exact) -> Fraction:
    """dividend ÷ divisor. Raises ZeroDivisionError."""
    above, part = dividend.as_integer_ratio()
    by, by_part = divisor.as_integer_ratio()
    return Fraction(above * by_part, part * by)


def product(one: Exact, other: Exact) -> Fraction:
    """one × other."""
    first, part = one.as_integer_ratio()
    second, other_part = other.as_integer_ratio()
    return Fraction(first * second, part * other_part)


def points(share: Exact, less: Exact) -> Fraction:
    """100 × (share − less): the difference of two shares in percentage points."""
    first, part = share.as_integer_ratio()
    second, other_part = less.as_integer_ratio()
    return Fraction(100 * (first * other_part - second * part), part * other_part)


def is_above(value: Exact, bound: Exact) -> bool:
    """value > bound."""
    first, part = value.as_integer_ratio()
    second, other_part = bound.as_integer_ratio()
    return first * other_part > second * part
