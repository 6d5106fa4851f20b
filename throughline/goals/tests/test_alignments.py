"""The network: acyclic, with shares that add to one where numbers are added up."""

from decimal import Decimal

import pytest

from throughline.core.network import AlignmentLoop
from throughline.core.rollup import AlignmentSharesDoNotAddToOne
from throughline.goals.models import Alignment, KeyResult
from throughline.goals.owner import Owner
from throughline.goals.selectors.network import ancestors_of, links_down, links_up
from throughline.goals.services.align import (
    AlignedTwice,
    Parent,
    ShareCarriesNoNumber,
    UnitsOfMeasureDiffer,
    align,
    align_objective,
    unalign,
)
from throughline.goals.services.create_objective import create_objective
from throughline.goals.tests.sensors import AT, Sensors


def tie(sensors: Sensors, child: KeyResult, *parents: Parent) -> list[Alignment]:
    return align(actor=sensors.operator, at=AT, key_result_id=child.id, parents=parents)


def summing(sensors: Sensors, title: str) -> KeyResult:
    return sensors.key_result(title, source="sum")


def test_the_only_parent_that_sums_gets_the_whole_child(sensors: Sensors):
    child, total, mean = (
        sensors.key_result("a"),
        summing(sensors, "t"),
        sensors.key_result("m", source="weighted"),
    )
    made = tie(sensors, child, Parent(total.id), Parent(mean.id, weight=Decimal(3)))
    assert [(link.share, link.weight) for link in made] == [(1, 1), (None, 3)]


def test_shares_to_parents_that_sum_add_to_exactly_one(sensors: Sensors):
    child, one, two = sensors.key_result("a"), summing(sensors, "t"), summing(sensors, "u")
    tie(sensors, child, Parent(one.id, Decimal("0.3")), Parent(two.id, Decimal("0.7")))
    for share in ("0.3", "0.700000001", None):
        wrong = Parent(two.id, None if share is None else Decimal(share))
        with pytest.raises(AlignmentSharesDoNotAddToOne):
            tie(sensors, child, Parent(one.id, Decimal("0.3")), wrong)
    assert Alignment.objects.filter(child=child).count() == 2


def test_untying_one_of_two_that_sum_is_refused_until_the_other_has_it_all(sensors: Sensors):
    child, one, two = sensors.key_result("a"), summing(sensors, "t"), summing(sensors, "u")
    tie(sensors, child, Parent(one.id, Decimal("0.3")), Parent(two.id, Decimal("0.7")))
    with pytest.raises(AlignmentSharesDoNotAddToOne):
        unalign(actor=sensors.operator, at=AT, key_result_id=child.id, parent_id=one.id)
    tie(sensors, child, Parent(two.id))
    unalign(actor=sensors.operator, at=AT, key_result_id=child.id, parent_id=two.id)
    assert not Alignment.objects.exists()


def test_a_sum_needs_the_same_unit_of_measure(sensors: Sensors):
    child = sensors.key_result("a", measure="money", currency="CNY")
    with pytest.raises(UnitsOfMeasureDiffer) as refused:
        tie(sensors, child, Parent(summing(sensors, "t").id))
    assert "money CNY" in refused.value.message("en")


def test_a_link_that_adds_nothing_up_carries_no_share(sensors: Sensors):
    with pytest.raises(ShareCarriesNoNumber):
        tie(sensors, sensors.key_result("a"), Parent(sensors.key_result("b").id, Decimal(1)))


def test_a_loop_is_refused_and_named(sensors: Sensors):
    a, b, c = (sensors.key_result(title) for title in "abc")
    tie(sensors, a, Parent(b.id))
    tie(sensors, b, Parent(c.id))
    with pytest.raises(AlignmentLoop) as refused:
        tie(sensors, c, Parent(a.id))
    assert set(refused.value.params["loop"].split(" → ")) == {"a", "b", "c"}
    with pytest.raises(AlignmentLoop):
        tie(sensors, a, Parent(a.id))


def test_a_loop_through_an_objective_is_refused(sensors: Sensors):
    low, high = sensors.key_result("low"), sensors.key_result("high")
    with pytest.raises(AlignmentLoop):
        align_objective(actor=sensors.operator, at=AT, objective_id=sensors.objective.id, parent_ids=[low.id])
    tie(sensors, low, Parent(high.id))


def test_the_same_parent_twice_is_refused(sensors: Sensors):
    child, parent = sensors.key_result("a"), sensors.key_result("b")
    with pytest.raises(AlignedTwice):
        tie(sensors, child, Parent(parent.id), Parent(parent.id))


def test_the_network_is_walked_up_and_down_in_one_query(sensors: Sensors, django_assert_num_queries):
    bottom, middle, other, top = (sensors.key_result(title) for title in ("bottom", "middle", "other", "top"))
    tie(sensors, bottom, Parent(middle.id), Parent(other.id))
    tie(sensors, middle, Parent(top.id))
    tie(sensors, other, Parent(top.id))
    with django_assert_num_queries(1):
        assert ancestors_of([bottom.id, middle.id]) == {
            bottom.id: {middle.id, other.id, top.id},
            middle.id: {top.id},
        }
    with django_assert_num_queries(1):
        assert {(link.child, link.parent) for link in links_down([top.id])} == {
            (bottom.id, middle.id),
            (bottom.id, other.id),
            (middle.id, top.id),
            (other.id, top.id),
        }


def test_a_key_result_serves_what_its_objective_serves(sensors: Sensors):
    top = sensors.key_result("top")
    own = create_objective(
        actor=sensors.operator,
        at=AT,
        cycle_id=sensors.cycle.id,
        title="East",
        owner=Owner(sensors.units["EAST"].id),
    )
    sensors.objective = own
    low = sensors.key_result("low")
    align_objective(actor=sensors.operator, at=AT, objective_id=own.id, parent_ids=[top.id])
    (link,) = links_up([low.id])
    assert (link.child, link.parent, link.through_objective) == (low.id, top.id, own.id)
    assert links_down([top.id]) == [link]
