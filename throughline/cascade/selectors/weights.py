"""The weights that a rule gives to the nodes of a plan, from attributes as of a date."""

from collections.abc import Sequence
from datetime import date
from typing import Literal
from uuid import UUID

from throughline.cascade.nodes import Node, Nodes
from throughline.core.rules import HIRED_ON, UNIT_CODE, Rule, Subjects, Value, Weighed, weigh
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
    own = HIRED_ON if subject == "person" else UNIT_CODE
    codes = [code for code in read if code != own]
    ids: list[UUID] = [node.id for node in chosen]
    facts = attribute_facts(subject, codes, ids, on) if codes else {}
    values: dict[str, list[Value]] = {}
    origins: dict[str, list[str]] = {}
    for code in codes:
        column = [facts[one].get(code) for one in ids]
        values[code] = [None if fact is None else fact.value for fact in column]
        origins[code] = ["" if fact is None else fact.source for fact in column]
    if own in read:
        values[own] = [node.hired_on if subject == "person" else node.code for node in chosen]
    return Subjects(
        ids=[node.code for node in chosen],
        names=[node.name for node in chosen],
        parents=[str(node.parent) for node in chosen],
        values=values,
        on=on,
        origins=origins,
    )
