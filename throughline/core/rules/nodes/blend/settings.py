"""The parts of a blend, each with a port of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from throughline.core.rules.kind import A_NUMBER, Port
from throughline.core.rules.label import Label
from throughline.core.rules.shapes import Code, Expected, Field, Listing, Record, Whole
from throughline.core.rules.shapes.shape import wrong


@dataclass(frozen=True)
class Part:
    """How much the number at a port counts, in whole parts or percent: 6 and 4 are as 60 and 40."""

    port: str
    weight: int


@dataclass(frozen=True)
class Settings:
    parts: tuple[Part, ...]


def ports(settings: Settings) -> Mapping[str, Port]:
    """One for each part."""
    return {part.port: Port(Label(part.port, part.port), A_NUMBER) for part in settings.parts}


def _together(parts: Sequence[Part], at: str) -> None:
    named = [part.port for part in parts]
    if len(set(named)) < len(named) or not any(part.weight for part in parts):
        expected = Expected(
            "端口各不相同、权重不全为 0 的列表", "parts with a port each, and not all of weight 0"
        )
        raise wrong(at, named, expected)


SETTINGS = Record(
    Settings,
    {
        "parts": Field(
            Listing(
                Record(
                    Part,
                    {
                        "port": Field(
                            Code(Expected("端口的代号", "the code of a port"), "[a-z][a-z0-9_]{0,39}")
                        ),
                        "weight": Field(Whole(most=10_000)),
                    },
                ),
                Expected("混合的各部分", "a list of parts"),
                most=20,
                check=_together,
            )
        )
    },
)
