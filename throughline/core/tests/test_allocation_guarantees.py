"""What every cascade guarantees, whatever the plan."""

from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from throughline.core.allocation import Bound
from throughline.core.allocation.errors import Infeasible
from throughline.core.tests.cascade_plans import by_id, kernel_allocation, plans
from throughline.core.tests.naive_cascade import exact_shares, locked, needed

checked = settings(max_examples=60, deadline=None)


@st.composite
def shared_plans(draw, limits: bool = True):
    """A plan that can be shared, and what the kernel makes of it."""
    root, amount = draw(plans(limits=limits))
    try:
        return root, amount, kernel_allocation(root, amount)
    except Infeasible:
        for node in root:
            node.maximum = None
            node.weight = node.weight or 10**9
    try:
        return root, needed(root) + amount, kernel_allocation(root, needed(root) + amount)
    except Infeasible:
        assume(False)


@checked
@given(shared_plans())
def test_members_and_hold_add_up_to_every_units_amount(shared):
    root, amount, allocation = shared
    amounts = by_id(allocation)
    assert amounts[root.id] == amount
    for unit in (node for node in root if node.members):
        assert sum(amounts[member.id] for member in unit.members) + unit.hold == amounts[unit.id]


@checked
@given(shared_plans(), st.integers())
def test_the_order_of_the_input_changes_nothing(shared, seed):
    root, amount, allocation = shared
    assert by_id(kernel_allocation(root, amount, shuffle=seed)) == by_id(allocation)


@checked
@given(shared_plans())
def test_locked_nodes_never_move(shared):
    root, _, allocation = shared
    amounts = by_id(allocation)
    for node in root:
        if node.lock is not None and node is not root:
            assert amounts[node.id] == node.lock


@checked
@given(shared_plans())
def test_every_amount_is_within_a_quantum_of_its_exact_share(shared):
    root, _, allocation = shared
    amounts = by_id(allocation)
    for unit in (node for node in root if node.members):
        exact = exact_shares(unit, amounts[unit.id], is_root=unit is root)
        for member, share in zip(unit.members, exact, strict=True):
            assert abs(amounts[member.id] - locked(member) - share) < 1


@checked
@given(shared_plans())
def test_no_amount_passes_its_minimum_or_maximum(shared):
    root, _, allocation = shared
    amounts = by_id(allocation)
    for node in root:
        if node.lock is None and node is not root:
            assert amounts[node.id] >= (node.minimum or 0)
            assert node.maximum is None or amounts[node.id] <= node.maximum


@checked
@given(shared_plans())
def test_a_larger_weight_never_gets_less_at_the_same_limits(shared):
    root, _, allocation = shared
    amounts = by_id(allocation)
    for unit in root:
        people = [m for m in unit.members if m.is_person and m.lock is None]
        for one in people:
            for other in people:
                same_limits = (one.minimum, one.maximum) == (other.minimum, other.maximum)
                if same_limits and one.weight > other.weight:
                    assert amounts[one.id] >= amounts[other.id]


@checked
@given(shared_plans(), st.integers(2, 10**12))
def test_multiplying_all_weights_by_one_factor_changes_nothing(shared, factor):
    root, amount, allocation = shared
    assert by_id(kernel_allocation(root, amount, factor=factor)) == by_id(allocation)


@checked
@given(shared_plans())
def test_zero_weight_gets_zero_unless_its_minimum_is_above(shared):
    root, _, allocation = shared
    amounts = by_id(allocation)
    for node in root:
        if node.is_person and node.lock is None and node.weight == 0:
            assert amounts[node.id] == (node.minimum or 0)


@checked
@given(shared_plans())
def test_running_it_again_gives_the_same_bytes(shared):
    root, amount, allocation = shared
    again = kernel_allocation(root, amount)
    assert again.amounts.tobytes() == allocation.amounts.tobytes()


@checked
@given(shared_plans())
def test_the_reasons_multiply_out_to_every_amount(shared):
    root, _, allocation = shared
    for row, node in enumerate(allocation.tree.ids):
        if node == root.id:
            continue
        chain = allocation.chain(row)
        assert chain[-1].amount == allocation.amounts[row]
        for reason, above in zip(chain[1:], chain, strict=False):
            assert reason.group.parent_amount == above.amount
        for reason in chain:
            assert abs(reason.exact - reason.amount) < 1
            if reason.bound is Bound.WEIGHT and reason.weight:
                share = reason.group.left * Fraction(reason.weight) / Fraction(reason.group.weight_sum)
                assert reason.exact == reason.own_lock + share


@checked
@given(shared_plans(limits=False))
def test_without_limits_everybody_gets_by_weight_alone(shared):
    root, _, allocation = shared
    for row, node in enumerate(allocation.tree.ids):
        if node != root.id:
            assert allocation.reason(row).bound is Bound.WEIGHT
            assert allocation.reason(row).group.settled == 0
