"""Random bodies of rules: most are graphs that can be worked out, some are wrong in a way that editors allow,
and some are no rule at all.
"""

from collections.abc import Mapping
from random import Random
from typing import Any, Final

from tests.fuzz.settings import SETTINGS
from throughline.core.rules.column import Type
from throughline.core.rules.kind import Port
from throughline.core.rules.nodes import KINDS
from throughline.core.rules.shapes.shape import Wrong

JUNK: Final[tuple[Any, ...]] = (
    None,
    True,
    -1,
    0,
    10**30,
    0.1,
    "",
    "x",
    "n1",
    [],
    {},
    [[]],
    {"use": "x"},
    "\x00",
    "9" * 400,
)


def body(random: Random) -> Any:
    """Version 2, or now and then 1."""
    made = _factors(random) if random.random() < 0.1 else _graph(random)
    while random.random() < 0.04:
        made = _spoilt(random, made)
    return made


def _graph(random: Random) -> dict[str, Any]:
    count = random.choice((1, 2, 3, 5, 8, 12)) if random.random() < 0.98 else random.choice((0, 60, 199, 200))
    kinds = [random.choice(("attribute", "constant"))] + [_kind(random) for _ in range(count - 1)]
    nodes: list[dict[str, Any]] = []
    for place, kind in enumerate([*kinds, "split"] if count else []):
        nodes.append(_node(random, f"n{place}", kind, nodes))
    random.shuffle(nodes)
    return {"version": 2, "nodes": nodes}


def _kind(random: Random) -> str:
    often = ("attribute", "formula", "formula", "formula", "product")
    return random.choice((*often, *sorted(KINDS.keys() - {"split"})))


def _node(random: Random, name: str, kind: str, earlier: list[dict[str, Any]]) -> dict[str, Any]:
    settings = SETTINGS[kind](random)
    called = {"name": {"zh": random.choice(("成交额", "系数", "级 别")), "en": "Weight"}}
    inputs = {
        port: given
        for port, wanted in _ports(kind, settings).items()
        if (given := _connected(random, wanted, earlier)) is not None
    }
    return {"id": name, "kind": kind, "settings": settings, "inputs": inputs} | (
        called if random.random() < 0.3 else {}
    )


def _ports(kind: str, settings: Any) -> Mapping[str, Port]:
    try:
        return KINDS[kind].ports_of(KINDS[kind].settings.read(settings, "settings"))
    except Wrong:
        return KINDS[kind].ports


def _connected(random: Random, wanted: Port, earlier: list[dict[str, Any]]) -> Any:
    """Something that fits if there is anything; rarely nothing, anything, itself, or what does not exist."""
    fitting = [one["id"] for one in earlier if KINDS[one["kind"]].gives in wanted.takes]
    if random.random() < 0.01:
        fitting = [f"n{random.randint(0, len(earlier) + 2)}"]
    if not fitting or random.random() < (
        0.4 if wanted.optional and Type.NUMBER not in wanted.takes else 0.02
    ):
        return None
    recent = fitting[-6:]
    return random.choices(recent, k=random.randint(1, 3)) if wanted.many else random.choice(recent)


def _factors(random: Random) -> dict[str, Any]:
    return {"version": 1, **{of: [_factor(random) for _ in range(3)] for of in ("person", "unit")}}


def _factor(random: Random) -> dict[str, Any]:
    name = {"zh": "因子", "en": "Factor"}
    read = {"attribute": random.choice(("won", "level", "market", "nobody", "hired_on"))}
    one = random.choice(("lookup", "number", "ramp", "constant"))
    own: dict[str, dict[str, Any]] = {
        "lookup": {**read, **SETTINGS["table"](random)},
        "number": {**read, "zero_is_missing": random.random() < 0.5},
        "ramp": {"steps": SETTINGS["ramp"](random)["steps"]},
        "constant": SETTINGS["constant"](random),
    }
    return {"kind": one, "name": name, **own[one]}


def _spoilt(random: Random, value: Any) -> Any:
    """The same JSON, but for one place in it."""
    if isinstance(value, dict) and value and random.random() < 0.9:
        key = random.choice(sorted(value))
        changed = random.random()
        if changed < 0.1:
            return {name: one for name, one in value.items() if name != key}
        if changed < 0.15:
            return {**value, random.choice(("x", "text", "inputs", "use")): random.choice(JUNK)}
        return {**value, key: _spoilt(random, value[key])}
    if isinstance(value, list) and value and random.random() < 0.9:
        place = random.randrange(len(value))
        return [_spoilt(random, one) if at == place else one for at, one in enumerate(value)]
    return random.choice(JUNK)
