"""Shares of one fact among its participants: payable to the cent, overlay without a sum."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from throughline.core.amounts import from_quanta, to_quanta
from throughline.core.errors import ThroughlineError


class SplitWithoutParticipants(ThroughlineError):
    code = "split_without_participants"
    status = 422
    zh = "这笔业绩没有参与人，无法分配。请至少加入一人。"
    en = "Nobody takes part in this split. Add at least one participant."


class PartNotPositive(ThroughlineError):
    code = "part_not_positive"
    status = 422
    zh = "“{participant}”的份数是 {part}，应大于 0。不参与的人请从分配中去掉。"
    en = "The part of “{participant}” is {part}; it must be above 0. Remove whoever takes no part."


class OverlayShareNegative(ThroughlineError):
    code = "overlay_share_negative"
    status = 422
    zh = "“{participant}”的影响份额是 {share}，不能为负数。"
    en = "The overlay share of “{participant}” is {share}; it cannot be negative."


def equal_parts(participants: Iterable[str]) -> dict[str, Decimal]:
    """The default split: one part each."""
    return dict.fromkeys(participants, Decimal(1))


def split(
    amount: Decimal, parts: Mapping[str, Decimal], quantum: Decimal, *, fact: str
) -> dict[str, Decimal]:
    """Shares `amount` by `parts`, to multiples of `quantum` that add up to it exactly.

    `parts` (each above 0, any sum) is by stable id: a person's number. The largest remainder of the
    absolute value, ties to the smaller id, the sign afterwards: so the split of −x is the exact negative of
    the split of x, which reverses a ledger's lines. The result is in the order of the ids; `fact` is what a
    message calls the fact. Raises SplitWithoutParticipants, PartNotPositive, NotAMultipleOfQuantum.
    """
    _check(parts)
    quanta = to_quanta(amount, quantum, node=fact)
    shared = _largest_remainder(abs(quanta), {who: Fraction(part) for who, part in sorted(parts.items())})
    sign = -1 if quanta < 0 else 1
    return {who: from_quanta(sign * count, quantum) for who, count in shared.items()}


def overlay(
    amount: Decimal, shares: Mapping[str, Decimal], quantum: Decimal, *, fact: str
) -> dict[str, Decimal]:
    """Influence on a fact: each share (1 is all) of `amount`, half to even; shares may sum to anything."""
    for who, part in shares.items():
        if not (part.is_finite() and part >= 0):
            raise OverlayShareNegative(participant=who, share=part)
    quanta = to_quanta(amount, quantum, node=fact)
    rounded = {who: round(quanta * Fraction(part)) for who, part in sorted(shares.items())}
    return {who: from_quanta(count, quantum) for who, count in rounded.items()}


def _largest_remainder(quanta: int, parts: Mapping[str, Fraction]) -> dict[str, int]:
    """`quanta` (≥ 0) shared by `parts`, whose order settles ties."""
    total = sum(parts.values(), Fraction(0))
    exact = {who: quanta * part / total for who, part in parts.items()}
    shared = {who: int(share) for who, share in exact.items()}
    by_remainder = sorted(exact, key=lambda who: shared[who] - exact[who])
    for who in by_remainder[: quanta - sum(shared.values())]:
        shared[who] += 1
    return shared


def _check(parts: Mapping[str, Decimal]) -> None:
    if not parts:
        raise SplitWithoutParticipants
    for who, part in parts.items():
        if not (part.is_finite() and part > 0):
            raise PartNotPositive(participant=who, part=part)
