"""What a missing value means: the policies that a rule may name, as they are written in its JSON."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, Literal

from throughline.core.rules.shapes import Choice, Expected, Field, Number, OneOf, Record, Text
from throughline.core.rules.shapes.shape import joined, wrong


@dataclass(frozen=True)
class Refuse:
    """A missing value is an error."""


@dataclass(frozen=True)
class Leave:
    """A missing value stays missing; the nodes that read it say what it means."""


@dataclass(frozen=True)
class Default:
    """A missing value gives this number."""

    value: Decimal


@dataclass(frozen=True)
class PeersMedian:
    """A missing value gives `times` the median of the peers who have one.

    `peers` are those under the same parent (`unit`), those with the same value of the attribute `by`
    (`attribute`), or everybody (`all`).
    """

    peers: Literal["unit", "attribute", "all"]
    by: str | None = None
    times: Decimal = Decimal(1)


Missing = Refuse | Default | PeersMedian
REFUSED: Final = Refuse()

ATTRIBUTE: Final = Text(Expected("属性的编码", "the code of an attribute"), most=60)


def _by_when_it_counts(policy: PeersMedian, at: str) -> None:
    if (policy.peers == "attribute") != (policy.by is not None):
        expected = Expected(
            "只在 peers 为 attribute 时给出的属性编码", "an attribute's code, only with peers attribute"
        )
        raise wrong(joined(at, "by"), policy.by, expected)


_GIVEN: Final[dict[str, Record[Any]]] = {
    "error": Record(Refuse, {}),
    "default": Record(Default, {"value": Field(Number())}),
    "peers_median": Record(
        PeersMedian,
        {
            "peers": Field(OneOf(("unit", "attribute", "all"))),
            "by": Field(ATTRIBUTE, optional=True),
            "times": Field(Number(), optional=True),
        },
        _by_when_it_counts,
    ),
}
MISSING: Final = Choice(_GIVEN)
MISSING_OR_LEFT: Final = Choice({**_GIVEN, "leave": Record(Leave, {})})
