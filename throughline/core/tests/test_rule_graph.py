"""A body of version 2: its worked table, its problems, its branches, and ten thousand bodies at random."""

import os
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import polars as pl
import pytest

from throughline.core.errors import ThroughlineError
from throughline.core.rules import rule_from_json, weigh
from throughline.core.rules.errors import UnitWeightsMixed
from throughline.core.rules.nodes import KINDS
from throughline.core.rules.split_terms import unit_modes
from throughline.core.tests.graphs import attribute, body, node, problems, weights
from throughline.core.tests.weighed import people

PAGE = Path(__file__).parents[3] / "docs" / "algorithms" / "rule-graph.md"
FUZZ = int(os.environ.get("THROUGHLINE_FUZZ", "2000"))
WORDS = (
    *"+-*/()×÷＋（）,，<>=≥",
    *(
        "won",
        "level",
        "nobody",
        "if(",
        "min(",
        "max(",
        "round(",
        "sum(",
        "share(",
        "mean(",
        "且",
        "not ",
        "'高级'",
    ),
    *("1", "0", "2.5", "999999999999999", "30%", "“won”", "@", "", " and ", "hired_on", "yes"),
)


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


def test_a_random_body_has_an_answer_or_a_named_error():
    random = Random(20261125)
    team = people(
        *"AAB", won=[Decimal(5), Decimal(0), Decimal("2.5")], level=["高级", "初级", None], empty=[None] * 3
    )
    answers = 0
    for _ in range(FUZZ):
        try:
            weighed = weigh(rule_from_json(_random_body(random)), "person", team)
        except ThroughlineError as error:
            assert error.message("zh")
            assert error.message("en")
        else:
            answers += len(weighed.weights) == 3
    assert answers > FUZZ / 100


def _random_body(random: Random) -> dict[str, Any]:
    names = [f"n{place}" for place in range(random.randint(1, 6))]
    nodes = [_random_node(random, name, names) for name in names]
    return body(*nodes, people=random.choice(names))


def _random_node(random: Random, name: str, names: list[str]) -> dict[str, Any]:
    """Nearly always connected to nodes before it by ports that it has; now and then to anything."""
    earlier = names if random.random() < 0.03 else [one for one in names if one < name]
    kinds = [*sorted(KINDS.keys() - {"split"}), *["formula"] * 9] if earlier else ["attribute", "constant"]
    kind = random.choice(kinds)
    own = {"blend": ["value"], "limits": ["history"]}
    ports = [*KINDS[kind].ports, *own.get(kind, [])]
    inputs = {port: random.choice(earlier) for port in ports if earlier and random.random() < 0.95}
    known: dict[str, dict[str, Any]] = {
        "attribute": {"attribute": random.choice(["won", "level", "empty", "nobody"])},
        "table": {"table": {"高级": "1.8"}, "otherwise": "1"},
        "bands": {"bands": [{"below": "3", "coefficient": "1"}, {"least": "3", "coefficient": "2"}]},
        "ramp": {"steps": [{"months": 0, "share": "1"}]},
        "constant": {"value": random.choice(["0", "1.5", "-3", "999999999999999.999999999"])},
        "formula": {"text": _random_formula(random)},
        "blend": {"parts": [{"port": "value", "weight": random.randint(0, 3)}]},
        "limits": {"minimum": {"use": "times", "value": "0.5"}},
    }
    settings = known.get(kind, {})
    if random.random() < 0.05:
        settings = {**settings, random.choice(["text", "missing", "x"]): random.choice([1, None, {}, "1"])}
    return node(name, kind, inputs, **settings)


def _random_formula(random: Random) -> str:
    """Half of them words in any order, and half of them grammatical."""
    if random.random() < 0.5:
        return "".join(random.choices(WORDS, k=random.randint(1, 9)))
    return _grammatical(random, random.randint(0, 4))


def _grammatical(random: Random, depth: int) -> str:
    if depth == 0:
        return random.choice(["won", "won", "1", "0.5", "7", "20%", "999999999999999", "level", "empty"])
    one, other = _grammatical(random, depth - 1), _grammatical(random, depth - 1)
    return random.choice(
        [
            *(f"({one} {sign} {other})" for sign in "+-×÷"),
            f"if({one} > {other}, {one}, {other})",
            f"if(level = '高级' or {one} ≤ 1, {other}, 1)",
            *(f"{word}({one}, {other})" for word in ("min", "max")),
            *(f"{word}({one})" for word in ("sum", "mean", "share", "round")),
            f"-{one}",
        ]
    )
