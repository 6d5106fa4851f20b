"""Random settings for each kind of node: nearly always such as an editor would write."""

from collections.abc import Callable, Mapping
from itertools import pairwise
from random import Random
from typing import Any, Final

from tests.fuzz.formulas import formula

NUMBERS: Final = ("0", "1", "1.3", "0.5", "0.000000001", "1000000", "999999999999999.999999999")
ATTRIBUTES: Final = (
    *("won", "won", "won", "won", "level", "active", "hired_on", "market"),
    *("huge", "below_zero", "empty", "nobody"),
)
KINDS_OF_UNIT: Final = ("region", "team", "company", "无")


def number(random: Random) -> str:
    return random.choice(NUMBERS)


def _missing(random: Random, *more: str) -> dict[str, Any]:
    use = random.choice(("error", "default", "peers_median", *more))
    match use:
        case "default":
            return {"use": use, "value": number(random)}
        case "peers_median":
            peers = random.choice(("unit", "attribute", "all"))
            by = {"by": random.choice(ATTRIBUTES)} if peers == "attribute" else {}
            return {"use": use, "peers": peers, "times": number(random), **by}
        case _:
            return {"use": use}


def _attribute(random: Random) -> dict[str, Any]:
    flags = {name: random.random() < 0.5 for name in ("zero_is_missing", "negative")}
    return {"attribute": random.choice(ATTRIBUTES), "missing": _missing(random, "leave"), **flags}


def _table(random: Random) -> dict[str, Any]:
    words = random.sample(
        ("高级", "junior", "true", "false", "5", "0", "2.5", "", "core"), k=random.randint(1, 6)
    )
    otherwise = {"otherwise": number(random)} if random.random() < 0.7 else {}
    return {"table": {word: number(random) for word in words}, "missing": _missing(random), **otherwise}


def _bands(random: Random) -> dict[str, Any]:
    edges = sorted(random.sample(range(-5, 10**6), k=random.randint(1, 4)))
    ends: list[str | None] = [None, *map(str, edges), None]
    bands = [
        {name: one for name, one in (("least", low), ("below", high)) if one is not None}
        | {"coefficient": number(random)}
        for low, high in pairwise(ends)
    ]
    return {"bands": bands[random.randint(0, 1) :] or bands, "missing": _missing(random)}


def _ramp(random: Random) -> dict[str, Any]:
    months = [0, *sorted(random.sample(range(1, 1201), k=random.randint(0, 3)))]
    return {
        "steps": [{"months": one, "share": number(random)} for one in months],
        "missing": _missing(random),
    }


def _blend(random: Random) -> dict[str, Any]:
    ports = random.sample(("a", "b", "c_1", "value"), k=random.randint(1, 4))
    return {"parts": [{"port": port, "weight": random.choice((0, 1, 3, 60, 10_000))} for port in ports]}


def _limits(random: Random) -> dict[str, Any]:
    sides = random.sample(("minimum", "maximum"), k=random.randint(1, 2))
    uses = ("amount", "share", "times")
    return {side: {"use": random.choice(uses), "value": number(random)} for side in sides}


def _split(random: Random) -> dict[str, Any]:
    rates = {
        name: random.choice(("0", "0.1", "1"))
        for name in ("hold", "over_assignment")
        if random.random() < 0.2
    }
    quantum = {"quantum": random.choice(("0.01", "1", "1000", "0.03"))} if random.random() < 0.2 else {}
    branches = [_branch(random, place) for place in range(random.choice((0, 0, 0, 1, 3)))]
    return {**rates, **quantum, "branches": branches}


def _branch(random: Random, place: int) -> dict[str, Any]:
    kind = {"unit_kind": random.choice(KINDS_OF_UNIT)} if random.random() < 0.5 else {}
    depth = {"depth": random.randint(1, 4)} if not kind or random.random() < 0.3 else {}
    return {"port": f"branch{place}", "of": random.choice(("people", "units")), **kind, **depth}


SETTINGS: Final[Mapping[str, Callable[[Random], dict[str, Any]]]] = {
    "attribute": _attribute,
    "table": _table,
    "bands": _bands,
    "ramp": _ramp,
    "blend": _blend,
    "limits": _limits,
    "split": _split,
    "formula": lambda random: {"text": formula(random)},
    "constant": lambda random: {"value": number(random)},
    "product": lambda random: {},
    "unit_weight": lambda random: {
        "levels": random.choices(("own", "members", "product"), k=random.randint(1, 4))
    },
}
