"""A rule of version 1 as the graph that gives the same weights to the byte."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from throughline.core.rules.factors.rule import Constant, Factor, FactorRule, Lookup, Number, Ramp
from throughline.core.rules.label import Label
from throughline.core.rules.missing import Default, Missing, PeersMedian

_WEIGHT = {"person": ("人员权重", "Weight of people"), "unit": ("区域系数", "Coefficient of units")}


def graph_body(
    rule: FactorRule,
    *,
    unit_weights: Sequence[str] = ("members",),
    over_assignment: Decimal | None = None,
) -> dict[str, Any]:
    """The body of version 2: what a plan said beside its rule of version 1 is said by the split."""
    people, units = _side("person", rule.person), _side("unit", rule.unit)
    weight = {
        "id": "unit_weight",
        "kind": "unit_weight",
        "settings": {"levels": list(unit_weights)},
        "inputs": {"coefficient": "unit"},
    }
    split = {
        "id": "split",
        "kind": "split",
        "settings": {} if over_assignment is None else {"over_assignment": f"{over_assignment:f}"},
        "inputs": {"people": "person", "units": "unit_weight"},
    }
    return {"version": 2, "nodes": [*people, *units, weight, split]}


def _side(subject: str, factors: Sequence[Factor]) -> list[dict[str, Any]]:
    made, last = [], []
    for index, factor in enumerate(factors):
        nodes = _nodes(factor, f"{subject}_{index + 1}")
        made += nodes
        last.append(nodes[-1]["id"])
    zh, en = _WEIGHT[subject]
    product = {
        "id": subject,
        "kind": "product",
        "name": {"zh": zh, "en": en},
        "settings": {},
        "inputs": {"factors": last},
    }
    return [*made, product]


def _nodes(factor: Factor, node: str) -> list[dict[str, Any]]:
    match factor:
        case Constant(name, value):
            return [_node(node, "constant", name, {"value": _text(value)})]
        case Number(name, attribute, zero_is_missing, missing):
            settings: dict[str, Any] = {"attribute": attribute, "missing": _missing(missing)}
            if zero_is_missing:
                settings["zero_is_missing"] = True
            return [_node(node, "attribute", name, settings)]
        case Lookup(name, attribute, table, otherwise, missing):
            settings = {"table": {value: _text(one) for value, one in table.items()}}
            if otherwise is not None:
                settings["otherwise"] = _text(otherwise)
            settings["missing"] = _missing(missing)
            return _read(attribute, "value", _node(node, "table", name, settings))
        case Ramp(name, attribute, steps, missing):
            listed = [{"months": months, "share": _text(share)} for months, share in steps]
            settings = {"steps": listed, "missing": _missing(missing)}
            return _read(attribute, "since", _node(node, "ramp", name, settings))


def _read(attribute: str, port: str, reader: dict[str, Any]) -> list[dict[str, Any]]:
    """A node and the attribute that it reads; what missing means is said by the node."""
    source = {
        "id": f"{reader['id']}_of",
        "kind": "attribute",
        "settings": {"attribute": attribute, "missing": {"use": "leave"}},
        "inputs": {},
    }
    return [source, {**reader, "inputs": {port: source["id"]}}]


def _node(node: str, kind: str, name: Label, settings: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": node,
        "kind": kind,
        "name": {"zh": name.zh, "en": name.en},
        "settings": settings,
        "inputs": {},
    }


def _missing(missing: Missing) -> dict[str, Any]:
    match missing:
        case Default(value):
            return {"use": "default", "value": _text(value)}
        case PeersMedian(peers, by, times):
            found = {"use": "peers_median", "peers": peers, "times": _text(times)}
            return found if by is None else {**found, "by": by}
        case _:
            return {"use": "error"}


def _text(value: Decimal) -> str:
    return f"{value:f}"
