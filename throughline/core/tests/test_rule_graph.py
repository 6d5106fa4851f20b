"""A body of version 2: its worked table, its problems, its branches, and what weights may be read from."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from throughline.core.rules import Value, rule_from_json, weigh
from throughline.core.rules.errors import MissingAttribute, UnitWeightsMixed, WrongAttributeType
from throughline.core.rules.split_terms import unit_modes
from throughline.core.tests.graphs import attribute, body, node, problems, weights
from throughline.core.tests.weighed import people

PAGE = Path(__file__).parents[3] / "docs" / "algorithms" / "rule-graph.md"


def test_the_worked_table_of_the_page():
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in PAGE.read_text().split("<!-- worked -->")[1].splitlines()
        if line.startswith("| P")
    ]
    team = people("T", "T", "T", level=[row[1] for row in rows], won=[Decimal(row[2]) for row in rows])
    formula = node("f", "formula", text="max(0.5, share(won) × 2) × if(level = 'senior', 1.8, 1)")
    assert weights(team, node("s", "formula", text="share(won)")) == [row[3] for row in rows]
    assert weights(team, formula) == [row[4] for row in rows]


@pytest.mark.parametrize(
    ("nodes", "code", "field"),
    [
        ([attribute("x"), attribute("x")], "bad_rule_field", "id"),
        ([node("a", "eval")], "bad_rule_field", "kind"),
        ([node("a", "constant")], "bad_rule_field", "settings.value"),
        ([node("a", "constant", value=1.5)], "bad_rule_field", "settings.value"),
        ([{**node("a", "constant", value="1"), "colour": "red"}], "bad_rule_field", "colour"),
        ([node("a", "table", table={"x": "1"})], "nothing_connected", "inputs.value"),
        ([node("a", "product", {"factors": "zz"})], "unknown_node", "inputs.factors"),
        ([node("a", "product", {"facts": "a"})], "unknown_port", "inputs.facts"),
        ([node("a", "product", {"factors": ["a"]})], "circle", "inputs"),
        ([node("a", "split")], "one_split", ""),
        (
            [node("a", "constant", value="1"), node("r", "ramp", {"since": "a"}, steps=[])],
            "bad_rule_field",
            "",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_node_and_field(nodes: Any, code: str, field: str):
    found = problems(body(*nodes))
    assert code in [one.code for one in found]
    assert any(one.field.startswith(field) for one in found if one.code == code)


def test_a_branch_is_for_its_level_and_everybody_else_goes_by_the_other():
    branches = [{"port": "top", "of": "people", "depth": 1}]
    written = {
        "version": 2,
        "nodes": [
            node("one", "constant", value="1"),
            node("two", "constant", value="2"),
            node("split", "split", {"people": "one", "top": "two"}, branches=branches),
        ],
    }
    subjects = people("A", "A", "B")
    levelled = type(subjects)(**{**vars(subjects), "depths": pl.Series([1, 2, 1])})
    found = weigh(rule_from_json(written), "person", levelled)
    assert found.weights == [Decimal(2), Decimal(1), Decimal(2)]


def test_units_of_one_level_weigh_in_one_way():
    branches = [{"port": "shops", "of": "units", "unit_kind": "team"}]
    written = {
        "version": 2,
        "nodes": [
            node("own", "unit_weight", levels=["own"]),
            node("split", "split", {"shops": "own"}, branches=branches),
        ],
    }
    subjects = people("A", "A")
    mixed = {**vars(subjects), "depths": pl.Series([1, 1]), "unit_kinds": pl.Series(["team", "office"])}
    weighed = weigh(rule_from_json(written), "unit", type(subjects)(**mixed))
    with pytest.raises(UnitWeightsMixed):
        unit_modes(weighed, 1)


def test_an_attribute_that_is_a_weight_as_it_stands_is_a_number_that_everybody_has():
    team = people("A", "A", won=[Decimal(5), None], level=["senior", "junior"], empty=[None, None])
    left = {"missing": {"use": "leave"}}
    with pytest.raises(MissingAttribute) as gap:
        weights(team, attribute("won", **left))
    assert gap.value.params["people"] == "Name P1 (P1)"
    with pytest.raises(WrongAttributeType):
        weights(team, attribute("level"))
    with pytest.raises(MissingAttribute):
        weights(team, attribute("empty", **left))


def test_a_gap_of_those_who_go_by_another_branch_is_none():
    team = replace(
        people("A", "A", won=[Decimal(5), None]),
        depths=pl.Series([1, 1]),
        unit_kinds=pl.Series(["team", "shop"]),
    )
    nodes = [attribute("won", missing={"use": "leave"}), node("one", "constant", value="1")]
    branches = [{"port": "shops", "of": "people", "unit_kind": "shop"}]
    inputs = {"people": "won", "shops": "one"}
    written = {"version": 2, "nodes": [*nodes, node("split", "split", inputs, branches=branches)]}
    assert [*weigh(rule_from_json(written), "person", team).weights] == [5, 1]


def test_shares_of_a_ramp_that_are_very_far_apart_are_read():
    steps = [{"months": 0, "share": "0.5"}, {"months": 6, "share": "999999999"}]
    hired: list[Value] = [date(2026, 9, 1), date(2020, 1, 1)]
    ramp = node("share", "ramp", {"since": "hired_on"}, steps=steps)
    assert weights(people("A", "A", hired_on=hired), attribute("hired_on"), ramp) == ["0.5", "999999999"]


def test_nobody_weighs_nothing_whatever_is_read():
    nobody = people(level=[])
    blend = node("mix", "blend", {"value": "level"}, parts=[{"port": "value", "weight": 1}])
    for reader in (blend, node("product", "product", {"factors": ["level"]})):
        assert weights(nobody, attribute("level"), reader) == []
