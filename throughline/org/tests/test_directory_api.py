"""The organisation page: branches, one unit, the directory, and what a dated change will do."""

from datetime import date

import pytest

from throughline.kit.scope import company_scope
from throughline.org.models import AttributeValue, Membership
from throughline.org.services.create_calendar import create_calendar
from throughline.org.services.define_attribute import define_attribute
from throughline.org.services.set_attribute_values import set_attribute_values
from throughline.org.services.set_unit_calendar import set_unit_calendar
from throughline.org.tests.company import AT
from throughline.org.tests.test_org_api import OPENING, World, everybody

pytestmark = pytest.mark.django_db
BRANCHES, DIRECTORY = OPENING + 3, OPENING + 5


@pytest.fixture
def world():
    return World()


def unit_path(world, code, rest=""):
    return f"/units/{world.org.units[code].id}{rest}"


def names(world, who, query=""):
    return [one["name"] for one in world.ask(who, f"/directory{query}").json()["people"]]


def test_everybody_opens_the_tree_level_by_level(world):
    assert world.statuses("/branches") == everybody(200)
    (top,) = world.ask("owner", "/branches").json()
    assert (top["code"], top["head"], top["units"], top["people"]) == ("C", "1", 4, 6)
    below = world.ask("owner", f"/branches?under={top['id']}").json()
    assert [(one["code"], one["units"], one["people"]) for one in below] == [("R1", 2, 4), ("R2", 0, 1)]
    assert world.ask("elsewhere", f"/branches?under={top['id']}").json() == []


def test_a_level_costs_the_same_whatever_hangs_below(world):
    path = f"/branches?under={world.org.units['R1'].id}"
    counted = [world.queries("owner", path)]
    with company_scope(world.company.id):
        for number in range(20):
            world.org.unit(f"X{number}", "R1")
            world.org.person(f"8{number:02}", f"X{number}")
    assert [*counted, world.queries("owner", path)] == [BRANCHES, BRANCHES]


def test_a_unit_is_found_by_name_pinyin_or_code_with_the_line_above_it(world):
    with company_scope(world.company.id):
        world.org.unit("S1", "T1")
        world.org.units["S1"].name_key = "suzhou 苏州"
        world.org.units["S1"].save()
    for typed in ("suzh", "苏州", "s1"):
        (found,) = world.ask("owner", f"/units/find?q={typed}").json()
        assert [unit["name"] for unit in found["line"]] == ["C", "R1", "T1"], typed
    assert world.ask("owner", "/units/find?q=%20").json() == []
    assert world.ask("elsewhere", "/units/find?q=s1").json() == []


def test_one_unit_tells_its_head_its_past_and_its_calendar(world):
    with company_scope(world.company.id):
        made = create_calendar(
            actor=world.org.actor, at=AT, code="cn", name="中国", kind="china", years=[2026]
        )
        region = world.org.units["R1"].id
        set_unit_calendar(actor=world.org.actor, at=AT, unit_id=region, calendar_id=made.id)
    assert world.statuses(unit_path(world, "T1")) == everybody(200, elsewhere=404)
    unit = world.ask("owner", unit_path(world, "T1")).json()
    assert [one["name"] for one in unit["line"]] == ["C", "R1"]
    assert unit["head"]["name"] == "3"
    assert unit["heads"] == [{"name": "3", "start": "2020-01-01", "until": None}]
    assert [place["name"] for place in unit["places"]] == ["R1"]
    assert (unit["calendar"], unit["inherited"]["name"], unit["people"]) == (None, "中国", 3)


def test_the_directory_holds_whom_one_may_see_by_name(world):
    with company_scope(world.company.id):
        world.org.person("7", "T1", name="陈思远")
        world.org.person("8", "T1", name="白云")
    assert names(world, "owner") == ["4"]
    assert names(world, "head") == ["2", "3", "4", "5", "白云", "陈思远"]
    entry = world.ask("head", "/directory").json()["people"][0]
    assert (entry["leads"], entry["roles"], entry["login"]) == (["R1"], None, None)
    entry = world.ask("admin", "/directory?q=1").json()["people"][0]
    assert (entry["leads"], entry["roles"], entry["login"]) == (["C"], ["planner"], "open")


def test_the_directory_comes_in_pages_of_a_unit_or_of_what_is_below_it_too(world):
    region = world.org.units["R1"].id
    for query, expected in (
        (f"unit_id={region}", ["2", "3", "4", "5"]), (f"unit_id={region}&below=false", ["2"]),
        ("with_login=true", list("123456")), ("q=zz", []),
    ):  # fmt: skip
        page = world.ask("admin", f"/directory?{query}").json()
        assert ([one["name"] for one in page["people"]], page["total"]) == (expected, len(expected)), query
    first = world.ask("admin", "/directory?limit=4").json()
    rest = world.ask("admin", f"/directory?limit=4&after={first['next']}").json()
    assert [one["name"] for one in (*first["people"], *rest["people"])] == list("123456")
    assert (first["total"], rest["next"]) == (6, None)
    assert world.ask("elsewhere", f"/directory?unit_id={region}").status_code == 404


def test_the_queries_of_the_directory_do_not_grow_with_people(world):
    counted = [world.queries("admin", "/directory")]
    with company_scope(world.company.id):
        for number in range(20):
            world.org.person(f"8{number:02}", "T1")
    assert [*counted, world.queries("admin", "/directory")] == [DIRECTORY, DIRECTORY]


def test_what_a_move_will_do_is_shown_and_nothing_is_done(world):
    body = {"unit_id": world.org.units["R2"].id, "on": "2026-11-01"}
    path = f"/people/{world.id_of('4')}/move/preview"
    assert world.statuses(path, "POST", body) == everybody(403, admin=200, elsewhere=404)
    found = world.ask("admin", path, "POST", body).json()
    assert found["before"] == {"unit": "T1", "superior": "3", "posts": []}
    assert found["after"] == {"unit": "R2", "superior": "1", "posts": []}
    assert (found["recounts"], found["people"]) == (True, 1)
    with company_scope(world.company.id):
        assert Membership.objects.get(person_id=world.id_of("4")).unit.code == "T1"


def test_what_leaving_will_end_is_shown(world):
    found = world.ask(
        "admin", f"/people/{world.id_of('2')}/leave/preview", "POST", {"last_day": "2027-03-31"}
    )
    found = found.json()
    assert (found["on"], found["before"]["posts"], found["after"]["posts"]) == ("2027-04-01", ["R1"], [])
    assert (found["after"]["unit"], found["recounts"]) == (None, False)


def test_what_moving_a_unit_takes_along_is_shown_and_a_loop_is_named(world):
    body = {"parent_id": world.org.units["R2"].id, "on": "2026-11-01"}
    found = world.ask("admin", unit_path(world, "T1", "/move/preview"), "POST", body).json()
    assert (found["before"]["unit"], found["after"]["unit"]) == ("R1", "R2")
    assert (found["before"]["superior"], found["after"]["superior"]) == ("2", "1")
    assert (found["units"], found["people"], found["recounts"]) == (0, 3, True)
    loop = {"parent_id": world.org.units["T1"].id, "on": "2026-11-01"}
    answer = world.ask("admin", unit_path(world, "R1", "/move/preview"), "POST", loop)
    assert answer.json()["code"] == "unit_loop"


def test_another_head_is_shown_before_it_is_so(world):
    body = {"person_id": world.id_of("5"), "on": "2026-12-01"}
    found = world.ask("admin", unit_path(world, "T1", "/head/preview"), "POST", body).json()
    assert (found["before"]["posts"], found["after"]["posts"]) == (["3"], ["5"])
    assert (found["recounts"], found["people"]) == (False, 3)


def test_a_value_is_written_by_hand_and_its_history_is_kept(world):
    with company_scope(world.company.id):
        define_attribute(
            actor=world.org.actor, at=AT, code="level", name="L", value_type="text", subject="person"
        )
        set_attribute_values(
            actor=world.org.actor, at=AT, code="level", values={world.id_of("4"): "junior"},
            valid_from=date(2026, 1, 1), source="hr.csv",
        )  # fmt: skip
    body = {"subject_id": world.id_of("4"), "value": "senior", "since": "2026-07-01"}
    assert world.statuses("/attributes/level/values", "POST", body) == everybody(
        403, planner=204, admin=204, elsewhere=422
    )
    path = f"/people/{world.id_of('4')}/attributes/level"
    assert world.statuses(path) == everybody(200, teammate=404, outsider=404, elsewhere=404)
    assert world.ask("owner", path).json() == [
        {"value": "senior", "start": "2026-07-01", "until": None, "source": ""},
        {"value": "junior", "start": "2026-01-01", "until": "2026-07-01", "source": "hr.csv"},
    ]
    ended = {**body, "value": None, "since": "2026-10-01"}
    assert world.ask("admin", "/attributes/level/values", "POST", ended).status_code == 204
    with company_scope(world.company.id):
        assert AttributeValue.objects.order_by("-valid_from")[0].valid_until == date(2026, 10, 1)


@pytest.mark.parametrize(
    ("value_type", "right", "wrong"),
    [
        ("number", "1.3", "1,3"),
        ("date", "2026-11-23", "23.11.2026"),
        ("boolean", "true", "ja"),
        ("text", "A", " "),
    ],
)
def test_a_value_by_hand_must_be_of_the_attributes_type(world, value_type, right, wrong):
    with company_scope(world.company.id):
        define_attribute(
            actor=world.org.actor, at=AT, code="x", name="X", value_type=value_type, subject="unit"
        )
    body = {"subject_id": world.org.units["T1"].id, "since": "2026-07-01"}
    assert world.ask("admin", "/attributes/x/values", "POST", {**body, "value": wrong}).status_code == 422
    assert world.ask("admin", "/attributes/x/values", "POST", {**body, "value": right}).status_code == 204
    (shown,) = world.ask("admin", unit_path(world, "T1", "/attributes")).json()
    assert shown["value"] == right
    body["subject_id"] = world.id_of("4")
    assert world.ask("admin", "/attributes/x/values", "POST", {**body, "value": right}).status_code == 404


def test_years_are_added_to_a_calendar_and_a_unit_works_by_its_own(world):
    with company_scope(world.company.id):
        made = create_calendar(
            actor=world.org.actor, at=AT, code="cn", name="中国", kind="china", years=[2026]
        )
    body = {"kind": "china", "years": [2026, 2027]}
    assert world.statuses(f"/calendars/{made.id}/years", "POST", body) == everybody(
        403, planner=204, admin=204, elsewhere=404
    )
    assert [one["years"] for one in world.ask("owner", "/calendars").json()] == [[2026, 2027]]
    by = {"calendar_id": made.id}
    assert world.statuses(unit_path(world, "R2", "/calendar"), "PUT", by) == everybody(
        403, admin=204, elsewhere=404
    )
    assert world.ask("owner", unit_path(world, "R2")).json()["calendar"]["name"] == "中国"
