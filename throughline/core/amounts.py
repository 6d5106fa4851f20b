"""Amounts between the outside (Decimal) and the inside (an integer count of the quantum), always exact."""

from decimal import Context, Decimal
from fractions import Fraction

from throughline.core.errors import ThroughlineError

EXACT = Context(prec=200)


class NotAMultipleOfQuantum(ThroughlineError):
    """An amount lies between two multiples of the quantum."""

    code = "not_a_multiple_of_quantum"
    zh = (
        "{node}：{amount} 不是最小单位 {quantum} 的整数倍，"
        "请改为 {below} 或 {above}，或换一个更小的最小单位。"
    )
    en = (
        "{node}: {amount} is not a multiple of the quantum {quantum}; "
        "use {below} or {above}, or choose a smaller quantum."
    )


def to_quanta(amount: Decimal, quantum: Decimal, *, node: str) -> int:
    """The integer count of `quantum` (> 0) in `amount`; `node` is whose amount it is, for the message.

    Raises NotAMultipleOfQuantum, which names the multiples next to the amount.
    """
    count = Fraction(amount) / Fraction(quantum)
    if count.denominator != 1:
        below = count.numerator // count.denominator
        raise NotAMultipleOfQuantum(
            node=node,
            amount=_plain(amount),
            quantum=_plain(quantum),
            below=_plain(from_quanta(below, quantum)),
            above=_plain(from_quanta(below + 1, quantum)),
        )
    return count.numerator


def written_out(number: Decimal) -> str:
    """`number` digit by digit, without trailing zeros and never in exponent form: 1000 and 0.5."""
    return f"{number.normalize(EXACT):f}"


def from_quanta(count: int, quantum: Decimal) -> Decimal:
    """The amount that is `count` times `quantum`, with the quantum's own number of digits."""
    return EXACT.multiply(Decimal(int(count)), quantum)


def half_even(dividend: int, divisor: int) -> int:
    """The whole number nearest to a quotient, of two the even one; `divisor` is above 0."""
    nearest, rest = divmod(2 * dividend + divisor, 2 * divisor)
    return nearest if rest else nearest & ~1  # without a rest it was a half: of two the even one


def _plain(amount: Decimal) -> Decimal:
    """For a message: a column's 100.000000 is 100."""
    return Decimal(f"{EXACT.normalize(amount):f}")
