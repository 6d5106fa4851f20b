"""The kernel gives what the naive cascade gives, and refuses what it refuses."""

from fractions import Fraction

from hypothesis import event, given, settings
from hypothesis import strategies as st

from throughline.core.allocation.errors import Infeasible
from throughline.core.tests.cascade_plans import by_id, kernel_allocation, plans
from throughline.core.tests.naive_cascade import Impossible, Node, naive_cascade


def both(root: Node, amount: int) -> tuple[dict[str, int] | None, dict[str, int] | None]:
    """The amounts of the naive cascade and of the kernel, None where refused."""
    expected: dict[str, int] | None
    actual: dict[str, int] | None
    try:
        expected = naive_cascade(root, amount)
    except Impossible:
        expected = None
    try:
        actual = by_id(kernel_allocation(root, amount))
    except Infeasible:
        actual = None
    event("refused" if expected is None else "shared")
    return expected, actual


@settings(max_examples=300, deadline=None)
@given(plans())
def test_every_amount_is_that_of_the_naive_cascade(plan):
    expected, actual = both(*plan)
    assert actual == expected


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([10**12, 10**14, 10**17]).flatmap(lambda largest: plans(largest=largest)))
def test_amounts_beyond_int64_products_are_those_of_the_naive_cascade(plan):
    expected, actual = both(*plan)
    assert actual == expected


@settings(max_examples=60, deadline=None)
@given(plans(), st.sampled_from([10**9 + 7, 10**14 + 31, 10**30]))
def test_weights_of_any_size_are_shared_exactly(plan, factor):
    root, amount = plan
    for node in root:
        node.weight = node.weight * factor + (7 if node.weight else 0)
    expected, actual = both(root, amount)
    assert actual == expected


@settings(max_examples=200, deadline=None)
@given(plans(), st.data())
def test_kept_parts_are_shared_as_by_the_naive_cascade(plan, data):
    root, amount = plan
    for node in root:
        count = data.draw(st.integers(-5, 40) if node.is_person else st.just(node.hold))
        node.kept = count * Fraction(data.draw(st.sampled_from([0, 7, 33, 65])), 65)
    expected, actual = both(root, amount)
    assert actual == expected


def test_a_unit_keeps_no_more_than_its_people_can_take():
    """P3 kept 1 and may take nothing now: U2 starts from nothing, the odd quantum is P1's by remainder."""
    people = [
        Node("P3", True, maximum=0, kept=Fraction(1)),
        Node("P4", True, weight=10**9, maximum=1),
    ]
    unit = Node("U2", False, members=people)
    root = Node("U0", False, members=[Node("P1", True, kept=Fraction(231, 13)), unit])
    assert naive_cascade(root, 18) == {"U0": 18, "P1": 18, "U2": 0, "P3": 0, "P4": 0}
    assert by_id(kernel_allocation(root, 18)) == naive_cascade(root, 18)
