"""The bands: half-open ranges that rise, without gaps."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from throughline.core.rules.missing import MISSING, REFUSED, Missing
from throughline.core.rules.shapes import Expected, Field, Listing, Number, Record
from throughline.core.rules.shapes.shape import wrong


@dataclass(frozen=True)
class Band:
    """From `least` (included) to `below` (excluded); the first may go down, and the last up, without end."""

    coefficient: Decimal
    least: Decimal | None = None
    below: Decimal | None = None


@dataclass(frozen=True)
class Settings:
    bands: tuple[Band, ...]
    missing: Missing = REFUSED


def _without_gaps(bands: Sequence[Band], at: str) -> None:
    empty = any(one.least is not None and one.below is not None and one.least >= one.below for one in bands)
    gap = any(one.below is None or one.below != after.least for one, after in pairwise(bands))
    if empty or gap:
        shown = [[str(one.least), str(one.below)] for one in bands]
        expected = Expected(
            "从低到高首尾相接的分段：前一段的 below 就是后一段的 least",
            "bands that rise and join: the below of one is the least of the next",
        )
        raise wrong(at, shown, expected)


SETTINGS = Record(
    Settings,
    {
        "bands": Field(
            Listing(
                Record(
                    Band,
                    {
                        "least": Field(Number(signed=True), optional=True),
                        "below": Field(Number(signed=True), optional=True),
                        "coefficient": Field(Number()),
                    },
                ),
                Expected("分段的列表", "a list of bands"),
                check=_without_gaps,
            )
        ),
        "missing": Field(MISSING, optional=True),
    },
)
