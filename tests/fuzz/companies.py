"""Random companies: nobody, one, many; flat or deep; with values, without, and with values beyond measure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Final
from uuid import UUID

import polars as pl

from tests.fuzz.settings import KINDS_OF_UNIT
from throughline.cascade.nodes import Node, Nodes
from throughline.core.errors import ThroughlineError
from throughline.core.rules import Subjects
from throughline.core.rules.graph import Subject

ON: Final = date(2026, 9, 30)
LARGE: Final = Decimal("999999999999999.999999999")
AMOUNTS: Final = (Decimal(0), Decimal(1), Decimal("0.000000001"), Decimal("12345.67"), Decimal(10**9))


class NotDefined(ThroughlineError):
    """As org.selectors.attributes has it, without a database."""

    code = "unknown_attribute"
    zh = "没有定义属性 {codes}。"
    en = "No attribute is defined with the code {codes}."


@dataclass(frozen=True)
class Company:
    """Who takes part, and the values of their attributes by code, one for each person or unit."""

    nodes: Nodes
    values: dict[Subject, dict[str, pl.Series]]

    def subjects(self, subject: Subject, read: Sequence[str]) -> Subjects:
        """As selectors.weights reads them from the database. Raises NotDefined."""
        rows = self.nodes.where(people=subject == "person")
        chosen = [self.nodes.rows[row] for row in rows]
        own = self.values[subject]
        if unknown := set(read) - set(own):
            raise NotDefined(codes=", ".join(sorted(unknown)))
        return Subjects(
            ids=pl.Series([node.code for node in chosen], dtype=pl.String),
            names=pl.Series([node.name for node in chosen], dtype=pl.String),
            parents=pl.Series([self.nodes.parents[row] for row in rows], dtype=pl.Int64),
            values={code: own[code] for code in read},
            on=ON,
            depths=pl.Series([self.nodes.depths[row] for row in rows], dtype=pl.Int64),
            unit_kinds=pl.Series([node.unit_kind for node in chosen], dtype=pl.String),
        )


def company(random: Random) -> Company:
    units = _units(random)
    people = [
        _person(random, place, random.choice(units))
        for place in range(random.choice((1, 2, 5, 12, 40, 0 if random.random() < 0.3 else 3)))
    ]
    nodes = Nodes.of(units, people, skip_empty=random.random() < 0.9)
    weighed: dict[Subject, int] = {
        "person": len(nodes.where(people=True)),
        "unit": len(nodes.where(people=False)),
    }
    return Company(nodes, {of: _values(random, count) for of, count in weighed.items()})


def _units(random: Random) -> list[Node]:
    """A chain, a fan, or something between."""
    count, deep = random.choice((1, 1, 2, 4, 12, 60)), random.random()
    found = [Node(_id(random), "U0", "Root", None, is_person=False, unit_kind="company")]
    for place in range(1, count):
        above = found[-1] if random.random() < deep else random.choice(found)
        code = f"U{place}" if random.random() < 0.999 else "U0"
        kind = random.choice(KINDS_OF_UNIT)
        found.append(Node(_id(random), code, f"单元 {place}", above.id, is_person=False, unit_kind=kind))
    return found


def _person(random: Random, place: int, unit: Node) -> Node:
    return Node(
        _id(random),
        f"{place:03}",
        random.choice(("Ann", "王小明", 'The "boss"', "back\\slash", "")),
        unit.id,
        is_person=True,
        unit_kind=unit.unit_kind,
        carries=random.random() < 0.98,
    )


def _values(random: Random, count: int) -> dict[str, pl.Series]:
    gaps = random.choice((0.0, 0.0, 0.0, 0.3, 1.0))
    drawn: dict[str, tuple[Any, Sequence[Any]]] = {
        "won": (pl.Decimal(38, 9), AMOUNTS),
        "huge": (pl.Decimal(38, 9), (LARGE, Decimal(0), -LARGE)),
        "below_zero": (pl.Decimal(38, 9), (Decimal(-1), *AMOUNTS)),
        "level": (pl.String, ("高级", "junior", "", 'a "quoted" one')),
        "market": (pl.String, ("core", "高级")),
        "active": (pl.Boolean, (True, False)),
        "hired_on": (
            pl.Date,
            (ON, ON + timedelta(days=1), date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29)),
        ),
        "empty": (pl.String, (None,)),
    }
    return {
        code: pl.Series(
            [None if random.random() < gaps else random.choice(among) for _ in range(count)], dtype=kind
        )
        for code, (kind, among) in drawn.items()
        if random.random() < 0.99
    }


def _id(random: Random) -> UUID:
    return UUID(int=random.getrandbits(128))
