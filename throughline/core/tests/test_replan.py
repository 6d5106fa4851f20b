"""A re-plan keeps what was asked for, shares the rest, and changes nothing where nothing changed."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from throughline.core.allocation import (
    ONE,
    achievement_effect,
    allocate,
    kept_by_achievement,
    kept_by_calendar,
)
from throughline.core.allocation.errors import Infeasible, KeptAboveAmount
from throughline.core.tests.cascade_plans import by_id, keep, kernel_allocation, plans
from throughline.core.tree import Tree

TEAM = Tree.build(["team", "A", "B", "C"], [-1, 0, 0, 0], [False, True, True, True])
EQUAL = [0, ONE, ONE, ONE]
HALF = Fraction(1, 2)


def replan(
    amount: int,
    weights: list[int] = EQUAL,
    old: tuple[int, ...] = (90, 30, 30, 30),
    elapsed: Fraction = HALF,
    **limits: list[int],
) -> list[int]:
    """The amounts of the re-planned team."""
    kept = kept_by_calendar(TEAM, old, elapsed)
    amounts: list[int] = allocate(TEAM, amount, weights, kept=kept, **limits).amounts.tolist()  # type: ignore[arg-type]
    return amounts


@settings(max_examples=120, deadline=None)
@given(
    plans(), st.sampled_from([Fraction(0), Fraction(1, 65), Fraction(33, 65), Fraction(64, 65), Fraction(1)])
)
def test_without_a_change_of_amount_or_weights_it_changes_nothing(plan, elapsed):
    root, amount = plan
    try:
        before = by_id(kernel_allocation(root, amount))
    except Infeasible:
        assume(False)
    keep(root, elapsed, before)
    assert by_id(kernel_allocation(root, amount)) == before


@settings(max_examples=60, deadline=None)
@given(plans(limits=False), st.integers(0, 200), st.integers(0, 65))
def test_nobody_gets_less_than_was_asked_of_them_by_then(plan, more, days):
    root, amount = plan
    try:
        before = by_id(kernel_allocation(root, amount))
        keep(root, Fraction(days, 65), before)
        after = by_id(kernel_allocation(root, amount + more))
    except Infeasible:
        assume(False)
    for node in root:
        if node.is_person:
            assert after[node.id] > node.kept - 1


def test_a_raise_is_shared_by_the_new_weights_on_top_of_what_is_kept():
    assert replan(120) == [120, 40, 40, 40]
    assert replan(120, weights=[0, 3 * ONE, ONE, ONE]) == [120, 60, 30, 30]


def test_the_kept_part_is_rounded_once_together_with_the_new_share():
    assert replan(91, old=(90, 31, 30, 29), elapsed=Fraction(1, 3)) == [91, 31, 30, 30]


def test_limits_and_locks_bind_the_new_total():
    assert replan(120, maximums=[-1, 35, -1, -1]) == [120, 35, 43, 42]
    assert replan(120, locks=[-1, 10, -1, -1]) == [120, 10, 55, 55]
    assert replan(60, maximums=[-1, 12, -1, -1], minimums=[-1, -1, 30, -1]) == [60, 12, 30, 18]


def test_who_left_keeps_what_was_asked_and_a_newcomer_starts_from_nothing():
    assert replan(90, weights=[0, 0, ONE, ONE]) == [90, 15, 38, 37]
    assert replan(90, old=(60, 30, 30, 0)) == [90, 35, 35, 20]


def test_units_of_leavers_keep_their_fractions_rounded_once():
    tree = Tree.build(["co", "u", "v", "A", "B"], [-1, 0, 0, 1, 2], [False, False, False, True, True])
    kept = kept_by_calendar(tree, [10, 7, 3, 7, 3], HALF)
    assert allocate(tree, 10, [0, 0, 0, 0, ONE], kept=kept).amounts.tolist() == [10, 4, 6, 4, 6]


def test_units_with_calendars_of_their_own_keep_their_own_parts():
    kept = kept_by_calendar(TEAM, [90, 30, 30, 30], [HALF, HALF, Fraction(1, 3), Fraction(1)])
    assert allocate(TEAM, 90, EQUAL, kept=kept).amounts.tolist() == [90, 27, 22, 41]


def test_a_new_amount_below_what_is_kept_is_refused():
    assert replan(45) == [45, 15, 15, 15]
    with pytest.raises(KeptAboveAmount, match=r"team has 44 .* below the 45 kept"):
        replan(44)


def test_sharing_by_achievement_gives_more_to_those_ahead_and_says_so():
    asked = kept_by_calendar(TEAM, [90, 30, 30, 30], HALF)
    achieved = kept_by_achievement(TEAM, [0, 27, 15, Fraction(3, 2)])
    by_calendar = allocate(TEAM, 90, EQUAL, kept=asked).amounts
    by_achievement = allocate(TEAM, 90, EQUAL, kept=achieved).amounts
    assert by_calendar.tolist() == [90, 30, 30, 30]
    assert by_achievement.tolist() == [90, 43, 30, 17]
    effect = achievement_effect(TEAM, asked, achieved, by_calendar, by_achievement)
    assert (effect.ahead, effect.ahead_given_more, effect.most_given_more) == (1, 1, Fraction(13, 30))
    assert (effect.behind, effect.behind_given_less, effect.most_given_less) == (1, 1, Fraction(13, 30))
