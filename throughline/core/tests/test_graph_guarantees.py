"""The guarantees of the cascade, from a graph's attributes to the amounts."""

from decimal import Decimal
from itertools import pairwise
from typing import Any

import polars as pl
from hypothesis import given
from hypothesis import strategies as some

from throughline.core.allocation import allocate
from throughline.core.rules import Subjects, Value, rule_from_json, weigh
from throughline.core.tests.graphs import attribute, body, node
from throughline.core.tests.weighed import people
from throughline.core.tree import Tree

WON = some.lists(some.integers(1, 10**6), min_size=2, max_size=12)
FACTOR = "max(1, won) × if(level = 'high', 1.8, 1)"
AMOUNT = 1_000_003


def team(won: list[int]) -> Subjects:
    levels: list[Value] = ["high" if one % 2 else "low" for one in won]
    return people(*["T"] * len(won), won=[Decimal(one) for one in won], level=levels)


def units(subjects: Subjects, *more: dict[str, Any]) -> list[int]:
    """What everybody weighs, in billionths."""
    nodes = [attribute("won"), node("weight", "formula", text=FACTOR), *more]
    found: list[int] = weigh(rule_from_json(body(*nodes)), "person", subjects).units.to_list()
    return found


def amounts(subjects: Subjects, *more: dict[str, Any]) -> dict[str, int]:
    """The amount of each person by number."""
    ids = subjects.ids.to_list()
    tree = Tree.build(["T", *ids], [-1, *[0] * len(ids)], [False, *[True] * len(ids)])
    found = allocate(tree, AMOUNT, [0, *units(subjects, *more)]).amounts.tolist()
    return dict(zip(ids, found[1:], strict=True))


@given(WON)
def test_the_amounts_add_up_exactly_and_again_are_the_same(won: list[int]):
    subjects = team(won)
    found = amounts(subjects)
    assert sum(found.values()) == AMOUNT
    assert amounts(subjects) == found


@given(WON, some.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(won: list[int], random: Any):
    subjects, order = team(won), list(range(len(won)))
    random.shuffle(order)
    assert amounts(subjects.at(order)) == amounts(subjects)


@given(WON)
def test_a_larger_weight_never_gets_less_and_everybody_is_within_one_of_the_exact_share(won: list[int]):
    subjects = team(won)
    weights, found = units(subjects), list(amounts(subjects).values())
    ranked = sorted(zip(weights, found, strict=True))
    for (lighter, less), (heavier, more) in pairwise(ranked):
        assert less <= more or lighter == heavier
    whole = sum(weights)
    assert all(
        abs(amount * whole - AMOUNT * weight) < whole for weight, amount in zip(weights, found, strict=True)
    )


@given(WON, some.integers(2, 1000))
def test_a_factor_that_is_the_same_for_everybody_changes_nothing(won: list[int], times: int):
    subjects = team(won)
    scaled = [
        node("times", "constant", value=str(times)),
        node("product", "product", {"factors": ["weight", "times"]}),
    ]
    assert amounts(subjects, *scaled) == amounts(subjects)


@given(WON)
def test_nobody_gets_anything_for_a_weight_of_nothing(won: list[int]):
    subjects = team([*won, 0])
    none = node("none", "formula", text="if(won = 0, 0, 1)")
    product = node("product", "product", {"factors": ["weight", "none"]})
    found = amounts(subjects, none, product)
    assert found[subjects.ids[-1]] == 0
    assert pl.Series(list(found.values())).sum() == AMOUNT
