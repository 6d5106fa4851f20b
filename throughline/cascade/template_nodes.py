"""The nodes of which rules to begin with are made, written for the attributes that a company has."""

from collections.abc import Mapping, Sequence
from typing import Any

from throughline.core.rules import HIRED_ON, UNIT_CODE, Label
from throughline.org.selectors.attributes import LEVEL_ATTRIBUTE

RuleNodes = list[dict[str, Any]]
"""Of these the last gives the coefficient; the others are what it reads."""

HISTORY = "won_last_4_quarters"
"""The attribute by which this program keeps what somebody won; see docs/guide/import.md."""

UNIT_COEFFICIENT = "unit_coefficient"
POTENTIAL = (
    ("channel_maturity", "渠道成熟度", "Channel maturity"),
    ("existing_share", "存量客户占比", "Existing"),
)
"""The attributes of units that tell a territory's potential, as this program calls them."""

LEVEL_WORDS = {"初级": "1", "中级": "1.4", "高级": "1.8", "junior": "1", "middle": "1.4", "senior": "1.8"}
RAMP = ((0, "0.3"), (1, "0.4"), (2, "0.5"), (3, "0.65"), (4, "0.8"), (5, "0.9"), (6, "1"))
ONE_WHERE_MISSING = {"use": "default", "value": "1"}
LEAVE = {"use": "leave"}
"""What missing means is said by the node that reads."""


def level_nodes(levels: Sequence[str]) -> RuleNodes:
    """A coefficient for each job level in use: the usual one for a word that is known, else 1."""
    table = {level: LEVEL_WORDS.get(level.lower(), "1") for level in levels}
    settings = {"table": table or {"初级": "1"}, "otherwise": "1", "missing": ONE_WHERE_MISSING}
    return [
        attribute_node("level_of", LEVEL_ATTRIBUTE, missing=LEAVE),
        named_node("level", "table", Label("职级系数", "Job level"), settings, {"value": "level_of"}),
    ]


def history_nodes(*, by_level: bool) -> RuleNodes:
    """What was won; new people take half the median of their level, or of all where none is kept."""
    peers = {"peers": "attribute", "by": LEVEL_ATTRIBUTE} if by_level else {"peers": "all"}
    settings = {
        "attribute": HISTORY,
        "zero_is_missing": True,
        "missing": {"use": "peers_median", **peers, "times": "0.5"},
    }
    return [named_node("history", "attribute", Label("近四季成交", "Won in four quarters"), settings)]


def ramp_nodes() -> RuleNodes:
    """The share that new people carry, by whole months since they were hired."""
    steps = [{"months": months, "share": share} for months, share in RAMP]
    settings = {"steps": steps, "missing": ONE_WHERE_MISSING}
    return [
        attribute_node("hired", HIRED_ON, missing=LEAVE),
        named_node("ramp", "ramp", Label("爬坡系数", "Ramp"), settings, {"since": "hired"}),
    ]


def potential_nodes() -> RuleNodes:
    """A unit that is the mean of its siblings in both weighs 1."""
    settings = {"parts": [{"port": code, "weight": 50} for code, _, _ in POTENTIAL]}
    inputs = {code: code for code, _, _ in POTENTIAL}
    read = [_unit_attribute(code, zh, en) for code, zh, en in POTENTIAL]
    return [*read, named_node("potential", "blend", Label("区域潜力", "Potential"), settings, inputs)]


def region_nodes(attributes: Sequence[str], units: Sequence[str]) -> RuleNodes:
    """Of the attribute if the company keeps it, else a table of its units in the rule itself."""
    if UNIT_COEFFICIENT in attributes:
        return [_unit_attribute(UNIT_COEFFICIENT, "区域系数", "Region")]
    settings = {"table": dict.fromkeys(units, "1") or {"EAST": "1"}, "otherwise": "1"}
    return [
        attribute_node("region_of", UNIT_CODE),
        named_node("region", "table", Label("区域系数", "Region"), settings, {"value": "region_of"}),
    ]


def attribute_node(node: str, attribute: str, **settings: Any) -> dict[str, Any]:
    """What stands on everybody, read as it is."""
    return {"id": node, "kind": "attribute", "settings": {"attribute": attribute, **settings}}


def named_node(
    node: str,
    kind: str,
    name: Label,
    settings: Mapping[str, Any],
    inputs: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """A node with a name of its own, and what is connected to it."""
    return {
        "id": node,
        "kind": kind,
        "name": {"zh": name.zh, "en": name.en},
        "settings": dict(settings),
        "inputs": dict(inputs or {}),
    }


def _unit_attribute(code: str, zh: str, en: str) -> dict[str, Any]:
    return named_node(code, "attribute", Label(zh, en), {"attribute": code, "missing": ONE_WHERE_MISSING})
