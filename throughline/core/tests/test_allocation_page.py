"""The worked tables of docs/algorithms/allocation.md are what the kernel computes."""

from decimal import Decimal
from fractions import Fraction
from re import findall

import pytest

from throughline.core.allocation import (
    ABSENT,
    ONE,
    Stay,
    UnitWeight,
    allocate,
    kept_by_calendar,
    moved_by,
    weight_units,
)
from throughline.core.amounts import from_quanta, to_quanta
from throughline.core.pace.rounding import rounded
from throughline.core.tests.test_algorithm_pages import table
from throughline.core.tree import Tree

PAGE = "allocation.md"
THOUSAND = Decimal(1000)


def quanta(cell: str, missing: int) -> int:
    """An amount of the worked cascade in thousands."""
    return to_quanta(Decimal(cell), THOUSAND, node=cell) if cell else missing


def one_unit(people: int) -> Tree:
    """A unit with people A, B, C …"""
    names = ["unit", *"ABCDEFG"[:people]]
    return Tree.build(names, [-1] + [0] * people, [False] + [True] * people)


def test_the_worked_cascade():
    head = ["node", "parent", "weight", "coefficient", "lock", "minimum", "maximum", "hold", "amount"]
    columns = {name: [row[at] for row in table(PAGE, *head)] for at, name in enumerate(head)}
    names = columns["node"]
    tree = Tree.build(
        names,
        [names.index(parent) if parent else -1 for parent in columns["parent"]],
        [bool(weight) for weight in columns["weight"]],
    )
    allocation = allocate(
        tree,
        quanta(columns["amount"][0], 0),
        [weight_units(Decimal(weight or 0)) for weight in columns["weight"]],
        unit_weights=UnitWeight.PRODUCT,
        coefficients=[weight_units(Decimal(coefficient or 1)) for coefficient in columns["coefficient"]],
        locks=[quanta(cell, ABSENT) for cell in columns["lock"]],
        minimums=[quanta(cell, ABSENT) for cell in columns["minimum"]],
        maximums=[quanta(cell, ABSENT) for cell in columns["maximum"]],
        holds=[quanta(cell, 0) for cell in columns["hold"]],
    )
    assert [str(from_quanta(count, THOUSAND)) for count in allocation.amounts] == columns["amount"]


@pytest.mark.parametrize("row", table(PAGE, "amount", "weights of A, B, C …", "exact", "amounts"))
def test_rounding(row):
    weights = [weight_units(Decimal(weight)) for weight in row[1].split(" : ")]
    allocation = allocate(one_unit(len(weights)), int(row[0]), [0, *weights])
    exact = [allocation.reason(person).exact for person in range(1, len(weights) + 1)]
    assert " / ".join(str(rounded(share, 3)) for share in exact) == row[2]
    assert " / ".join(map(str, allocation.amounts[1:])) == row[3]


@pytest.mark.parametrize("row", table(PAGE, "stays of Bob", "A: moved + members", "B: moved + members"))
def test_movers(row):
    tree = Tree.build(
        ["co", "A", "B", "Ann", "Bob", "Cid"], [-1, 0, 0, 1, 2, 2], [False, False, False, True, True, True]
    )
    units, none = {"A": 1, "B": 2}, [ABSENT] * 6
    stays = [Stay(frozenset({units[unit]}), int(asked)) for unit, asked in findall(r"(\w) to (\d+)", row[0])]
    moved = moved_by(tree, {4: stays}, locks=none, maximums=none)
    kept = kept_by_calendar(tree, [0, 0, 0, 30, 30, 30], Fraction(1, 2))
    amounts = allocate(tree, 90, [0, 0, 0, *[ONE] * 3], moved=moved, kept=kept).amounts
    members = [amounts[3], amounts[4] + amounts[5]]
    for cell, unit, below in zip(row[1:], units.values(), members, strict=True):
        assert cell == f"{moved[unit]} + {below} = {amounts[unit]}"


@pytest.mark.parametrize(
    "row", table(PAGE, "old amounts", "new amount", "weights", "maximums", "new amounts")
)
def test_replan(row):
    old = [int(amount) for amount in row[0].split(" / ")]
    maximums = [ABSENT if limit == "-" else int(limit) for limit in row[3].split(" / ")]
    tree = one_unit(len(old))
    allocation = allocate(
        tree,
        int(row[1]),
        [0, *(weight_units(Decimal(weight)) for weight in row[2].split(" : "))],
        maximums=[ABSENT, *maximums],
        kept=kept_by_calendar(tree, [sum(old), *old], Fraction(1, 2)),
    )
    assert " / ".join(map(str, allocation.amounts[1:])) == row[4]
