"""What is said of all nodes at once is what is said of each."""

from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from throughline.core.allocation import Told
from throughline.core.allocation.errors import Infeasible
from throughline.core.allocation.told import FINEST
from throughline.core.tests.cascade_plans import by_id, keep, kernel_allocation, plans

elapsed = st.sampled_from([None, Fraction(0), Fraction(33, 65), Fraction(64, 65)])


@st.composite
def shared_plans(draw):
    """What the kernel makes of a plan, re-planned or not."""
    root, amount = draw(plans())
    by_then, more = draw(elapsed), draw(st.integers(0, 200))
    try:
        found = kernel_allocation(root, amount)
        if by_then is None:
            return found
        keep(root, by_then, by_id(found))
        return kernel_allocation(root, amount + more)
    except Infeasible:
        assume(False)


@settings(max_examples=100, deadline=None)
@given(shared_plans(), st.sampled_from([Fraction(1), Fraction(1, 10**9), Fraction(2, 5)]))
def test_the_columns_say_of_everybody_what_the_reasons_say(allocation, unit):
    seen = []
    for told in allocation.told():
        seen += told.rows.tolist()
        for row, said in zip(told.rows.tolist(), rows_of(told, unit), strict=True):
            reason = allocation.reason(row)
            exact = round(reason.exact / unit)
            kept, weight = reason.kept * told.denominator, Fraction(reason.weight) * FINEST
            assert said == (reason.amount, reason.bound, reason.own_lock, kept, weight, exact, reason.group)
    assert sorted(seen) == sorted(set(range(len(allocation.tree.ids))) - {int(allocation.tree.order[0])})


def rows_of(told: Told, unit: Fraction):
    groups = [group for group, size in enumerate(told.groups.sizes.tolist()) for _ in range(size)]
    return zip(
        told.amounts.tolist(),
        told.bounds.tolist(),
        told.locks.tolist(),
        told.kept.tolist(),
        told.in_finest(told.weights),
        told.exact(unit),
        [told.divisions[group] for group in groups],
        strict=True,
    )
