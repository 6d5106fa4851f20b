"""The weights that a rule gives to the nodes of a plan, from attributes as of a date."""

from collections.abc import Sequence
from datetime import date
from typing import Literal
from uuid import UUID

from throughline.cascade.nodes import Node, Nodes
from throughline.core.rules import HIRED_ON, Rule, Subjects, Value, Weighed, weigh
from throughline.org.selectors.attributes import attribute_facts


def weights_of(rule: Rule, nodes: Nodes, *, subject: Literal["person", "unit"], on: date) -> Weighed:
    """One weight for each of `nodes.where(people=…)`, in that order; two queries, none without attributes."""
    rows = nodes.where(people=subject == "person")
    read = rule.attributes(subject)
    subjects = _subjects([nodes.rows[row] for row in rows], read, subject, on)
    return weigh(rule.person if subject == "person" else rule.unit, subjects)


def _subjects(
    chosen: Sequence[Node], read: list[str], subject: Literal["person", "unit"], on: date
) -> Subjects:
    codes = [code for code in read if code != HIRED_ON or subject == "unit"]
    ids: list[UUID] = [node.id for node in chosen]
    facts = attribute_facts(subject, codes, ids, on) if codes else {}
    values: dict[str, list[Value]] = {}
    origins: dict[str, list[str]] = {}
    for code in codes:
        column = [facts[one].get(code) for one in ids]
        values[code] = [None if fact is None else fact.value for fact in column]
        origins[code] = ["" if fact is None else fact.source for fact in column]
    if HIRED_ON in read and subject == "person":
        values[HIRED_ON] = [node.hired_on for node in chosen]
    return Subjects(
        ids=[node.code for node in chosen],
        names=[node.name for node in chosen],
        parents=[str(node.parent) for node in chosen],
        values=values,
        on=on,
        origins=origins,
    )
