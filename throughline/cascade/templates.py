"""Rules to begin with as graphs, written for the attributes and units that a company has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from throughline.cascade.starters import starters
from throughline.core.rules import HIRED_ON, UNIT_CODE, Label, as_graph, rule_from_json
from throughline.core.rules.layout import with_places

UNIT_COEFFICIENT = "unit_coefficient"
POTENTIAL = (
    ("channel_maturity", "渠道成熟度", "Channel maturity"),
    ("existing_share", "存量客户占比", "Existing"),
)
"""The attributes of units that tell a territory's potential, as this program calls them."""


@dataclass(frozen=True)
class Known:
    """The codes of all attributes, the job levels in use, and the codes of the units below the top."""

    attributes: Sequence[str]
    levels: Sequence[str]
    units: Sequence[str]


@dataclass(frozen=True)
class Template:
    """`missing` are the attributes that it reads and the company does not have."""

    code: str
    name: Label
    text: Label
    body: dict[str, Any]
    missing: list[str]


def templates(known: Known) -> list[Template]:
    """The rules of version 1 to begin with as graphs, and two that weigh units too."""
    found = {
        one.code: _template(one.code, one.name, one.text, as_graph(one.body), known)
        for one in starters([*known.attributes, HIRED_ON], known.levels)
    }
    whole = found["history_level"].body
    return [
        *found.values(),
        _template(
            "territory",
            Label("按区域潜力", "By territory potential"),
            Label(
                "单元之间按渠道成熟度和存量客户占比的混合，人之间按职级。",
                "Units by a blend of channel maturity and existing customers, people by level.",
            ),
            _with_units(found["level"].body, _potential()),
            known,
        ),
        _template(
            "region_level",
            Label("区域 × 历史 × 职级 × 爬坡", "Region × history × level × ramp"),
            Label(
                "区域系数分单元，历史、职级和爬坡分人；演示公司用的就是这样的规则。",
                "Regions' coefficients among units; history, level and ramp among people: the demo's way.",
            ),
            _with_units(whole, _region(known)),
            known,
        ),
    ]


def _template(code: str, name: Label, text: Label, body: dict[str, Any], known: Known) -> Template:
    graph = rule_from_json(body)
    read = {*graph.attributes("person"), *graph.attributes("unit")}
    missing = sorted(read - {*known.attributes, HIRED_ON, UNIT_CODE})
    return Template(code, name, text, with_places(body), missing)


def _with_units(body: Mapping[str, Any], nodes: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The people's side of a body, with other nodes for units, of which the last gives the coefficient."""
    weight = {
        "id": "unit_weight",
        "kind": "unit_weight",
        "settings": {"levels": ["product", "members"]},
        "inputs": {"coefficient": nodes[-1]["id"]},
    }
    people = [
        {field: value for field, value in node.items() if field != "place"}
        for node in body["nodes"]
        if node["id"] not in ("unit", "unit_weight", "split")
    ]
    split = {"id": "split", "kind": "split", "inputs": {"people": "person", "units": "unit_weight"}}
    return {"version": body["version"], "nodes": [*people, *nodes, weight, split]}


def _potential() -> list[dict[str, Any]]:
    """A unit that is the mean of its siblings in both weighs 1."""
    read = [_unit_attribute(code, zh, en) for code, zh, en in POTENTIAL]
    blend = {
        "id": "potential",
        "kind": "blend",
        "name": {"zh": "区域潜力", "en": "Potential"},
        "settings": {"parts": [{"port": code, "weight": 50} for code, _, _ in POTENTIAL]},
        "inputs": {code: code for code, _, _ in POTENTIAL},
    }
    return [*read, blend]


def _region(known: Known) -> list[dict[str, Any]]:
    """Of the attribute if the company keeps it, else a table of its units in the rule itself."""
    if UNIT_COEFFICIENT in known.attributes:
        return [_unit_attribute(UNIT_COEFFICIENT, "区域系数", "Region")]
    table = {
        "id": "region",
        "kind": "table",
        "name": {"zh": "区域系数", "en": "Region"},
        "settings": {"table": dict.fromkeys(known.units, "1") or {"EAST": "1"}, "otherwise": "1"},
        "inputs": {"value": "region_of"},
    }
    code = {"id": "region_of", "kind": "attribute", "settings": {"attribute": UNIT_CODE}}
    return [code, table]


def _unit_attribute(code: str, zh: str, en: str) -> dict[str, Any]:
    return {
        "id": code,
        "kind": "attribute",
        "name": {"zh": zh, "en": en},
        "settings": {"attribute": code, "missing": {"use": "default", "value": "1"}},
    }
