"""Gaps filled by a policy: refused, a default, or the median of the peers who have a value."""

from decimal import Decimal
from typing import Final

import polars as pl

from throughline.core.amounts import EXACT
from throughline.core.rules.column import DIGITS, LIMIT, Column, narrow, single
from throughline.core.rules.errors import MissingAttribute, NoPeersWithValue, NumberTooLarge
from throughline.core.rules.label import Label
from throughline.core.rules.missing import Default, Leave, Missing, PeersMedian
from throughline.core.rules.subjects import Subjects, rows_of

BY_DEFAULT: Final = Label("没有值，取规则写明的默认系数", "no value: the default that the rule gives")
MEDIAN_DIGITS: Final = 2 * DIGITS + 1
"""The middle of two numbers of nine digits has ten, and the multiple nine more."""

_ORDERED: Final = pl.col("value").sort()
TWICE_MEDIAN: Final = _ORDERED.get((pl.len() - 1) // 2) + _ORDERED.get(pl.len() // 2)
"""Exact: of an even number of values, the sum of the two middle ones."""

_PEERS: Final = {
    "unit": Label("同一单元中有值者", "those in the same unit who have one"),
    "attribute": Label("{by} 相同的有值者", "those with the same {by} who have one"),
    "all": Label("全体有值者", "everybody who has one"),
}


def fill(column: Column, missing: Missing | Leave, subjects: Subjects, *, title: Label, read: str) -> Column:
    """A column of numbers without gaps (`Leave`: with them); `read` is what the value was read from.

    Raises MissingAttribute, NoPeersWithValue; both name everybody concerned, not only the first.
    """
    gaps = column.values.is_null()
    if isinstance(missing, Leave) or not gaps.any():
        return column
    match missing:
        case Default(value):
            values, scale = column.values.fill_null(_units(value)), column.scale
            return column.with_values(values, scale=scale, filled=gaps, source=BY_DEFAULT)
        case PeersMedian() as policy:
            values = _by_peers(column.values, policy, subjects, title=title, read=read)
            return column.with_values(values, scale=MEDIAN_DIGITS, filled=gaps, source=_peers_label(policy))
        case _:
            rows = rows_of(gaps)
            raise MissingAttribute(
                factor_zh=title.zh,
                factor_en=title.en,
                attribute=read,
                count=len(rows),
                people=subjects.listed(rows),
            )


def _units(value: Decimal) -> int:
    return int(value.scaleb(DIGITS, context=EXACT))


def _by_peers(
    values: pl.Series, policy: PeersMedian, subjects: Subjects, *, title: Label, read: str
) -> pl.Series:
    gaps = values.is_null()
    frame = pl.DataFrame({"group": _groups(policy, subjects), "value": narrow(values), "gap": gaps})
    known = frame.filter(~pl.col("gap")).join(
        frame.filter("gap").select("group").unique(), on="group", how="semi", nulls_equal=True
    )
    times = _units(policy.times)
    # Half of twice the median, with ten digits more for the half and for the nine of the multiple.
    found = {group: twice * times * 5 for group, twice in known.group_by("group").agg(TWICE_MEDIAN).rows()}
    groups = frame["group"].gather(rows := rows_of(gaps)).to_list()
    alone = [row for row, group in zip(rows, groups, strict=True) if group not in found]
    names = {"factor_zh": title.zh, "factor_en": title.en}
    if alone:
        raise NoPeersWithValue(**names, attribute=read, people=subjects.listed(alone))
    large = {group for group, units in found.items() if abs(units) >= LIMIT * 10**MEDIAN_DIGITS}
    if large:
        too_large = [row for row, group in zip(rows, groups, strict=True) if group in large]
        raise NumberTooLarge(**names, people=subjects.listed(too_large))
    filled = pl.Series([found[group] for group in groups], dtype=pl.Int128)
    return (values * single(10 ** (MEDIAN_DIGITS - DIGITS))).scatter(rows, filled)


def _groups(policy: PeersMedian, subjects: Subjects) -> pl.Series:
    if policy.peers == "unit":
        return subjects.parents
    if policy.by is not None:
        return subjects.column(policy.by).values
    return pl.repeat(0, len(subjects), dtype=pl.Int8, eager=True)


def _peers_label(policy: PeersMedian) -> Label:
    peers = _PEERS[policy.peers]
    times = f" × {policy.times}" if policy.times != 1 else ""
    return Label(
        f"没有值，取{peers.zh.format(by=policy.by)}的中位数{times}",
        f"no value: the median of {peers.en.format(by=policy.by)}{times}",
    )
