"""Units and people move on a date, and their past stays where it was."""

from datetime import date

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from throughline.access.errors import NotAllowed
from throughline.audit.models import AuditEntry
from throughline.org.models import Person, Unit
from throughline.org.selectors.stays import stays_above
from throughline.org.selectors.superiors import heads_of, superior_of
from throughline.org.selectors.tree import tree_on
from throughline.org.services.apply_due_placements import apply_due_placements
from throughline.org.services.create_person import PersonNumberTaken, create_person
from throughline.org.services.create_unit import create_unit
from throughline.org.services.leave import leave
from throughline.org.services.move_unit import move_unit
from throughline.org.services.place_person import place_person
from throughline.org.services.rename_unit import rename_unit
from throughline.org.services.set_head import set_head
from throughline.org.services.tree_errors import BadUnitCode, SecondRoot, UnitCodeTaken, UnitLoop
from throughline.org.tasks import apply_due, start_of_day
from throughline.org.tests.company import AT, TODAY
from throughline.tenants.actor import Actor, RoleGrant

pytestmark = pytest.mark.django_db
JULY, OCTOBER, NEXT_YEAR = date(2026, 7, 1), date(2026, 10, 1), date(2027, 1, 1)


def move(org, unit, to, on):
    return move_unit(actor=org.actor, at=AT, unit_id=org.units[unit].id, parent_id=org.units[to].id, on=on)


def above(org, number, on):
    codes = {unit.id: code for code, unit in org.units.items()}
    person_id = org.people[number].id
    return [codes[stay.unit_id] for stay in stays_above([person_id], first=on, last=on)]


def test_a_unit_that_moved_is_below_its_old_parent_on_old_dates(org):
    move(org, "T1", "R2", JULY)
    assert above(org, "4", date(2026, 6, 30)) == ["T1", "R1", "C"]
    assert above(org, "4", JULY) == ["T1", "R2", "C"]
    assert Unit.objects.get(code="T1").path == "/C/R2/T1/"
    assert {unit.code: unit.parent_id for unit in tree_on(actor=org.actor, on=date(2026, 6, 30))}[
        "T1"
    ] == org.units["R1"].id


def test_the_whole_subtree_gets_new_paths(org):
    move(org, "R1", "R2", JULY)
    assert set(Unit.objects.values_list("path", flat=True)) == {
        "/C/", "/C/R2/", "/C/R2/R1/", "/C/R2/R1/T1/", "/C/R2/R1/T2/",
    }  # fmt: skip


def test_a_move_that_would_make_a_loop_is_refused_and_names_it(org):
    with pytest.raises(UnitLoop) as refused:
        move(org, "R1", "T1", JULY)
    assert refused.value.params["loop"] in {"R1 → T1 → R1", "T1 → R1 → T1"}
    assert "互为上级" in refused.value.message("zh")


def test_a_loop_that_only_a_later_planned_move_would_close_is_refused_too(org):
    move(org, "R2", "T1", NEXT_YEAR)
    with pytest.raises(UnitLoop) as refused:
        move(org, "R1", "R2", JULY)
    assert refused.value.params["on"] == NEXT_YEAR


def test_the_root_stays_the_root_and_there_is_one(org):
    with pytest.raises(SecondRoot):
        move(org, "C", "R1", JULY)
    with pytest.raises(SecondRoot):
        org.unit("D")


def test_codes_are_unique_and_hold_no_slash(org):
    with pytest.raises(UnitCodeTaken):
        org.unit("T1", "R2")
    with pytest.raises(BadUnitCode):
        org.unit("a/b", "R2")


def test_a_move_planned_for_later_happens_at_the_start_of_that_day(org):
    move(org, "T1", "R2", NEXT_YEAR)
    place_person(
        actor=org.actor, at=AT, person_id=org.people["6"].id, unit_id=org.units["T2"].id, on=NEXT_YEAR
    )
    assert Unit.objects.get(code="T1").path == "/C/R1/T1/"
    assert Person.objects.get(number="6").unit.code == "R2"
    applied = apply_due_placements(on=NEXT_YEAR)
    assert (applied.people, applied.units, applied.paths) == (1, 1, 1)
    assert Unit.objects.get(code="T1").path == "/C/R2/T1/"
    assert Person.objects.get(number="6").unit.code == "T2"
    assert apply_due_placements(on=NEXT_YEAR).people == 0


def test_a_person_who_moved_was_in_the_old_unit_before(org):
    person = org.people["4"]
    place_person(actor=org.actor, at=AT, person_id=person.id, unit_id=org.units["R2"].id, on=OCTOBER)
    assert above(org, "4", date(2026, 9, 30)) == ["T1", "R1", "C"]
    assert above(org, "4", OCTOBER) == ["R2", "C"]


def test_who_leaves_is_in_no_unit_and_leads_nothing_from_the_next_day(org):
    left = leave(actor=org.actor, at=AT, person_id=org.people["3"].id, last_day=date(2026, 11, 20))
    assert (left.unit, left.left_on) == (None, date(2026, 11, 20))
    assert above(org, "3", date(2026, 11, 20)) == ["T1", "R1", "C"]
    assert above(org, "3", date(2026, 11, 21)) == []
    team = org.units["T1"].id
    assert heads_of([team], date(2026, 11, 20)) == {team: org.people["3"].id}
    assert heads_of([team], TODAY) == {team: None}
    assert superior_of([org.people["4"].id], TODAY) == {org.people["4"].id: org.people["2"].id}


def test_who_left_may_come_back(org):
    person_id = org.people["4"].id
    leave(actor=org.actor, at=AT, person_id=person_id, last_day=date(2026, 8, 31))
    back = place_person(actor=org.actor, at=AT, person_id=person_id, unit_id=org.units["R2"].id, on=OCTOBER)
    assert (back.left_on, back.unit.code) == (None, "R2")
    assert above(org, "4", date(2026, 9, 15)) == []


def test_a_new_head_ends_the_former_headship(org):
    org.head("T1", "4", on=OCTOBER)
    team = org.units["T1"].id
    assert heads_of([team], date(2026, 9, 30)) == {team: org.people["3"].id}
    assert heads_of([team], OCTOBER) == {team: org.people["4"].id}
    set_head(actor=org.actor, at=AT, unit_id=team, person_id=None, on=NEXT_YEAR)
    assert heads_of([team], NEXT_YEAR) == {team: None}


def test_somebody_hired_for_later_is_in_no_unit_yet(org):
    hired = org.person("7", "T1", hired_on=NEXT_YEAR)
    assert hired.unit is None
    assert above(org, "7", NEXT_YEAR) == ["T1", "R1", "C"]


def test_two_people_cannot_share_a_number(org):
    with pytest.raises(PersonNumberTaken):
        org.person("4")


def test_names_are_sorted_and_found_by_pinyin(org):
    assert org.person("8", name="陈思远").name_key == "chensiyuan 陈思远"
    unit = rename_unit(actor=org.actor, at=AT, unit_id=org.units["R1"].id, name="华东")
    assert (unit.name, unit.name_key) == ("华东", "huadong 华东")


def test_every_write_leaves_one_audit_row(org):
    before = AuditEntry.objects.count()
    move(org, "T1", "R2", JULY)
    assert AuditEntry.objects.count() == before + 1
    entry = AuditEntry.objects.latest("id")
    assert (entry.action, entry.details) == ("unit.move", {"unit": "T1", "to": "R2", "on": "2026-07-01"})


def refreshes():
    return ProcrastinateJob.objects.filter(task_name="progress.refresh_all").count()


def test_a_change_of_the_past_has_figures_counted_again_and_one_of_the_future_does_not(org):
    move(org, "T1", "R2", NEXT_YEAR)
    four, region = org.people["4"].id, org.units["R2"].id
    place_person(actor=org.actor, at=AT, person_id=four, unit_id=region, on=NEXT_YEAR)
    leave(actor=org.actor, at=AT, person_id=org.people["5"].id, last_day=TODAY)
    assert refreshes() == 0
    move(org, "T2", "R2", JULY)
    place_person(actor=org.actor, at=AT, person_id=four, unit_id=region, on=JULY)
    leave(actor=org.actor, at=AT, person_id=org.people["6"].id, last_day=JULY)
    assert refreshes() == 3
    move(org, "T2", "R2", JULY)
    assert refreshes() == 3


def test_the_job_of_the_day_carries_out_planned_moves_in_its_company(org):
    move(org, "T1", "R2", NEXT_YEAR)
    apply_due(company_id=str(org.actor.company_id), on="2026-12-31")
    assert Unit.objects.get(code="T1").path == "/C/R1/T1/"
    apply_due(company_id=str(org.actor.company_id), on="2027-01-01")
    assert Unit.objects.get(code="T1").path == "/C/R2/T1/"


def test_every_company_gets_a_job_for_its_day(org):
    start_of_day(timestamp=0)
    jobs = ProcrastinateJob.objects.filter(task_name="org.apply_due_placements")
    assert [job.args for job in jobs] == [{"company_id": str(org.actor.company_id)}]


@pytest.mark.parametrize("role", ["member", "unit_head", "planner", "executive", "finance"])
def test_only_an_administrator_changes_the_organisation(org, role):
    company_id = org.actor.company_id
    actor = Actor(company_id=company_id, today=TODAY, person_id=org.people["1"].id, grants=(RoleGrant(role),))
    with pytest.raises(NotAllowed):
        create_unit(actor=actor, at=AT, code="X", name="X", kind="team", parent_id=org.units["C"].id)
    with pytest.raises(NotAllowed):
        create_person(actor=actor, at=AT, number="9", name="9")
    admin = Actor(company_id=company_id, today=TODAY, person_id=None, grants=(RoleGrant("admin"),))
    assert create_person(actor=admin, at=AT, number="9", name="9").number == "9"
