"""How the values of a node are spread over everybody, in a few exact figures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import polars as pl

from throughline.core.rules.column import Column, Type
from throughline.core.rules.spelling import number_text, spelled_once

MOST: Final = 20
"""So many bars or words are shown at most."""

EPOCH: Final = date(1970, 1, 1)


@dataclass(frozen=True)
class Bar:
    """How many have a value from `least` (included) to `below` (excluded; of the last bar included).

    Of one value alone both are that value.
    """

    least: str
    below: str
    count: int


@dataclass(frozen=True)
class Spread:
    """Numbers or dates: the ends and the quartiles, each a value that somebody has, and the bars."""

    least: str
    lower: str
    middle: str
    upper: str
    most: str
    bars: Sequence[Bar]


@dataclass(frozen=True)
class Words:
    """Texts, yes and no: the most frequent with their counts, and how many words and people are left out."""

    top: Sequence[tuple[str, int]]
    other_words: int
    others: int


def spread_of(column: Column) -> Spread | None:
    """Of numbers or dates, quartiles by nearest rank; None where nobody has a value."""
    ordered = column.values.drop_nulls().to_physical().cast(pl.Int128).sort()
    if not len(ordered):
        return None
    spell = _date if column.type is Type.DATE else lambda units: number_text(units, column.scale)
    ranks = [max(-(-len(ordered) * quarter // 4) - 1, 0) for quarter in range(5)]
    least, lower, middle, upper, most = (spell(units) for units in ordered.gather(ranks).to_list())
    return Spread(least, lower, middle, upper, most, _bars(ordered, spell))


def words_of(column: Column) -> Words:
    """Of texts, yes and no; of two that are as frequent the one that comes first in the alphabet."""
    places, words = spelled_once(column)
    counted = places.drop_nulls().value_counts().rows()
    found = sorted(((words[place], count) for place, count in counted), key=lambda one: (-one[1], one[0]))
    rest = found[MOST:]
    return Words(found[:MOST], len(rest), sum(count for _, count in rest))


def _bars(ordered: pl.Series, spell: Callable[[int], str]) -> list[Bar]:
    """One for each value while they are few, else bars of one width."""
    runs = ordered.rle().struct
    if len(values := runs.field("value")) <= MOST:
        counts = runs.field("len").to_list()
        words = [spell(units) for units in values.to_list()]
        return [Bar(word, word, count) for word, count in zip(words, counts, strict=True)]
    least, width = int(ordered[0]), int(ordered[-1]) - int(ordered[0])
    edges = [least - (-width * step // MOST) for step in range(MOST + 1)]
    inner = ordered.search_sorted(pl.Series(edges[1:-1], dtype=pl.Int128), side="left").to_list()
    places = [0, *inner, len(ordered)]
    return [
        Bar(spell(edges[step]), spell(edges[step + 1]), places[step + 1] - places[step])
        for step in range(MOST)
    ]


def _date(days: int) -> str:
    return str(EPOCH + timedelta(days=days))
