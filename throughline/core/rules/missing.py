"""What a missing value means: an error, a default, or the median of the peers who have one."""

from collections.abc import Hashable, Mapping, Sequence
from decimal import Decimal

from throughline.core.amounts import EXACT
from throughline.core.rules.errors import MissingAttribute, NoPeersWithValue
from throughline.core.rules.read import Coefficients
from throughline.core.rules.rule import Default, Label, Lookup, Number, PeersMedian, Ramp
from throughline.core.rules.subjects import Subjects

BY_DEFAULT = Label("没有值，取规则写明的默认系数", "no value: the default that the rule gives")
_PEERS = {
    "unit": Label("同一单元中有值者", "those in the same unit who have one"),
    "attribute": Label("{by} 相同的有值者", "those with the same {by} who have one"),
    "all": Label("全体有值者", "everybody who has one"),
}


def fill(
    factor: Lookup | Number | Ramp, subjects: Subjects, coefficients: Coefficients
) -> tuple[list[Decimal], Mapping[int, Label]]:
    """Coefficients without gaps, and for each row that was filled where its coefficient came from.

    Raises MissingAttribute, NoPeersWithValue; both name everybody concerned, not only the first.
    """
    gaps = [row for row, coefficient in enumerate(coefficients) if coefficient is None]
    match factor.missing:
        case Default(value):
            filled, label = dict.fromkeys(gaps, value), BY_DEFAULT
        case PeersMedian() as policy:
            filled, label = _by_peers(factor, policy, subjects, coefficients, gaps), _peers_label(policy)
        case _:
            filled, label = {}, BY_DEFAULT
            _refuse(factor, subjects, gaps)
    whole = [filled[row] if value is None else value for row, value in enumerate(coefficients)]
    return whole, dict.fromkeys(filled, label)


def median(values: Sequence[Decimal]) -> Decimal:
    """The exact median of one value or more: of an even number, the middle of the two middle ones."""
    ordered, middle = sorted(values), len(values) // 2
    if len(values) % 2:
        return ordered[middle]
    return EXACT.multiply(EXACT.add(ordered[middle - 1], ordered[middle]), Decimal("0.5"))


def _by_peers(
    factor: Lookup | Number | Ramp,
    policy: PeersMedian,
    subjects: Subjects,
    coefficients: Coefficients,
    gaps: Sequence[int],
) -> dict[int, Decimal]:
    groups = _groups(policy, subjects)
    known: dict[Hashable, list[Decimal]] = {}
    for group, coefficient in zip(groups, coefficients, strict=True):
        if coefficient is not None:
            known.setdefault(group, []).append(coefficient)
    alone = [row for row in gaps if groups[row] not in known]
    if alone:
        raise NoPeersWithValue(
            factor_zh=factor.name.zh,
            factor_en=factor.name.en,
            attribute=factor.attribute,
            people=subjects.listed(alone),
        )
    medians = {
        group: EXACT.multiply(policy.times, median(known[group])) for group in {groups[row] for row in gaps}
    }
    return {row: medians[groups[row]] for row in gaps}


def _groups(policy: PeersMedian, subjects: Subjects) -> Sequence[Hashable]:
    if policy.peers == "unit":
        return subjects.parents
    return subjects.column(policy.by) if policy.by else [None] * len(subjects.ids)


def _peers_label(policy: PeersMedian) -> Label:
    peers = _PEERS[policy.peers]
    times = f" × {policy.times}" if policy.times != 1 else ""
    return Label(
        f"没有值，取{peers.zh.format(by=policy.by)}的中位数{times}",
        f"no value: the median of {peers.en.format(by=policy.by)}{times}",
    )


def _refuse(factor: Lookup | Number | Ramp, subjects: Subjects, gaps: Sequence[int]) -> None:
    if gaps:
        raise MissingAttribute(
            factor_zh=factor.name.zh,
            factor_en=factor.name.en,
            attribute=factor.attribute,
            count=len(gaps),
            people=subjects.listed(gaps),
        )
