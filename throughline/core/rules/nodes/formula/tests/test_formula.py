"""Formulas: what they give, and that every error points at its character or names its people."""

from decimal import Decimal
from typing import Any

import pytest

from throughline.core.rules.errors import (
    FormulaDividesByZero,
    FormulaLacksValue,
    FormulaTooLarge,
    FormulaTypeWrong,
)
from throughline.core.tests.graphs import attribute, body, node, problems, weights
from throughline.core.tests.weighed import people

TEAM: Any = {
    "level": ["senior", "junior", "junior"],
    "won": [Decimal(300), Decimal(200), Decimal(100)],
    "left": [Decimal(0), Decimal(4), None],
}


def formula(text: str) -> dict[str, Any]:
    return node("f", "formula", text=text)


def given(text: str) -> list[str]:
    return weights(people("A", "A", "A", **TEAM), formula(text))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("1 + 2 × 3 − 4 ÷ 2", "5", "5"),
        ("（1＋2）＊3", "9", "9"),
        ("１．８ × １０ ＋ ５０％", "18.5", "18.5"),
        ("1 ÷ 3", "0.333333333", "0.333333333"),
        ("2 / 3", "0.666666667", "0.666666667"),
        ("30%", "0.3", "0.3"),
        ("--3", "3", "3"),
        ("round(2.5) + round(3.5)", "6", "6"),
        ("round(won / 7, 2)", "42.86", "28.57"),
        ("如果(level = 'senior', 1.8, 1)", "1.8", "1"),
        ("if(won ≥ 200 且 非 (level = ‘senior’), 2, 1)", "1", "2"),
        ("if(level <> 'senior' or won > 1000, 2, 1)", "1", "2"),
        ("max(won, 250) - min(won, 150, 120)", "180", "130"),
        ("sum(won) + mean(won)", "800", "800"),
        ("share(won)", "0.5", "0.333333333"),
        ("if(left = 0, 7, won ÷ left)", "7", "50"),
    ],
)
def test_what_a_formula_gives(text: str, first: str, second: str):
    team = {**TEAM, "left": [Decimal(0), Decimal(4), Decimal(5)]}
    assert weights(people("A", "A", "A", **team), formula(text))[:2] == [first, second]


def test_siblings_are_those_under_the_same_unit():
    assert weights(people("A", "B", "A", **TEAM), formula("share(won)")) == ["0.75", "1", "0.25"]


def test_connected_nodes_are_called_by_their_names_in_both_languages():
    named = {**attribute("won"), "name": {"zh": "赢单 金额", "en": "Won amount"}}
    for text in ("won / 100", "“赢单 金额” ÷ 100", '"Won amount" / 100', "「赢单 金额」/100"):
        reader = {**formula(text), "inputs": {"values": ["won"]}}
        assert weights(people("A", "A", "A", **TEAM), named, reader) == ["3", "2", "1"]


@pytest.mark.parametrize(
    ("text", "error", "character", "concerned"),
    [
        ("won × left", FormulaLacksValue, 6, "P2"),
        ("won × (1 ÷ (won - 200))", FormulaDividesByZero, 9, "P1"),
        ("won × 999999999999999", FormulaTooLarge, 4, "P0"),
        ("level + 1", FormulaTypeWrong, 0, "P0"),
        ("if(level = 3, 1, 2)", FormulaTypeWrong, 11, "P0"),
    ],
)
def test_what_cannot_be_worked_out_names_the_character_and_the_people(
    text: str, error: Any, character: int, concerned: str
):
    with pytest.raises(error) as refused:
        given(text)
    assert refused.value.params["character"] == character
    assert f"Name {concerned}" in refused.value.message("zh")


@pytest.mark.parametrize(
    ("text", "code", "character", "expected"),
    [
        ("1 +", "formula_unexpected", 3, "数"),
        ("(1 + 2", "formula_unexpected", 6, "）"),
        ("won won", "formula_unexpected", 4, "×"),
        ("min(1,，2)", "formula_unexpected", 6, "数"),
        ("1 @ 2", "formula_unexpected", 2, "×"),
        ("eval(1)", "formula_function", 0, "if"),
        ("if(1, 2)", "formula_arguments", 0, "3"),
        ("round(1, won)", "formula_digits", 9, "0 到 9"),
        ("0.1234567891", "formula_number", 0, "9 位"),
        ("1 > 2", "formula_type", 2, "数值"),
        ("-" * 100 + "1", "formula_too_large", 70, "30"),
        ("+".join("1" * 200), "formula_too_large", 59, "30"),
        ("won.__class__", "formula_unexpected", 3, "×"),
    ],
)
def test_a_text_that_is_no_formula_is_a_problem_at_its_character(
    text: str, code: str, character: int, expected: str
):
    (found,) = problems(body(formula(text)))
    assert (found.code, found.node, found.field, found.character) == (code, "f", "settings.text", character)
    assert expected.replace("）", ")") in found.text.zh
    assert found.text.en.isascii() or "“" in found.text.en or "×" in found.text.en or "≥" in found.text.en
