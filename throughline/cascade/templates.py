"""Rules to begin with, written for the attributes and units that a company has."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from throughline.cascade.product_graph import product_graph
from throughline.cascade.template_nodes import (
    RuleNodes,
    history_nodes,
    level_nodes,
    potential_nodes,
    ramp_nodes,
    region_nodes,
)
from throughline.core.rules import HIRED_ON, UNIT_CODE, Label, rule_from_json
from throughline.org.selectors.attributes import LEVEL_ATTRIBUTE


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


@dataclass(frozen=True)
class _Recipe:
    code: str
    name: Label
    text: Label
    people: Sequence[RuleNodes] = ()
    units: Sequence[RuleNodes] = ()


def templates(known: Known) -> list[Template]:
    """Four that weigh people only, and two that weigh units too."""
    level, ramp = level_nodes(known.levels), ramp_nodes()
    history = history_nodes(by_level=LEVEL_ATTRIBUTE in known.attributes)
    region = region_nodes(known.attributes, known.units)
    recipes = [
        _Recipe(
            "equal",
            Label("人人相同", "Everybody the same"),
            Label(
                "在同一单元里平分；用来起步，或对照。",
                "An equal part each: to begin or compare with.",
            ),
        ),
        _Recipe(
            "history",
            Label("按历史成交", "By history"),
            Label(
                "按近四个季度赢单的多少分；新人取同级中位数的一半。",
                "By what was won in the last four quarters; new people take half the median of their level.",
            ),
            people=[history],
        ),
        _Recipe(
            "level",
            Label("按职级和入职时间", "By level and ramp"),
            Label(
                "职级系数乘新人爬坡，不看历史。",
                "A coefficient a job level, times a ramp for new people; history is not read.",
            ),
            people=[level, ramp],
        ),
        _Recipe(
            "history_level",
            Label("历史 × 职级 × 爬坡", "History × level × ramp"),
            Label(
                "三者相乘：做过多少、什么级别、来了多久。",
                "What was won, which level, how long here.",
            ),
            people=[history, level, ramp],
        ),
        _Recipe(
            "territory",
            Label("按区域潜力", "By territory potential"),
            Label(
                "单元之间按渠道成熟度和存量客户占比的混合，人之间按职级。",
                "Units by a blend of channel maturity and existing customers, people by level.",
            ),
            people=[level, ramp],
            units=[potential_nodes()],
        ),
        _Recipe(
            "region_level",
            Label("区域 × 历史 × 职级 × 爬坡", "Region × history × level × ramp"),
            Label(
                "区域系数分单元，历史、职级和爬坡分人；演示公司用的就是这样的规则。",
                "Regions' coefficients among units; history, level and ramp among people: the demo's way.",
            ),
            people=[history, level, ramp],
            units=[region],
        ),
    ]
    return [_template(recipe, known) for recipe in recipes]


def _template(recipe: _Recipe, known: Known) -> Template:
    body = product_graph(recipe.people, recipe.units)
    graph = rule_from_json(body)
    read = {*graph.attributes("person"), *graph.attributes("unit")}
    missing = sorted(read - {*known.attributes, HIRED_ON, UNIT_CODE})
    return Template(recipe.code, recipe.name, recipe.text, body, missing)
