"""What was asked of a mover stays in the target of the unit that keeps what they booked there."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from throughline.cascade.draft import Draft
from throughline.cascade.models import Run
from throughline.cascade.selectors.preview import preview
from throughline.cascade.selectors.reasons import Level, reasons_of
from throughline.cascade.services.change_plan import change_plan
from throughline.cascade.services.restore_run import restore_run
from throughline.cascade.table import table_of
from throughline.cascade.tests.planned import Planned
from throughline.cascade.tests.test_cascade_api import Browsers, acme, browsers, statuses
from throughline.cascade.tests.test_plan_sheet import exported
from throughline.cascade.tests.test_replan import HALF, LATER, again, expected
from throughline.cascade.tests.test_staff_changes import leave
from throughline.core.allocation.errors import MovedAboveAmount
from throughline.crm.services.define_metric import define_metric
from throughline.goals.models import Alignment, KeyResult
from throughline.goals.tests.sensors import AT, ENDS, call
from throughline.kit.scope import company_scope
from throughline.org.models import Membership, Person, UnitPlacement

pytestmark = pytest.mark.django_db
__all__ = ["acme", "browsers"]
SECOND = date(2026, 11, 2)
UNITS = ("EAST", "WEST")


def count_deals(planned: Planned) -> None:
    """From here on a metric gives the actuals of the key result that is shared out."""
    counted: dict[str, Any] = {"fact_kind": "deal", "date_kind": "closed", "value": "amount"}
    metric = define_metric(actor=planned.actor, at=AT, code="won", name="Won", **counted)
    KeyResult.objects.filter(id=planned.key_result.id).update(metric_id=metric.id, source="metric")


@pytest.fixture
def published(planned: Planned) -> Planned:
    count_deals(planned)
    planned.publish()
    return planned


def move(planned: Planned, name: str, unit: str, on: date) -> None:
    Membership.objects.filter(person__name=name, valid_until=None).update(valid_until=on)
    to = planned.sensors.units[unit]
    Membership.objects.create(person=planned.sensors.people[name], unit=to, valid_from=on)


def replan(planned: Planned, on: date = HALF, **given: Any) -> Run:
    run = again(planned, on, **given)
    planned.publish(run)
    return run


def asked(planned: Planned, name: str, on: date = HALF) -> Decimal:
    return Decimal(int(expected(planned, on)[name]))


def level(planned: Planned, name: str) -> Level:
    """The last level of the reasons of an owner."""
    key_result = planned.child(name).id
    return reasons_of([key_result])[key_result][-1]


def test_what_was_asked_before_stays_in_the_old_unit_and_is_not_in_the_new_one(published: Planned):
    before, part = expected(published, HALF), asked(published, "Cid")
    move(published, "Cid", "EAST", HALF)
    replan(published)
    amounts = published.amounts()
    assert part > 0
    assert amounts["WEST"] == amounts["Dan"] + part
    assert amounts["EAST"] == amounts["Ann"] + amounts["Bob"] + amounts["Cid"] - part
    assert amounts["EAST"] + amounts["WEST"] == 100_000
    assert amounts["Cid"] > part
    assert expected(published, HALF) == before


def test_expected_goes_on_in_both_units_to_what_they_are_to_reach(published: Planned):
    """The old unit is expected to go on by those who stayed, and the new one by everybody who is there."""
    move(published, "Cid", "EAST", HALF)
    replan(published)
    at, end, amounts = expected(published, HALF), expected(published, ENDS), published.amounts()
    assert all(end[unit] == amounts[unit] for unit in UNITS)
    gains = {name: amounts[name] - at[name] for name in amounts}
    assert abs(gains["WEST"] - gains["Dan"]) <= 1
    assert abs(gains["EAST"] - gains["Ann"] - gains["Bob"] - gains["Cid"]) <= 1


def test_a_second_replan_without_a_change_changes_nothing(published: Planned):
    move(published, "Cid", "EAST", HALF)
    replan(published)
    amounts, before = published.amounts(), expected(published, LATER)
    run = again(published, LATER)
    written = published.publish(run)
    assert published.amounts() == amounts
    assert (written.made, written.changed, written.withdrawn, written.segments) == (0, 0, 0, 0)
    assert expected(published, LATER) == before
    assert [stay["asked"] for stay in run.totals["stays"]] == [str(asked(published, "Cid"))]


def test_nor_does_it_where_the_old_unit_holds_back(published: Planned):
    published.fix("WEST", hold=20_000)
    published.publish()
    move(published, "Cid", "EAST", HALF)
    replan(published)
    amounts = published.amounts()
    assert amounts["WEST"] == amounts["Dan"] + asked(published, "Cid") + 20_000
    replan(published, LATER)
    assert published.amounts() == amounts


def test_a_second_move_leaves_to_each_unit_what_was_asked_there(published: Planned):
    north = published.sensors.unit("NORTH", published.sensors.units["ACME"])
    published.sensors.person("Fay", north, hired_on=SECOND)
    published.set_level("Fay", "junior")
    first = asked(published, "Cid")
    move(published, "Cid", "EAST", HALF)
    replan(published)
    second = asked(published, "Cid", LATER)
    move(published, "Cid", "NORTH", LATER)
    replan(published, LATER)
    amounts = published.amounts()
    assert second > first
    assert amounts["WEST"] == amounts["Dan"] + first
    assert amounts["EAST"] == amounts["Ann"] + amounts["Bob"] + second - first
    assert amounts["NORTH"] == amounts["Cid"] + amounts["Fay"] - second


def test_who_comes_back_leaves_only_what_was_asked_meanwhile(published: Planned):
    move(published, "Cid", "EAST", SECOND)
    first = asked(published, "Cid", SECOND)
    replan(published, SECOND)
    move(published, "Cid", "WEST", HALF)
    meanwhile = asked(published, "Cid") - first
    replan(published)
    amounts = published.amounts()
    assert amounts["WEST"] == amounts["Cid"] + amounts["Dan"] - meanwhile
    assert amounts["EAST"] == amounts["Ann"] + amounts["Bob"] + meanwhile


def test_a_leaver_after_a_move_keeps_both_parts_where_they_were_asked(published: Planned):
    move(published, "Cid", "EAST", SECOND)
    first = asked(published, "Cid", SECOND)
    replan(published, SECOND)
    Membership.objects.filter(person__name="Cid", valid_until=None).update(valid_until=HALF)
    Person.objects.filter(name="Cid").update(left_on=HALF)
    replan(published)
    amounts = published.amounts()
    assert abs(amounts["Cid"] - asked(published, "Cid")) <= 1
    assert amounts["WEST"] == amounts["Dan"] + first
    assert amounts["EAST"] == amounts["Ann"] + amounts["Bob"] + amounts["Cid"] - first


def test_an_emptied_unit_leaves_its_part_to_the_next_above(published: Planned):
    """South, in West, is left by its only person; Dan, the other of West, stays."""
    south = published.sensors.unit("SOUTH", published.sensors.units["WEST"])
    change_plan(actor=published.actor, at=AT, plan_id=published.plan.id, parameters={"empty_units": "skip"})
    move(published, "Cid", "SOUTH", date(2026, 9, 1))
    published.publish()
    assert published.amounts()["SOUTH"] == published.amounts()["Cid"]
    part = asked(published, "Cid")
    move(published, "Cid", "EAST", HALF)
    replan(published)
    amounts = published.amounts()
    assert "SOUTH" not in amounts
    assert amounts["WEST"] == amounts["Dan"] + part
    assert str(south.id) in Run.objects.latest("at", "id").totals["stays"][0]["units"]


def test_a_move_below_a_common_unit_changes_only_what_lies_between(published: Planned):
    """From West itself to South below it: West is above both and counts everything."""
    published.sensors.unit("SOUTH", published.sensors.units["WEST"])
    before, part = expected(published, HALF), asked(published, "Cid")
    move(published, "Cid", "SOUTH", HALF)
    replan(published)
    amounts = published.amounts()
    assert amounts["SOUTH"] == amounts["Cid"] - part
    assert amounts["WEST"] == amounts["Dan"] + amounts["SOUTH"] + part
    assert expected(published, HALF) == before | {"SOUTH": 0}


def test_a_unit_that_moves_leaves_what_was_asked_of_its_people(published: Planned):
    """South goes from West to East with Cid: West keeps his credits, and so his past."""
    south = published.sensors.unit("SOUTH", published.sensors.units["WEST"])
    move(published, "Cid", "SOUTH", date(2026, 9, 1))
    published.publish()
    before, part = expected(published, HALF), asked(published, "Cid")
    UnitPlacement.objects.filter(unit=south).update(valid_until=HALF)
    UnitPlacement.objects.create(unit=south, parent=published.sensors.units["EAST"], valid_from=HALF)
    replan(published)
    amounts = published.amounts()
    assert amounts["SOUTH"] == amounts["Cid"]
    assert amounts["WEST"] == amounts["Dan"] + part
    assert amounts["EAST"] == amounts["Ann"] + amounts["Bob"] + amounts["SOUTH"] - part
    assert expected(published, HALF) == before


def test_a_lock_below_the_past_part_is_all_that_stays(published: Planned):
    move(published, "Cid", "EAST", HALF)
    published.fix("Cid", lock=1_000)
    replan(published)
    amounts = published.amounts()
    assert amounts["WEST"] == amounts["Dan"] + 1_000
    assert amounts["EAST"] == amounts["Ann"] + amounts["Bob"]
    replan(published, LATER)
    assert published.amounts() == amounts


def test_a_units_lock_below_what_a_mover_left_is_refused_with_the_part_named(published: Planned):
    move(published, "Cid", "EAST", HALF)
    published.fix("WEST", lock=1_000)
    with pytest.raises(MovedAboveAmount) as refused:
        again(published)
    assert f"{asked(published, 'Cid'):,f} was asked there of people" in refused.value.message("en")
    assert "West (WEST)" in refused.value.message("en")


def test_a_unit_that_is_asked_for_nothing_yet_has_no_target_though_its_people_have(published: Planned):
    published.sensors.unit("NORTH", published.sensors.units["EAST"])
    part = asked(published, "Cid")
    move(published, "Cid", "NORTH", HALF)
    published.fix("Cid", lock=part)
    replan(published)
    amounts = published.amounts()
    assert (amounts["Cid"], "NORTH" in amounts) == (part, False)
    assert amounts["WEST"] == amounts["Dan"] + part
    assert amounts["EAST"] == amounts["Ann"] + amounts["Bob"]
    above = Alignment.objects.get(child=published.child("Cid")).parent
    assert above == published.child("EAST")
    assert level(published, "Cid")["parent_amount"] == 0


def test_by_achievement_what_was_achieved_stays(published: Planned):
    for name, actual in (("Ann", 10_000), ("Bob", 10_000), ("Cid", 7_000), ("Dan", 1_000)):
        KeyResult.objects.filter(id=published.child(name).id).update(actual=actual)
    move(published, "Cid", "EAST", HALF)
    replan(published, kept_by="achievement")
    amounts = published.amounts()
    assert amounts["WEST"] == amounts["Dan"] + 7_000
    replan(published, LATER)
    assert published.amounts() == amounts


def test_the_reasons_say_what_movers_left_and_multiply_out(published: Planned):
    move(published, "Cid", "EAST", HALF)
    assert level(published, "Dan")["moved"] == 0
    replan(published)
    part = asked(published, "Cid")
    assert [level(published, name)["moved"] for name in ("Dan", "Cid", "WEST")] == [part, -part, 0]
    for name in ("Ann", "Cid", "Dan", *UNITS):
        one = level(published, name)
        taken = one["hold"] + one["moved"] + one["locked"] + one["limited"]
        assert abs(one["parent_amount"] - taken - one["shared"]) < Decimal("0.00001")
        assert abs(one["exact"] - one["amount"]) < 1


def test_the_table_of_a_draft_says_it_of_the_units_and_still_adds_up(published: Planned):
    move(published, "Cid", "EAST", HALF)
    draft = Draft(effective=HALF, kept_by="calendar")
    table = table_of(preview(published.actor, published.plan.id, draft), took_ms=0)
    moved = {row.code: row.members.moved for row in table.rows if row.members is not None}
    part = asked(published, "Cid")
    assert moved == {"ACME": 0, "EAST": -part, "WEST": part}
    assert table.totals.remainder == 0


def test_the_sheet_says_it_of_the_units_so_that_each_adds_up(published: Planned):
    assert "其中调动人员" not in exported(published)[0]
    move(published, "Cid", "EAST", HALF)
    replan(published)
    titles, *rows = exported(published)
    where = {title: titles.index(title) for title in ("上级单元", "名称", "分解额", "其中调动人员")}
    amounts = {row[where["名称"]]: row[where["分解额"]] for row in rows}
    part = asked(published, "Cid")
    found = {row[where["名称"]]: row[where["其中调动人员"]] for row in rows}
    assert {name: left for name, left in found.items() if left} == {"East": -part, "West": part}
    for unit in ("East", "West"):
        members = sum(row[where["分解额"]] for row in rows if row[where["上级单元"]] == unit)
        assert amounts[unit] == members + found[unit]


def test_everybody_who_reads_the_reasons_reads_it_in_the_api(acme: Planned, browsers: Browsers):
    with company_scope(acme.sensors.company.id):
        count_deals(acme)
        acme.publish(acme.run())
        move(acme, "Cid", "EAST", HALF)
        part = asked(acme, "Cid")
        replan(acme)
        ann, cid = acme.child("Ann").id, acme.child("Cid").id
    found = statuses(browsers, "GET", f"/cascade/key-results/{ann}/why")
    assert found == [200, 200, 200, 200, 404, 404, 404]
    _, levels = call(browsers["planner"], "GET", f"/cascade/key-results/{cid}/why")
    assert [Decimal(one["moved"]) for one in levels] == [0, -part]


def test_reasons_of_a_plan_that_nobody_moved_in_say_nothing_of_it(published: Planned):
    run = published.run()
    assert b'"moved"' not in bytes(run.table)
    assert "stays" not in run.totals
    assert again(published).totals["stays"] == []


def test_a_restored_replan_brings_its_stays_along(published: Planned):
    move(published, "Cid", "EAST", HALF)
    first = replan(published)
    amounts = published.amounts()
    leave("Bob", LATER)
    replan(published, LATER)
    published.publish(restore_run(actor=published.actor, at=AT, run_id=first.id))
    assert published.amounts() == amounts
    Membership.objects.filter(person__name="Bob").update(valid_until=None)
    Person.objects.filter(name="Bob").update(left_on=None)
    replan(published, LATER)
    assert published.amounts() == amounts


def test_where_values_are_typed_in_the_whole_number_goes_along(planned: Planned):
    """A unit then adds up its present people, whatever they reached before they came."""
    planned.publish()
    move(planned, "Cid", "EAST", HALF)
    run = replan(planned)
    amounts = planned.amounts()
    assert amounts["WEST"] == amounts["Dan"]
    assert run.totals["stays"] == []
