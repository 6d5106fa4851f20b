"""Rules to begin with, written for the attributes that a company has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from throughline.core.rules import Label
from throughline.org.selectors.attributes import LEVEL_ATTRIBUTE

HISTORY = "won_last_4_quarters"
"""The attribute by which this program keeps what somebody won; see docs/guide/import.md."""

LEVEL_WORDS = {"初级": "1", "中级": "1.4", "高级": "1.8", "junior": "1", "middle": "1.4", "senior": "1.8"}


@dataclass(frozen=True)
class Starter:
    """`missing` are the attributes that it reads and the company does not have."""

    code: str
    name: Label
    text: Label
    body: dict[str, Any]
    missing: list[str]


def starters(defined: Sequence[str], levels: Sequence[str]) -> list[Starter]:
    """`defined` are the codes of the attributes of people, `levels` the job levels that are in use."""
    level, history = _level(levels), _history(by_level=LEVEL_ATTRIBUTE in defined)
    return [
        _starter(
            "equal",
            Label("人人相同", "Everybody the same"),
            Label(
                "在同一单元里平分；用来起步，或对照。",
                "An equal part each: to begin or compare with.",
            ),
            [],
            defined,
        ),
        _starter(
            "history",
            Label("按历史成交", "By history"),
            Label(
                "按近四个季度赢单的多少分；新人取同级中位数的一半。",
                "By what was won in the last four quarters; new people take half the median of their level.",
            ),
            [history],
            defined,
        ),
        _starter(
            "level",
            Label("按职级和入职时间", "By level and ramp"),
            Label(
                "职级系数乘新人爬坡，不看历史。",
                "A coefficient a job level, times a ramp for new people; history is not read.",
            ),
            [level, _ramp()],
            defined,
        ),
        _starter(
            "history_level",
            Label("历史 × 职级 × 爬坡", "History × level × ramp"),
            Label(
                "三者相乘：做过多少、什么级别、来了多久。",
                "What was won, which level, how long here.",
            ),
            [history, level, _ramp()],
            defined,
        ),
    ]


def _starter(
    code: str, name: Label, text: Label, person: list[dict[str, Any]], defined: Sequence[str]
) -> Starter:
    read = {factor["attribute"] for factor in person if "attribute" in factor}
    body = {"version": 1, "person": person, "unit": []}
    return Starter(code, name, text, body, sorted(read - set(defined)))


def _level(levels: Sequence[str]) -> dict[str, Any]:
    table: Mapping[str, str] = {level: LEVEL_WORDS.get(level.lower(), "1") for level in levels}
    return {
        "kind": "lookup",
        "name": {"zh": "职级系数", "en": "Job level"},
        "attribute": LEVEL_ATTRIBUTE,
        "table": table or {"初级": "1"},
        "otherwise": "1",
        "missing": {"use": "default", "value": "1"},
    }


def _history(*, by_level: bool) -> dict[str, Any]:
    peers = {"peers": "attribute", "by": LEVEL_ATTRIBUTE} if by_level else {"peers": "all"}
    return {
        "kind": "number",
        "name": {"zh": "近四季成交", "en": "Won in four quarters"},
        "attribute": HISTORY,
        "zero_is_missing": True,
        "missing": {"use": "peers_median", **peers, "times": "0.5"},
    }


def _ramp() -> dict[str, Any]:
    steps = [(0, "0.3"), (1, "0.4"), (2, "0.5"), (3, "0.65"), (4, "0.8"), (5, "0.9"), (6, "1")]
    return {
        "kind": "ramp",
        "name": {"zh": "爬坡系数", "en": "Ramp"},
        "steps": [{"months": months, "share": share} for months, share in steps],
        "missing": {"use": "default", "value": "1"},
    }
