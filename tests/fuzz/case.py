"""One random rule on one random company, all the way: as an editor looks at it, and as a run stores it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any, Final
from uuid import UUID

from tests.fuzz.bodies import body
from tests.fuzz.companies import Company, company
from throughline.cascade.computation import Share, allocation_of, tree_of
from throughline.cascade.demand import Demand
from throughline.cascade.limits import Fixed
from throughline.cascade.node_views import rows_above, views_of
from throughline.cascade.parameters import Parameters
from throughline.cascade.run_table import read_table, write_table
from throughline.cascade.share_table import share_table
from throughline.core.allocation import Kept, kept_by_calendar
from throughline.core.errors import ThroughlineError
from throughline.core.rules import as_graph, rule_from_json, weigh
from throughline.core.rules.draft import draft_from_json, nodes_for
from throughline.core.rules.evaluation import Evaluation
from throughline.core.rules.graph import OF, Subject
from throughline.core.rules.layout import with_places
from throughline.core.rules.survey import survey
from throughline.core.tree import Tree

ABOUT: Final[dict[str, Subject]] = {"market": "unit", "won": "person", "level": "person"}
NAMES: Final = {"成交额": "won", "级 别": "level", **dict.fromkeys(("won", "level", "active"), "")}
AMOUNTS: Final = (*[Decimal(10**6)] * 6, Decimal(0), Decimal(1), Decimal("12345.67"), Decimal(10**15))
QUANTA: Final = (Decimal(1), Decimal(1), Decimal("0.01"), Decimal(1000), Decimal("0.000001"))
ANSWERED: Final = "an answer"


def run_case(random: Random) -> str:
    """ANSWERED, or the code of the named error; anything else is raised."""
    one, written = company(random), body(random)
    try:
        _look(one, written)
        _check(_shares(random, one, written))
    except ThroughlineError as error:
        assert error.code
        assert error.message("zh") != error.message("en")
        return error.code
    return ANSWERED


def _look(one: Company, written: Any) -> None:
    """What the editor shows beside the nodes: what is wrong stays with its node."""
    graph_body = as_graph(written)
    draft, _ = draft_from_json(graph_body)
    with_places(graph_body)
    chosen = rows_above(one.nodes, None)
    for subject in OF:
        wanted = nodes_for(draft, subject, ABOUT)
        behind = draft.behind([node.id for node in wanted])
        known = one.values[subject].keys()
        read = sorted({code for node in behind for code in draft.reads(node)} & known)
        surveyed = survey(Evaluation(draft, one.subjects(subject, read)), subject, wanted)
        views_of(surveyed, subject, one.nodes, chosen)


def _shares(random: Random, one: Company, written: Any) -> list[Share]:
    rule = replace(rule_from_json(written, unit_weights=random.choice((["members"], ["own"]))), names=NAMES)
    tree = tree_of(one.nodes)
    demand = Demand(
        amount=random.choice(AMOUNTS),
        quantum=rule.settings.quantum or random.choice(QUANTA),
        nodes=one.nodes,
        parameters=Parameters(),
        rule=rule,
        people=weigh(rule, "person", one.subjects("person", rule.attributes("person"))),
        units=weigh(rule, "unit", one.subjects("unit", rule.attributes("unit"))),
        fixed=_fixed(random, one),
    )
    kept = _kept(random, tree) if random.random() < 0.2 else None
    return read_table(write_table(share_table(demand, allocation_of(demand, tree, kept))))


def _fixed(random: Random, one: Company) -> dict[UUID, Fixed]:
    sides = ("lock", "minimum", "maximum", "hold")
    chosen = random.sample(one.nodes.rows, k=min(random.choice((0, 0, 1, 3)), len(one.nodes.rows)))
    return {
        node.id: Fixed(**{random.choice(sides): random.choice((*AMOUNTS, Decimal(7), Decimal(-1)))})
        for node in chosen
    }


def _kept(random: Random, tree: Tree) -> Kept:
    old = [random.choice((0, 1, 700)) for _ in tree.ids]
    return kept_by_calendar(tree, old, Fraction(random.randint(0, 65), 65))


def _check(shares: Sequence[Share]) -> None:
    """Under every parent the amounts and what is held back add up to its own; none is below nothing."""
    members = defaultdict(list)
    for share in shares:
        members[share.parent].append(share)
        assert share.amount >= 0
        assert isinstance(share.reasons["factors"], list)
    for group in members.values():
        reasons = group[0].reasons
        shared = Decimal(reasons["parent_amount"]) - Decimal(reasons["hold"])
        assert sum(share.amount for share in group) == shared
