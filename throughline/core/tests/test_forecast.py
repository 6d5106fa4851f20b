"""Where a key result is likely to end: against every way in which few deals can come, and its guarantees."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.core.forecast import MOST_DEALS, FanDay, OpenDeal, forecast

TODAY = date(2026, 11, 23)
SHARES = (0.1, 0.25, 0.5, 0.75, 0.9)
amounts = st.decimals(0, 100_000, places=2)
chances = st.decimals(0, 1, places=2)
deals_of = st.builds(
    OpenDeal, amounts, chances, st.integers(0, 30).map(lambda days: TODAY + timedelta(days=days))
)
few = st.lists(deals_of, max_size=7)


def deal(amount: str, chance: str, on: int = 0) -> OpenDeal:
    return OpenDeal(Decimal(amount), Decimal(chance), TODAY + timedelta(days=on))


def every_way(deals: Sequence[OpenDeal]) -> list[tuple[Fraction, float]]:
    """Each set of deals that may come: what it brings, and its chance; the smallest first."""
    found = []
    for comes in product((False, True), repeat=len(deals)):
        chance = Fraction(1)
        for one, here in zip(deals, comes, strict=True):
            chance *= Fraction(one.probability) if here else 1 - Fraction(one.probability)
        brought = (Fraction(one.amount) for one, here in zip(deals, comes, strict=True) if here)
        found.append((sum(brought, Fraction(0)), float(chance)))
    return sorted(found)


def end_of(actual: str, deals: Sequence[OpenDeal], target: str = "100") -> FanDay:
    return forecast(actual=Decimal(actual), deals=deals, target=Decimal(target)).fan[-1]


def test_without_open_deals_it_ends_where_it_stands():
    found = forecast(actual=Decimal(70), deals=[], target=Decimal(100))
    assert (found.fan, found.likely, found.reaching) == ([], Decimal(70), Decimal("0.000"))
    assert forecast(actual=Decimal(100), deals=[], target=Decimal(100)).reaching == 1


def test_one_deal_comes_or_does_not():
    found = forecast(actual=Decimal(70), deals=[deal("30", "0.4")], target=Decimal(100))
    assert [found.likely, found.reaching] == [Decimal("82.00"), Decimal("0.400")]
    assert found.fan == [FanDay(TODAY, *map(Decimal, ("70.00", "70.00", "70.00", "100.00", "100.00")))]


def test_a_deal_without_a_chance_or_an_amount_changes_nothing():
    nothing = [deal("50", "0"), deal("0", "0.9"), deal("-5", "0.5")]
    assert forecast(actual=Decimal(1), deals=nothing, target=Decimal(9)).fan == []


def test_deals_of_one_day_are_one_step_of_the_fan():
    steps = forecast(
        actual=Decimal(0),
        deals=[deal("5", "0.5", 3), deal("7", "0.5", 1), deal("9", "0.5", 3)],
        target=Decimal(9),
    )
    assert [day.on - TODAY for day in steps.fan] == [timedelta(days=1), timedelta(days=3)]


@given(few, st.decimals(-1000, 200_000, places=2))
@settings(max_examples=60, deadline=None)
def test_few_deals_agree_with_every_way_in_which_they_can_come(deals, missing):
    found = forecast(actual=Decimal(500), deals=deals, target=Decimal(500) + missing)
    ways = every_way(deals)
    assert found.likely == pytest.approx(
        Decimal(500) + sum((d.amount * d.probability for d in deals), Decimal(0)), abs=Decimal("0.01")
    )
    assert float(found.reaching) == pytest.approx(
        sum(chance for brought, chance in ways if brought >= missing), abs=0.0006
    )
    for share, value in zip(SHARES, found.fan[-1][1:] if found.fan else (), strict=False):
        below = sum(chance for brought, chance in ways if brought <= Fraction(value) - 500)
        before = sum(chance for brought, chance in ways if brought < Fraction(value) - 500)
        assert below >= share - 1e-9
        assert before <= share + 1e-9


@given(st.lists(deals_of, max_size=40), amounts, amounts)
@settings(max_examples=40, deadline=None)
def test_the_fan_is_ordered_grows_with_time_and_stays_between_none_and_all(deals, actual, target):
    found = forecast(actual=actual, deals=deals, target=target)
    before = [actual] * 5
    for day in found.fan:
        values = list(day[1:])
        assert values == sorted(values)
        assert all(now >= then - Decimal("200") for now, then in zip(values, before, strict=True))
        before = values
    most = actual + sum((one.amount for one in deals), Decimal(0))
    assert all(actual <= value <= most for value in before)
    assert 0 <= found.reaching <= 1


@given(few, amounts, st.randoms())
@settings(max_examples=40, deadline=None)
def test_the_order_in_which_deals_are_given_changes_nothing(deals, target, random):
    shuffled = list(deals)
    random.shuffle(shuffled)
    one, other = (forecast(actual=Decimal(0), deals=some, target=target) for some in (deals, shuffled))
    assert (one.fan, one.likely) == (other.fan, other.likely)
    assert abs(one.reaching - other.reaching) <= Decimal("0.001")


@given(few, amounts, st.integers(0, 6), chances)
@settings(max_examples=40, deadline=None)
def test_a_likelier_deal_never_makes_the_end_less_likely(deals, target, place, more):
    likelier = [
        OpenDeal(one.amount, max(one.probability, more), one.on) if at == place else one
        for at, one in enumerate(deals)
    ]
    before, after = (forecast(actual=Decimal(0), deals=some, target=target) for some in (deals, likelier))
    assert after.likely >= before.likely
    assert after.reaching >= before.reaching - Decimal("0.001")


def test_what_is_certain_is_certain():
    surely = [deal("40", "1"), deal("60", "1", 2)]
    found = forecast(actual=Decimal(0), deals=surely, target=Decimal(100))
    assert (found.likely, found.reaching, found.fan[-1].p10) == (Decimal(100), Decimal(1), Decimal(100))
    assert end_of("0", surely, "101").p90 == 100


def test_joining_neighbours_keeps_the_middle_where_it_is():
    deals = [deal(str(1000 + 37 * number), "0.5") for number in range(MOST_DEALS)]
    half = Decimal(sum(1000 + 37 * number for number in range(MOST_DEALS))) / 2
    found = end_of("0", deals)
    assert abs(found.p50 - half) < half / 100
    spread = Decimal(sum((1000 + 37 * number) ** 2 for number in range(MOST_DEALS))).sqrt() / 2
    assert abs(found.p90 - half - spread * Decimal("1.2816")) < spread / 20


def test_more_deals_than_are_worked_out_go_on_without_a_jump():
    some = [deal("100", "0.3") for _ in range(MOST_DEALS)]
    few_days, many_days = end_of("0", some), end_of("0", [*some, deal("100", "0.3")])
    for before, after in zip(few_days[1:], many_days[1:], strict=True):
        assert abs(after - before) <= 200
    many = forecast(actual=Decimal(0), deals=[deal("1", "0.5")] * 1000, target=Decimal(500))
    assert float(many.reaching) == pytest.approx(0.5, abs=0.02)


def test_many_certain_deals_leave_no_doubt():
    many = [deal("1", "1")] * 200
    assert forecast(actual=Decimal(0), deals=many, target=Decimal(200)).reaching == 1
    assert forecast(actual=Decimal(0), deals=many, target=Decimal(201)).reaching == 0
    assert end_of("0", many).p10 == 200
