"""What cannot be shared out is refused by name, with the node and what to change."""

from decimal import Decimal

import numpy as np
import pytest

from throughline.core.allocation import ONE, UnitWeight, allocate
from throughline.core.allocation.errors import (
    AllWeightsZero,
    LocksAboveAmount,
    MaximumsBelowAmount,
    MinimumAboveMaximum,
    MinimumsAboveAmount,
    NegativeAmount,
    NegativeWeight,
)
from throughline.core.tree import Tree

NODES = ["Company", "East", "West", "Chen", "Li", "Wang"]
TREE = Tree.build(NODES, [-1, 0, 0, 1, 1, 2], [False, False, False, True, True, True])
EQUAL = {"Chen": ONE, "Li": ONE, "Wang": ONE}


def by_row(values: dict[str, int], missing: int) -> list[int]:
    return [values.get(node, missing) for node in NODES]


def shared(amount: int, weights: dict[str, int] = EQUAL, **terms) -> dict[str, int]:
    """The amounts by name; limits and holds are given by name too."""
    limits = {
        name: by_row(values, 0 if name == "holds" else ONE if name == "coefficients" else -1)
        for name, values in terms.items()
        if isinstance(values, dict)
    }
    allocation = allocate(TREE, amount, by_row(weights, 0), **{**terms, **limits})
    return dict(zip(NODES, allocation.amounts.tolist(), strict=True))


REFUSED = [
    (
        "locks and hold",
        {"locks": {"East": 70, "Wang": 20}, "holds": {"Company": 11}},
        LocksAboveAmount,
        "Company",
    ),
    ("locks in a locked unit", {"locks": {"East": 10, "Li": 11}}, LocksAboveAmount, "East"),
    ("minimums", {"minimums": {"Chen": 60, "Wang": 41}}, MinimumsAboveAmount, "Company"),
    (
        "minimums in a locked unit",
        {"locks": {"East": 10}, "minimums": {"Li": 11}},
        MinimumsAboveAmount,
        "East",
    ),
    ("minimum and hold", {"minimums": {"Wang": 60}, "holds": {"East": 41}}, MinimumsAboveAmount, "Company"),
    ("maximums", {"maximums": {"Chen": 30, "Li": 30, "West": 39}}, MaximumsBelowAmount, "Company"),
    (
        "maximums in a locked unit",
        {"locks": {"West": 41}, "maximums": {"Wang": 40}},
        MaximumsBelowAmount,
        "West",
    ),
    ("everybody locked", {"locks": {"Chen": 1, "Li": 1, "Wang": 1}}, MaximumsBelowAmount, "Company"),
    ("crossed limits", {"minimums": {"Li": 5}, "maximums": {"Li": 4}}, MinimumAboveMaximum, "Li"),
    ("members need more", {"minimums": {"Li": 5}, "maximums": {"East": 4}}, MinimumAboveMaximum, "East"),
    ("a negative coefficient", {"coefficients": {"West": -ONE}}, NegativeWeight, "West"),
    ("a negative hold", {"holds": {"West": -1}}, NegativeAmount, "West"),
    ("a negative lock", {"locks": {"Li": -2}}, NegativeAmount, "Li"),
    ("all weights zero", {"weights": {}}, AllWeightsZero, "Company"),
    ("a negative weight", {"weights": {"Li": -1}}, NegativeWeight, "Li"),
    (
        "a unit whose people all weigh nothing",
        {"weights": {"Wang": ONE}, "unit_weights": UnitWeight.COEFFICIENT},
        AllWeightsZero,
        "East",
    ),
    (
        "only weightless members below a limit",
        {"weights": {"Wang": ONE}, "maximums": {"Wang": 99}},
        MaximumsBelowAmount,
        "Company",
    ),
]


@pytest.mark.parametrize(
    ("terms", "error", "node"), [case[1:] for case in REFUSED], ids=[c[0] for c in REFUSED]
)
def test_it_is_refused_and_names_the_node(terms, error, node):
    with pytest.raises(error) as refused:
        shared(100, **terms)
    assert type(refused.value) is error
    assert refused.value.params["node"] == node
    assert node in refused.value.message("zh")
    assert node in refused.value.message("en")


def test_a_negative_amount_is_refused():
    with pytest.raises(NegativeAmount, match="Company"):
        shared(-1)


def test_the_sentence_speaks_of_amounts_and_not_of_quanta():
    with pytest.raises(LocksAboveAmount) as refused:
        shared(100, locks={"Chen": 90}, holds={"Company": 15}, quantum=Decimal("0.01"))
    assert refused.value.message("en") == (
        "Company has 1.00, but the locks below it add up to 0.90 and the hold is 0.15: 0.05 too much. "
        "Lower a lock or the hold, or raise the amount of Company."
    )
    assert "超出 0.05" in refused.value.message("zh")


def test_what_just_fits_is_shared():
    assert shared(100, locks={"East": 70, "Wang": 20}, holds={"Company": 10})["Company"] == 100
    assert shared(100, maximums={"Chen": 30, "Li": 30, "West": 40})["Wang"] == 40
    assert shared(100, minimums={"Chen": 60, "Wang": 40})["Li"] == 0
    assert shared(0, weights={})["Wang"] == 0


def test_who_weighs_nothing_does_not_widen_a_units_maximum():
    amounts = shared(100, weights={"Chen": ONE, "Wang": ONE}, maximums={"Chen": 10})
    assert (amounts["East"], amounts["Li"], amounts["Wang"]) == (10, 0, 90)


def test_weights_that_are_not_integers_are_refused():
    with pytest.raises(TypeError):
        allocate(TREE, 100, np.full(6, 0.5))
