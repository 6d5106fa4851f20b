"""Lags, deals that stand still and reminders come once, whatever workers, clock and scheduler do."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import connections

from throughline.alerts.tests.firm import AT
from throughline.alerts.tests.working import TOLD, Working
from throughline.channels.tests.vendors import HeldFirst, Vendor
from throughline.kit.outbound.tests.server import serving
from throughline.kit.scope import company_scope
from throughline.kit.tests.forget import forget_company
from throughline.org.tests.company import make_company

ONCE = {one: ["sent"] for one in TOLD}
HOUR = timedelta(hours=1)


@pytest.fixture
def firm(django_db_setup, django_db_blocker, settings, monkeypatch) -> Iterator[Working]:
    """Committed, so that workers in other processes see it; all of them go by its clock."""
    settings.OUTBOUND_ALLOW = ["127.0.0.1"]
    with django_db_blocker.unblock():
        company = make_company("working")
        with company_scope(company.id):
            made = Working(company)
        for tasks in ("alerts", "channels"):
            monkeypatch.setattr(f"throughline.{tasks}.tasks.now", lambda: made.at)
        yield made
        forget_company(company.id)
        connections.close_all()


def test_two_workers_at_once_tell_everything_once(firm: Working):
    vendor = Vendor("slack")
    with serving(vendor) as served:
        firm.by("slack", served.address)
        for _ in range(3):
            firm.defer_all()
        firm.work(workers=2)
    assert firm.alerts() == ["lag", "stalled"]
    assert (firm.tries(), len(vendor.sent)) == (ONCE, len(TOLD))


@pytest.mark.parametrize("jump", [HOUR, -HOUR])
def test_a_clock_that_jumps_an_hour_tells_nothing_twice(firm: Working, jump: timedelta):
    vendor = Vendor("slack")
    with serving(vendor) as served:
        firm.by("slack", served.address)
        for at in (AT, AT + jump, AT):
            firm.at = at
            firm.defer_all()
            firm.work()
    assert firm.alerts() == ["lag", "stalled"]
    assert (firm.tries(), len(vendor.sent)) == (ONCE, len(TOLD))


@pytest.mark.parametrize(("kind", "marked"), [("slack", 1), ("feishu", 0)])
def test_killed_in_the_middle_of_sending_one_comes_again_and_is_marked_where_nobody_can_tell(
    firm: Working, kind: str, marked: int
):
    """Feishu takes an id once, so what comes again there is not shown twice."""
    first = HeldFirst()
    vendor = Vendor(kind, then=first)
    with serving(vendor) as served:
        firm.by(kind, served.address)
        firm.defer_all()
        firm.killed_once(first.arrived)
        firm.defer_all()
        firm.work()
        first.hold.set()
    tries = firm.tries()
    assert sorted(tries.values()) == [["sent"]] * (len(TOLD) - 1) + [["unknown", "sent"]]
    assert (set(tries), firm.marked(), len(vendor.sent)) == (TOLD, marked, len(TOLD))


def test_after_three_days_without_the_scheduler_everything_comes_once(firm: Working):
    vendor = Vendor("slack")
    with serving(vendor) as served:
        firm.by("slack", served.address)
        firm.at = AT + timedelta(days=3)
        for _ in range(3):  # what periodic jobs left undone comes in one heap
            firm.defer_all()
        firm.work()
        firm.at += HOUR
        firm.defer_all()
        firm.work()
    assert firm.alerts() == ["lag", "stalled"]
    assert (firm.tries(), len(vendor.sent)) == (ONCE, len(TOLD))
