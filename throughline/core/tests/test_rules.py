"""A product of factors: what it reads, what missing means, and that the order of the rows changes nothing."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import polars as pl
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from throughline.core.rules import Subjects, Value, rule_from_json, weigh
from throughline.core.rules.errors import (
    MissingAttribute,
    NegativeFactor,
    NoPeersWithValue,
    NumberTooLarge,
    ValueNotInLookup,
    WrongAttributeType,
)
from throughline.core.rules.explain import factors_of
from throughline.core.rules.months import months_between, months_since
from throughline.core.tests import naive_factors
from throughline.core.tests.weighed import NAME, ON, people

PAGE = Path(__file__).parents[3] / "docs" / "algorithms" / "rules.md"


def factor(kind: str, **fields: Any) -> dict[str, Any]:
    return {"kind": kind, "name": NAME, **fields}


def weights(subjects: Subjects, *factors: dict[str, Any]) -> list[str]:
    rule = rule_from_json({"version": 1, "person": list(factors)})
    return [f"{weight.normalize():f}" for weight in weigh(rule, "person", subjects).weights]


ZERO = {"use": "default", "value": "0"}
LEVEL = factor("lookup", attribute="level", table={"senior": "1.8", "junior": 1})


def test_a_senior_carries_one_point_eight_times_a_junior():
    assert weights(people("T", "T", level=["senior", "junior"]), LEVEL) == ["1.8", "1"]


def test_without_factors_everybody_weighs_one():
    assert weights(people("T", "T")) == ["1", "1"]


def test_a_product_is_rounded_half_even_to_nine_digits_once():
    tiny = factor("constant", value="0.000000001")
    halves = [factor("constant", value=value) for value in ("0.5", "1.000000003")]
    assert weights(people("T"), tiny, factor("constant", value="0.5")) == ["0"]
    assert weights(people("T"), tiny, factor("constant", value="1.5")) == ["0.000000002"]
    assert weights(people("T"), *halves) == ["0.500000002"]


def test_yes_and_no_and_numbers_are_looked_up_as_they_are_written():
    table = factor("lookup", attribute="x", table={"true": "2", "false": "1", "3": "5"}, otherwise="0.1")
    assert weights(people("T", "T", x=[True, False]), table) == ["2", "1"]
    assert weights(people("T", "T", x=[Decimal("3.000"), Decimal("0.5")]), table) == ["5", "0.1"]
    assert weights(people("T", "T", x=["3", "elsewhere"]), table) == ["5", "0.1"]


def test_a_ramp_counts_whole_months_since_the_date():
    steps = [{"months": 0, "share": "0.3"}, {"months": 2, "share": "0.6"}, {"months": 6, "share": "1"}]
    hired: list[Value] = [
        date(2026, 10, 9),
        date(2026, 8, 1),
        date(2026, 7, 30),
        date(2026, 3, 31),
        date(2020, 1, 1),
    ]
    ramp = factor("ramp", steps=steps)
    assert weights(people(*"TTTTT", hired_on=hired), ramp) == ["0.3", "0.3", "0.6", "0.6", "1"]


@pytest.mark.parametrize(
    ("since", "on", "months"),
    [
        (date(2026, 1, 31), date(2026, 2, 28), 0),
        (date(2026, 1, 31), date(2026, 3, 1), 1),
        (date(2025, 9, 30), date(2026, 9, 30), 12),
        (date(2026, 12, 1), date(2026, 9, 30), 0),
    ],
)
def test_months_between(since: date, on: date, months: int):
    assert months_between(since, on) == months
    assert months_since(pl.Series([since, None]), on).to_list() == [months, None]


def test_missing_is_an_error_that_names_everybody_unless_the_rule_says_otherwise():
    subjects = people("T", "T", "T", level=["senior", None, None])
    with pytest.raises(MissingAttribute) as refused:
        weights(subjects, LEVEL)
    assert refused.value.params["people"] == "Name P1 (P1), Name P2 (P2)"
    assert refused.value.params["attribute"] == "level"


def test_a_default_is_a_coefficient():
    given_default = {**LEVEL, "missing": {"use": "default", "value": "0.7"}}
    assert weights(people("T", "T", level=["senior", None]), given_default) == ["1.8", "0.7"]


def test_half_the_median_of_those_in_the_same_team_who_have():
    won = factor("number", attribute="won", missing={"use": "peers_median", "peers": "unit", "times": "0.5"})
    values: list[Value] = [Decimal(100), Decimal(300), None, Decimal(50), None]
    assert weights(people("A", "A", "A", "B", "B", won=values), won) == ["100", "300", "100", "50", "25"]


def test_peers_may_be_those_of_the_same_level_or_everybody():
    values: list[Value] = [Decimal(10), Decimal(30), None]
    subjects = people("A", "B", "C", won=values, level=["senior", "junior", "senior"])
    by_level = {"use": "peers_median", "peers": "attribute", "by": "level"}
    assert weights(subjects, factor("number", attribute="won", missing=by_level))[2] == "10"
    everybody = {"use": "peers_median", "peers": "all"}
    assert weights(subjects, factor("number", attribute="won", missing=everybody))[2] == "20"


def test_nobody_to_take_the_median_of_is_an_error_that_names_who_stands_alone():
    won = factor("number", attribute="won", missing={"use": "peers_median", "peers": "unit"})
    with pytest.raises(NoPeersWithValue) as refused:
        weights(people("A", "B", won=[Decimal(1), None]), won)
    assert refused.value.params["people"] == "Name P1 (P1)"


def test_zero_may_mean_missing():
    missing = {"use": "default", "value": "5"}
    won = factor("number", attribute="won", zero_is_missing=True, missing=missing)
    assert weights(people("A", "A", won=[Decimal(0), Decimal(2)]), won) == ["5", "2"]
    assert weights(people("A", won=[Decimal(0)]), {**won, "zero_is_missing": False}) == ["0"]


@pytest.mark.parametrize(
    ("error", "values", "wrong"),
    [
        (ValueNotInLookup, ["senior", "chief"], LEVEL),
        (NegativeFactor, [Decimal(1), Decimal(-1)], factor("number", attribute="level")),
        (WrongAttributeType, [None, "many"], factor("number", attribute="level", missing=ZERO)),
        (WrongAttributeType, [None, date(2026, 1, 1)], {**LEVEL, "missing": ZERO}),
        (
            WrongAttributeType,
            [None, "long ago"],
            factor("ramp", attribute="level", steps=[{"months": 0, "share": 1}], missing=ZERO),
        ),
        (NumberTooLarge, [Decimal(1), Decimal(10) ** 15], factor("number", attribute="level")),
    ],
)
def test_a_value_that_cannot_be_read_names_the_person(error: Any, values: list[Value], wrong: dict[str, Any]):
    with pytest.raises(error) as refused:
        weights(people("T", "T", level=values), wrong)
    assert "Name P1" in refused.value.message("zh")
    assert "Name P0" not in refused.value.message("en")


def test_every_factor_says_what_it_read_and_where_that_came_from():
    missing = {"use": "default", "value": "0.7"}
    rule = rule_from_json(
        {"version": 1, "person": [{**LEVEL, "missing": missing}, factor("constant", value="2")]}
    )
    weighed = weigh(rule, "person", people("T", "T", level=["senior", None]))
    level, constant = factors_of(weighed.evaluation, "person")
    assert (level.inputs.to_list(), constant.inputs.to_list()) == (["senior", None], [None, None])
    assert [source.en for source in level.sources.to_list()] == [
        "as recorded on 2026-09-30",
        "no value: the default that the rule gives",
    ]
    assert level.coefficients.to_list() == ["1.8", "0.7"]


@st.composite
def teams(draw: st.DrawFn) -> tuple[list[str], list[Decimal | None], list[str]]:
    count = draw(st.integers(2, 12))
    amounts = st.decimals(0, 10**7, places=9) | st.none()
    won: list[Decimal | None] = draw(st.lists(amounts, min_size=count, max_size=count))
    levels = draw(st.lists(st.sampled_from(["senior", "junior"]), min_size=count, max_size=count))
    units = draw(st.lists(st.sampled_from("AB"), min_size=count, max_size=count))
    return units, [Decimal(1), *won[1:]] if won[0] is None else won, levels


HALF_THE_MEDIAN = factor(
    "number", attribute="won", missing={"use": "peers_median", "peers": "all", "times": "0.5"}
)


@settings(max_examples=60, deadline=None)
@given(teams(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(team: Any, random: Random):
    units, won, levels = team
    order = list(range(len(units)))
    random.shuffle(order)
    straight = weights(people(*units, won=won, level=levels), HALF_THE_MEDIAN, LEVEL)
    mixed = people(
        *(units[row] for row in order), won=[won[row] for row in order], level=[levels[row] for row in order]
    )
    assert weights(mixed, HALF_THE_MEDIAN, LEVEL) == [straight[row] for row in order]


def _policies(kind: str) -> st.SearchStrategy[dict[str, Any]]:
    default = st.builds(lambda value: {"use": "default", "value": f"{value:f}"}, NUMBERS)
    times = st.builds(lambda value: {"use": "peers_median", "times": f"{value:f}"}, NUMBERS)
    peers = st.sampled_from([{"peers": "all"}, {"peers": "attribute", "by": "level"}, {"peers": "unit"}])
    return default | st.builds(lambda one, other: {**one, **other}, times, peers)


NUMBERS = st.decimals(0, 10**4, places=9)


@st.composite
def rules(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Every kind of factor of version 1, with every policy."""
    numbers = st.builds(lambda value: f"{value:f}", NUMBERS)
    found = []
    for kind in draw(st.lists(st.sampled_from(["lookup", "number", "ramp", "constant"]), max_size=5)):
        fields: dict[str, Any] = {"missing": draw(_policies(kind))}
        match kind:
            case "lookup":
                fields |= {
                    "attribute": "level",
                    "table": {"senior": draw(numbers)},
                    "otherwise": draw(numbers),
                }
            case "number":
                fields |= {"attribute": "won", "zero_is_missing": draw(st.booleans())}
            case "ramp":
                months = [0, *sorted(draw(st.sets(st.integers(1, 40), max_size=4)))]
                fields |= {"steps": [{"months": month, "share": draw(numbers)} for month in months]}
            case _:
                fields = {"value": draw(numbers)}
        found.append(factor(kind, **fields))
    return found


@st.composite
def companies(draw: st.DrawFn) -> tuple[list[str], dict[str, list[Value]]]:
    """Units in which somebody always has a value of everything, so that no median is without peers."""
    count = draw(st.integers(4, 12))
    amounts = st.decimals(0, 10**9, places=9) | st.none() | st.just(Decimal(0))
    hired = st.dates(date(2022, 1, 1), date(2026, 12, 31)) | st.none()
    levels = st.sampled_from(["senior", "junior"])
    columns: dict[str, list[Value]] = {
        "won": draw(st.lists(amounts, min_size=count, max_size=count)),
        "hired_on": draw(st.lists(hired, min_size=count, max_size=count)),
        "level": draw(st.lists(levels, min_size=count, max_size=count)),
    }
    units = draw(st.lists(st.sampled_from("AB"), min_size=count, max_size=count))
    for place, (unit, level) in enumerate(
        [("A", "senior"), ("A", "junior"), ("B", "senior"), ("B", "junior")]
    ):
        units[place], columns["level"][place] = unit, level
        columns["won"][place] = columns["won"][place] or Decimal(7)
        columns["hired_on"][place] = columns["hired_on"][place] or date(2026, 1, 31)
    return units, columns


@settings(max_examples=300, deadline=None)
@given(companies(), rules())
def test_a_rule_of_version_1_weighs_as_a_graph_to_the_byte_what_its_factors_multiply_to(
    company: Any, factors: Any
):
    units, columns = company
    expected = naive_factors.weights(factors, naive_factors.Rows(units, columns, ON)) if factors else None
    assume(expected is None or all(Decimal(one) < 10**15 for one in expected))
    rule = rule_from_json({"version": 1, "person": factors})
    found = weigh(rule, "person", people(*units, **columns))
    assert [f"{one:f}" for one in found.weights] == (expected or ["1.000000000"] * len(units))
    for one, column in zip(factors, factors_of(found.evaluation, "person"), strict=True):
        exact = naive_factors.coefficients(one, naive_factors.Rows(units, columns, ON))
        assert [Decimal(text or "") for text in column.coefficients] == exact


def test_the_worked_table_of_the_page():
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in PAGE.read_text().split("<!-- worked -->")[1].splitlines()
        if line.startswith("| P")
    ]
    assert len(rows) == 4
    level = {"kind": "lookup", "name": NAME, "attribute": "level", "table": {"senior": "1.8", "junior": "1"}}
    ramp = factor("ramp", steps=[{"months": 0, "share": "0.3"}, {"months": 6, "share": "1"}])
    won = factor("number", attribute="won", missing={"use": "peers_median", "peers": "unit", "times": "0.5"})
    subjects = people(
        *"TTTT",
        level=[row[1] for row in rows],
        hired_on=[date.fromisoformat(row[2]) for row in rows],
        won=[None if row[3] == "–" else Decimal(row[3]) for row in rows],
    )
    assert weights(subjects, level, ramp, won) == [row[-1] for row in rows]
