"""The nodes of a rule that hold coefficients, and at which level of each somebody stands."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from throughline.core.judging.calibration import ELSEWHERE, Table
from throughline.core.rules import Label, rule_from_json
from throughline.core.rules.months import months_between

Way = list[str | int]
LevelOf = Callable[[str | None, date], int]


@dataclass(frozen=True)
class RuleTable:
    """A table or a ramp of the rule.

    `level_of` says the level from the value that the node read (as text) and the day it was read for; `ways`
    lead from the body to each level's coefficient.
    """

    node: str
    name: Label
    table: Table
    level_of: LevelOf
    ways: Sequence[Way]

    @property
    def is_ramp(self) -> bool:
        return "steps" in self.ways[0]


def tables_of(body: Mapping[str, Any]) -> list[RuleTable]:
    """In the order of the body, which is of either version and was checked when it was given."""
    titles = {node.id: node.title for node in rule_from_json(body).nodes.values()}
    return [_READ[kind](node, titles[node], settings, way) for node, kind, settings, way in _holding(body)]


def _holding(body: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any], Way]]:
    """The id, kind and settings of each, and the way to the settings; version 1 is numbered by subject."""
    for index, node in enumerate(body.get("nodes", ())):
        if node["kind"] in _READ:
            yield node["id"], node["kind"], node["settings"], ["nodes", index, "settings"]
    for subject in ("person", "unit"):
        for place, factor in enumerate(body.get(subject, ())):
            if factor["kind"] in _READ:
                yield f"{subject}_{place + 1}", factor["kind"], factor, [subject, place]


def _table(node: str, title: Label, settings: Mapping[str, Any], way: Way) -> RuleTable:
    levels = list(settings["table"])
    places = {level: index for index, level in enumerate(levels)}
    return RuleTable(
        node=node,
        name=title,
        table=Table(title.zh, levels, [Decimal(str(settings["table"][level])) for level in levels]),
        level_of=lambda value, on: ELSEWHERE if value is None else places.get(value, ELSEWHERE),
        ways=[[*way, "table", level] for level in levels],
    )


def _ramp(node: str, title: Label, settings: Mapping[str, Any], way: Way) -> RuleTable:
    steps = [(int(step["months"]), Decimal(str(step["share"]))) for step in settings["steps"]]

    def level_of(value: str | None, on: date) -> int:
        if value is None:
            return ELSEWHERE
        months = months_between(date.fromisoformat(value), on)
        return max(index for index, (start, _) in enumerate(steps) if start <= months)

    return RuleTable(
        node=node,
        name=title,
        table=Table(title.zh, [str(start) for start, _ in steps], [share for _, share in steps]),
        level_of=level_of,
        ways=[[*way, "steps", index, "share"] for index in range(len(steps))],
    )


_READ = {"lookup": _table, "table": _table, "ramp": _ramp}
