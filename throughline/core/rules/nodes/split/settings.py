"""How amounts are split, and which levels go by branches of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from throughline.core.rules.kind import A_NUMBER, A_UNIT_WEIGHT, LIMITS, Port
from throughline.core.rules.label import Label
from throughline.core.rules.shapes import Code, Expected, Field, Listing, Number, OneOf, Record, Text, Whole
from throughline.core.rules.shapes.shape import joined, wrong

Of = Literal["people", "units"]
PEOPLE: Final = "people"
UNITS: Final = "units"


@dataclass(frozen=True)
class Branch:
    """A port of its own for the people or units of one level, of one kind of unit, or both.

    `depth` is 1 just below the root; `unit_kind` is a unit's own, and of a person the one of their unit. Of
    several branches the first that fits counts, and the ports `people` and `units` for everybody else.
    """

    port: str
    of: Of
    depth: int | None = None
    unit_kind: str | None = None


@dataclass(frozen=True)
class Settings:
    """`quantum`: the step of all amounts (the plan's where not given). `hold`: the share of the whole amount
    that is kept back at the root. `over_assignment`: the rate of the stretch target, 0.1 is 10 %.
    """

    quantum: Decimal | None = None
    hold: Decimal | None = None
    over_assignment: Decimal | None = None
    branches: tuple[Branch, ...] = ()


def limits_port(port: str) -> str:
    """The port of the limits that go with a port of weights."""
    return f"{port}_limits"


def _pair(port: str, name: Label, of: Of) -> dict[str, Port]:
    takes = A_NUMBER if of == PEOPLE else A_UNIT_WEIGHT
    limits = Label(f"{name.zh}的上下限", f"Limits of {name.en}")
    return {
        port: Port(name, takes, optional=True),
        limits_port(port): Port(limits, LIMITS, optional=True),
    }


OWN_PORTS: Final = {
    **_pair(PEOPLE, Label("人员权重", "People"), PEOPLE),
    **_pair(UNITS, Label("单元权重", "Units"), UNITS),
}


def ports(settings: Settings) -> Mapping[str, Port]:
    """Two for each branch: weights and limits."""
    found: dict[str, Port] = {}
    for branch in settings.branches:
        found |= _pair(branch.port, Label(branch.port, branch.port), branch.of)
    return found


def _told_apart(branches: Sequence[Branch], at: str) -> None:
    names = [name for branch in branches for name in (branch.port, limits_port(branch.port))]
    if len({*names, *OWN_PORTS}) < len(names) + len(OWN_PORTS):
        expected = Expected("互不相同的端口", "branches with ports of different names")
        raise wrong(at, [branch.port for branch in branches], expected)
    for place, branch in enumerate(branches):
        if branch.depth is None and branch.unit_kind is None:
            expected = Expected("带有 depth 或 unit_kind 的分支", "a branch with a depth or a unit_kind")
            raise wrong(f"{at}[{place}]", branch.port, expected)


def _in_range(settings: Settings, at: str) -> None:
    if settings.quantum is not None and not settings.quantum:
        raise wrong(joined(at, "quantum"), "0", Expected("大于 0 的数", "a number above 0"))
    if settings.hold is not None and settings.hold > 1:
        expected = Expected(" 0 到 1 的份额", "a share from 0 to 1")
        raise wrong(joined(at, "hold"), str(settings.hold), expected)
    if settings.over_assignment is not None and settings.over_assignment > 100:
        expected = Expected(" 0 到 100 的比率", "a rate from 0 to 100")
        raise wrong(joined(at, "over_assignment"), str(settings.over_assignment), expected)


_BRANCH = Record(
    Branch,
    {
        "port": Field(Code(Expected("端口的代号", "the code of a port"), "[a-z][a-z0-9_]{0,39}")),
        "of": Field(OneOf((PEOPLE, UNITS))),
        "depth": Field(Whole(least=1, most=50), optional=True),
        "unit_kind": Field(Text(Expected("单元的类型", "a kind of unit"), most=40), optional=True),
    },
)
SETTINGS = Record(
    Settings,
    {
        "quantum": Field(Number(), optional=True),
        "hold": Field(Number(), optional=True),
        "over_assignment": Field(Number(), optional=True),
        "branches": Field(
            Listing(
                _BRANCH, Expected("分支的列表", "a list of branches"), least=0, most=30, check=_told_apart
            ),
            optional=True,
        ),
    },
    _in_range,
)
