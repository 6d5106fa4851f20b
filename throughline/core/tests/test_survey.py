"""A rule that is being written: what is sound has values, and an error stays where it is."""

from decimal import Decimal
from typing import Any

from throughline.core.rules.draft import draft_from_json, nodes_for
from throughline.core.rules.evaluation import Evaluation
from throughline.core.rules.survey import Survey, survey
from throughline.core.tests.graphs import attribute, body, node
from throughline.core.tests.weighed import people

TEAM = people("A", "A", "B", won=[Decimal(1), Decimal(2), Decimal(0)], level=["high", None, "low"])


def surveyed(written: Any) -> Survey:
    graph, _ = draft_from_json(written)
    about: Any = {"won": "person", "level": "person", "market": "unit"}
    return survey(Evaluation(graph, TEAM), "person", nodes_for(graph, "person", about))


def values(found: Survey, node: str) -> list[int]:
    return [units // 10**9 for units in found.columns[node].nine_digits().to_list()]


def test_nodes_that_lead_nowhere_are_worked_out_too():
    found = surveyed(body(node("loose", "constant", value="7"), attribute("won"), people="won"))
    assert values(found, "loose") == [7, 7, 7]
    assert values(found, "split") == [1, 2, 0]


def test_an_error_stays_on_its_node_and_those_that_read_it_point_there():
    inverse = node("inverse", "formula", {"values": ["won"]}, text="1 ÷ won")
    twice = node("twice", "formula", {"values": ["inverse"]}, text="inverse × 2")
    found = surveyed(body(attribute("won"), inverse, twice))
    assert found.columns.keys() == {"won"}
    assert {one: failure.node for one, failure in found.failures.items()} == {
        "inverse": "inverse", "twice": "inverse", "split": "inverse",
    }  # fmt: skip
    assert found.failures["twice"].error.code == "formula_divides_by_zero"


def test_what_is_sound_has_values_while_another_node_is_not():
    broken = node("broken", "formula", {"values": ["won"]}, text="won +")
    graph, problems = draft_from_json(body(attribute("won"), broken))
    assert [one.node for one in problems] == ["broken"]
    assert list(graph.nodes) == ["won"]
    assert values(surveyed(body(attribute("won"), broken)), "won") == [1, 2, 0]


def test_a_body_without_a_split_still_has_values():
    found = surveyed({"version": 2, "nodes": [attribute("won")]})
    assert values(found, "won") == [1, 2, 0]


def test_a_node_that_leads_nowhere_is_for_units_if_it_reads_what_units_have():
    loose = [attribute("market"), node("u", "unit_weight")]
    graph, _ = draft_from_json(body(*loose, attribute("won"), people="won"))
    about: Any = {"won": "person", "market": "unit"}
    assert [one.id for one in nodes_for(graph, "unit", about)] == ["market", "u", "split"]
    assert [one.id for one in nodes_for(graph, "person", about)] == ["won", "split"]


def test_a_few_rows_keep_what_was_worked_out_among_all():
    share = node("share", "formula", {"values": ["won"]}, text="share(won)")
    graph, _ = draft_from_json(body(attribute("won"), share))
    evaluation = Evaluation(graph, people("A", "A", won=[Decimal(1), Decimal(3)]))
    whole = evaluation.column("share").values.to_list()
    assert evaluation.at([1]).column("share").values.to_list() == [whole[1]]
