"""Which quarter of their level somebody's own history puts them in."""

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from throughline.demo.story.rule import BANDS


def bands(won: Mapping[str, Decimal], level_of: Mapping[str, str]) -> dict[str, str]:
    """A band for everybody in `won`, by their rank among those of the same level; ties by number."""
    of_level: dict[str, list[str]] = defaultdict(list)
    for number in sorted(won, key=lambda one: (won[one], one)):
        of_level[level_of[number]].append(number)
    names = list(BANDS)
    return {
        number: names[rank * len(names) // len(ranked)]
        for ranked in of_level.values()
        for rank, number in enumerate(ranked)
    }
