"""The weights that a rule gives to the nodes of a plan, from attributes as of a date."""

from collections.abc import Iterable, Sequence
from datetime import date

import polars as pl

from throughline.cascade.nodes import Node, Nodes
from throughline.core.rules import HIRED_ON, UNIT_CODE, Graph, Subjects, Weighed, weigh
from throughline.core.rules.graph import Subject
from throughline.org.selectors.attribute_columns import attribute_columns


def weights_of(rule: Graph, nodes: Nodes, *, subject: Subject, on: date) -> Weighed:
    """One weight for each of `nodes.where(people=…)`, in that order; two queries, none without attributes."""
    return weigh(rule, subject, subjects_of(nodes, rule.attributes(subject), subject, on))


def subjects_of(nodes: Nodes, read: Sequence[str], subject: Subject, on: date) -> Subjects:
    """The people or units of a plan with the attributes that are read; raises UnknownAttribute."""
    rows = nodes.where(people=subject == "person")
    chosen = [nodes.rows[row] for row in rows]
    own = HIRED_ON if subject == "person" else UNIT_CODE
    codes = [code for code in read if code != own]
    found = attribute_columns(subject, codes, [node.id for node in chosen], on) if codes else {}
    values = {code: column.values for code, column in found.items()}
    if own in read:
        values[own] = _own(chosen, subject)
    return Subjects(
        ids=_texts(node.code for node in chosen),
        names=_texts(node.name for node in chosen),
        parents=pl.Series([nodes.parents[row] for row in rows], dtype=pl.Int64),
        values=values,
        on=on,
        origins={code: column.origins for code, column in found.items()},
        depths=pl.Series([nodes.depths[row] for row in rows], dtype=pl.Int64),
        unit_kinds=_texts(node.unit_kind for node in chosen),
    )


def _own(chosen: Sequence[Node], subject: Subject) -> pl.Series:
    if subject == "person":
        return pl.Series([node.hired_on for node in chosen], dtype=pl.Date)
    return _texts(node.code for node in chosen)


def _texts(values: Iterable[str]) -> pl.Series:
    return pl.Series(list(values), dtype=pl.String)
