"""Which attribute, and what missing means."""

from dataclasses import dataclass

from throughline.core.rules.missing import ATTRIBUTE, MISSING_OR_LEFT, REFUSED, Leave, Missing
from throughline.core.rules.shapes import Field, Flag, Record


@dataclass(frozen=True)
class Settings:
    """`zero_is_missing` for amounts where nothing was written as 0; `negative` allows numbers below 0."""

    attribute: str
    missing: Missing | Leave = REFUSED
    zero_is_missing: bool = False
    negative: bool = False


SETTINGS = Record(
    Settings,
    {
        "attribute": Field(ATTRIBUTE),
        "missing": Field(MISSING_OR_LEFT, optional=True),
        "zero_is_missing": Field(Flag(), optional=True),
        "negative": Field(Flag(), optional=True),
    },
)
