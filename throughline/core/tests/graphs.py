"""Small graphs for tests."""

from typing import Any

from throughline.core.rules import Subjects, rule_from_json, weigh
from throughline.core.rules.problems import BadRule, Problem


def node(identifier: str, kind: str, inputs: dict[str, Any] | None = None, **settings: Any) -> dict[str, Any]:
    return {"id": identifier, "kind": kind, "settings": settings, "inputs": inputs or {}}


def attribute(code: str, **settings: Any) -> dict[str, Any]:
    """A node that is called as what it reads."""
    return node(code, "attribute", attribute=code, **settings)


def body(*nodes: dict[str, Any], people: str | None = None, **split: Any) -> dict[str, Any]:
    """The nodes and a split; `people` is by default the last node."""
    last = people or nodes[-1]["id"]
    return {"version": 2, "nodes": [*nodes, node("split", "split", {"people": last}, **split)]}


def weights(subjects: Subjects, *nodes: dict[str, Any]) -> list[str]:
    """What people weigh by the last of the nodes."""
    weighed = weigh(rule_from_json(body(*nodes)), "person", subjects)
    return [f"{one.normalize():f}" for one in weighed.weights]


def problems(written: Any) -> list[Problem]:
    """What is wrong with a body."""
    try:
        rule_from_json(written)
    except BadRule as error:
        return error.problems
    return []
