"""What movers leave behind stays in the amounts of the units where it was asked, and nothing is lost."""

from fractions import Fraction

import pytest
from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from throughline.core.allocation import ABSENT, ONE, Kept, Stay, allocate, kept_by_calendar, moved_by
from throughline.core.allocation.errors import Infeasible, MovedAboveAmount
from throughline.core.tests.cascade_plans import absent, by_id, kernel_allocation, plans, tree_of
from throughline.core.tests.naive_cascade import Impossible, Node, naive_cascade
from throughline.core.tree import Tree

HALF = Fraction(1, 2)
checked = settings(max_examples=200, deadline=None)


@st.composite
def moved_plans(draw, limits: bool = True):
    """A plan of which some people were elsewhere before: once or twice, anywhere in the tree."""
    root, amount = draw(plans(limits=limits))
    nodes = list(root)
    units = [row for row, node in enumerate(nodes) if not node.is_person]
    stays = {}
    for row, node in enumerate(nodes):
        if not node.is_person:
            continue
        node.kept = draw(st.integers(0, 40)) * Fraction(draw(st.sampled_from([0, 7, 33, 65])), 65)
        asked = sorted(draw(st.lists(st.integers(0, int(node.kept)), max_size=2)))
        if asked:
            places = [draw(st.sampled_from(units)) for _ in asked]
            stays[row] = [
                Stay(above(nodes, place), count) for place, count in zip(places, asked, strict=True)
            ]
    locks, maximums = [absent(node.lock) for node in nodes], [absent(node.maximum) for node in nodes]
    moved = moved_by(tree_of(nodes), stays, locks=locks, maximums=maximums)
    for node, count in zip(nodes, moved.tolist(), strict=True):
        node.moved = count
    return root, amount + sum(int(node.kept) for node in nodes), stays


def above(nodes: list[Node], unit: int) -> frozenset[int]:
    """A unit and those above it but the root, by row."""
    over = {id(member): row for row, node in enumerate(nodes) for member in node.members}
    found = set()
    while unit:
        found.add(unit)
        unit = over[id(nodes[unit])]
    return frozenset(found)


@checked
@given(moved_plans())
def test_every_amount_is_that_of_the_naive_cascade(plan):
    root, amount, _ = plan
    try:
        wanted = naive_cascade(root, amount)
    except Impossible:
        wanted = None
    try:
        found = by_id(kernel_allocation(root, amount))
    except Infeasible:
        found = None
    event("refused" if found is None else "shared")
    assert found == wanted


@checked
@given(moved_plans())
def test_members_hold_and_what_moved_add_up_and_nothing_falls_below_zero(plan):
    root, amount, _ = plan
    try:
        amounts = by_id(kernel_allocation(root, amount))
    except Infeasible:
        assume(False)
    assert sum(node.moved for node in root) == 0
    assert min(amounts.values()) >= 0
    for unit in (node for node in root if node.members):
        members = sum(amounts[member.id] for member in unit.members)
        assert amounts[unit.id] == unit.hold + unit.moved + members


@checked
@given(moved_plans(limits=False))
def test_nobody_falls_below_what_was_asked_and_no_unit_below_what_was_asked_in_it(plan):
    root, amount, stays = plan
    try:
        amounts = by_id(kernel_allocation(root, amount))
    except Infeasible:
        assume(False)
    nodes = list(root)
    over = {id(member): node for node in nodes for member in node.members}
    for row, node in enumerate(nodes):
        if node.is_person:
            assert amounts[node.id] > node.kept - 1
        else:
            people = [(other, one) for other, one in enumerate(nodes) if one.is_person]
            asked = sum(asked_in(row, nodes, one, stays.get(other, []), over) for other, one in people)
            assert amounts[node.id] > asked - 1


def asked_in(
    unit: int, nodes: list[Node], person: Node, stays: list[Stay], over: dict[int, Node]
) -> Fraction:
    """What was asked of a person while they were below a unit."""
    found, before = Fraction(0), 0
    for stay in stays:
        if unit in stay.units or unit == 0:
            found += stay.asked - before
        before = stay.asked
    node, is_below = person, False
    while node is not nodes[0]:
        node = over[id(node)]
        is_below |= node is nodes[unit]
    return found + (person.kept - before if is_below else 0)


@checked
@given(moved_plans(), st.sampled_from([Fraction(0), Fraction(1, 65), Fraction(33, 65), Fraction(1)]))
def test_a_second_replan_without_a_change_changes_nothing(plan, elapsed):
    """The rest of the cycle passes in part: everybody keeps so much more of what they have."""
    root, amount, _ = plan
    for unit in (node for node in root if not node.is_person):
        unit.hold = 0
    try:
        before = by_id(kernel_allocation(root, amount))
    except Infeasible:
        assume(False)
    for node in root:
        if node.is_person:
            node.kept += elapsed * (before[node.id] - node.kept)
    assert by_id(kernel_allocation(root, amount)) == before


@checked
@given(plans())
def test_without_movers_it_is_as_if_nobody_had_asked(plan):
    root, amount = plan
    nodes = list(root)
    tree = tree_of(nodes)
    none = moved_by(tree, {}, locks=[ABSENT] * len(nodes), maximums=[ABSENT] * len(nodes))
    weights = [node.weight for node in nodes]
    try:
        before = allocate(tree, amount, weights)
    except Infeasible:
        assume(False)
    after = allocate(tree, amount, weights, moved=none)
    assert after.amounts.tobytes() == before.amounts.tobytes()


COMPANY = Tree.build(
    ["co", "a", "b", "Ann", "Bob", "Cid"], [-1, 0, 0, 1, 2, 2], [False, False, False, True, True, True]
)
EQUAL = [0, 0, 0, ONE, ONE, ONE]
NONE = [ABSENT] * 6


def replanned(
    weights: list[int] = EQUAL, *stays: tuple[int, int], locks: list[int] = NONE, elapsed: Fraction = HALF
) -> list[int]:
    """Everybody had 30; Bob, now in b, was in units (row and what was asked by the end) before."""
    kept = kept_by_calendar(COMPANY, [0, 0, 0, 30, 30, 30], elapsed)
    were = {4: [Stay(frozenset({unit}), asked) for unit, asked in stays]}
    moved = moved_by(COMPANY, were, locks=locks, maximums=NONE)
    found: list[int] = allocate(COMPANY, 90, weights, locks=locks, moved=moved, kept=kept).amounts.tolist()
    return found


def test_what_was_asked_before_a_move_stays_in_the_old_unit():
    assert replanned(EQUAL) == [90, 30, 60, 30, 30, 30]
    assert replanned(EQUAL, (1, 15)) == [90, 45, 45, 30, 30, 30]


def test_who_comes_back_leaves_only_what_was_asked_meanwhile():
    assert replanned(EQUAL, (2, 10), (1, 15)) == [90, 35, 55, 30, 30, 30]


def test_a_leaver_after_a_move_carries_what_was_asked_and_no_unit_falls_below_zero():
    assert replanned([0, 0, 0, ONE, 0, 0], (1, 15)) == [90, 75, 15, 60, 15, 15]
    kept = Kept([0, 0, 0, 0, 31, 0], 2)
    moved = moved_by(COMPANY, {4: [Stay(frozenset({1}), 15)]}, locks=NONE, maximums=NONE)
    amounts = allocate(COMPANY, 90, [0, 0, 0, ONE, 0, 0], moved=moved, kept=kept).amounts.tolist()
    assert amounts in ([90, 90, 0, 75, 15, 0], [90, 89, 1, 74, 16, 0])


def test_a_lock_below_the_past_part_is_all_that_stays():
    assert replanned(EQUAL, (1, 15), locks=[-1, -1, -1, -1, 10, -1]) == [90, 50, 40, 40, 10, 40]


def test_a_lock_below_what_a_mover_left_is_refused_by_name():
    with pytest.raises(MovedAboveAmount, match=r"a has 10, but 15 was asked there"):
        replanned(EQUAL, (1, 15), locks=[-1, 10, -1, -1, -1, -1])
    with pytest.raises(Infeasible):
        allocate(COMPANY, 90, EQUAL, moved=[0, 100, -100, 0, 0, 0])


def test_amounts_beyond_int64_are_as_exact():
    kept = Kept([0, 0, 0, 10**20, 10**20, 10**20], 1)
    moved = moved_by(COMPANY, {4: [Stay(frozenset({1}), 10**20)]}, locks=NONE, maximums=NONE)
    amounts = allocate(COMPANY, 6 * 10**20, EQUAL, moved=moved, kept=kept).amounts.tolist()
    assert amounts == [6 * 10**20, 3 * 10**20, 3 * 10**20, *[2 * 10**20] * 3]


def test_the_reasons_multiply_out_with_what_moved():
    kept = kept_by_calendar(COMPANY, [0, 0, 0, 30, 30, 30], HALF)
    moved = moved_by(COMPANY, {4: [Stay(frozenset({1}), 15)]}, locks=NONE, maximums=NONE)
    chain = allocate(COMPANY, 90, EQUAL, moved=moved, kept=kept).chain(4)
    assert [(one.group.moved, one.amount) for one in chain] == [(0, 45), (-15, 30)]
    assert [(int(one.kept), int(one.group.settled)) for one in chain] == [(15, 45), (15, 30)]
