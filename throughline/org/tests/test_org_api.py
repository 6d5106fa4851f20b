"""Every endpoint, asked by the one concerned, a teammate, an outsider and somebody of another company."""

import json
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.access.models import Login
from throughline.kit.scope import company_scope
from throughline.kit.tests.files import csv_file
from throughline.org.models import Membership, Person, Unit
from throughline.org.services.assign_role import assign_role
from throughline.org.services.create_calendar import create_calendar
from throughline.org.services.define_attribute import define_attribute
from throughline.org.services.set_attribute_values import set_attribute_values
from throughline.org.tests.company import AT, make_company, small_org

pytestmark = pytest.mark.django_db
WHO = ("owner", "teammate", "head", "outsider", "planner", "admin", "elsewhere")


class World:
    """The small company and another like it, and a browser for each of those who ask."""

    def __init__(self):
        self.company, other = make_company(), make_company("other")
        seats = {"owner": "4", "teammate": "5", "head": "2", "outsider": "6", "planner": "1", "admin": "3"}
        with company_scope(self.company.id):
            self.org = small_org(self.company)
            for role in ("planner", "admin"):
                person_id = self.org.people[seats[role]].id
                assign_role(actor=self.org.actor, at=AT, person_id=person_id, role=role)
            self.browsers = {who: self._browser(self.company, number) for who, number in seats.items()}
        with company_scope(other.id):
            foreign = small_org(other)
            assign_role(actor=foreign.actor, at=AT, person_id=foreign.people["1"].id, role="admin")
            self.browsers["elsewhere"] = self._browser(other, "1")

    def _browser(self, company, number):
        login = Login.objects.create(company=company, name=f"{number}@{company.code}")
        Person.objects.filter(number=number).update(login=login)
        browser = Client(headers={"Accept-Language": "en"})
        browser.force_login(login)
        return browser

    def ask(self, who, path, method="GET", body=None):
        return self.browsers[who].generic(
            method, f"/api/v1/org{path}", json.dumps(body, default=str), "application/json"
        )

    def statuses(self, path, method="GET", body=None):
        """The status that each of those who ask is answered with."""
        return {who: self.ask(who, path, method, body).status_code for who in WHO}

    def queries(self, who, path):
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert self.ask(who, path).status_code == 200
        return len(captured)

    def id_of(self, number):
        return self.org.people[number].id


@pytest.fixture
def world():
    return World()


def everybody(status, **but):
    return {**dict.fromkeys(WHO, status), **but}


def test_nobody_is_answered_without_a_session():
    for path in ("/units", "/people", "/attributes", "/calendars"):
        assert Client().get(f"/api/v1/org{path}").status_code == 401
    assert Client().post("/api/v1/org/import/units").status_code == 401


def test_everybody_sees_the_tree_of_their_own_company(world):
    assert world.statuses("/units") == everybody(200)
    tree = {unit["code"]: unit for unit in world.ask("owner", "/units").json()}
    assert tree.keys() == {"C", "R1", "R2", "T1", "T2"}
    assert (tree["T1"]["parent_id"], tree["T1"]["head"], tree["T1"]["people"]) == (tree["R1"]["id"], "3", 3)
    assert tree["T2"]["head"] is None
    foreign = {unit["id"] for unit in world.ask("elsewhere", "/units").json()}
    assert foreign.isdisjoint(unit["id"] for unit in tree.values())


def test_the_tree_can_be_asked_for_on_a_date(world):
    body = {"parent_id": world.org.units["R2"].id, "on": "2026-07-01"}
    assert world.ask("admin", f"/units/{world.org.units['T1'].id}/move", "POST", body).status_code == 204
    parents = {
        on: {one["code"]: one["parent_id"] for one in world.ask("owner", f"/units?on={on}").json()}["T1"]
        for on in ("2026-06-30", "2026-07-01")
    }
    assert parents == {
        "2026-06-30": str(world.org.units["R1"].id), "2026-07-01": str(world.org.units["R2"].id),
    }  # fmt: skip


def test_people_see_themselves_heads_those_below_and_planners_everybody(world):
    seen = {who: [one["number"] for one in world.ask(who, "/people").json()["people"]] for who in WHO[:-1]}
    assert seen == {
        "owner": ["4"], "teammate": ["5"], "head": ["2", "3", "4", "5"], "outsider": ["6"],
        "planner": list("123456"), "admin": list("123456"),
    }  # fmt: skip


def test_one_person_is_found_only_by_who_may_see_them(world):
    path = f"/people/{world.id_of('4')}"
    assert world.statuses(path) == everybody(200, teammate=404, outsider=404, elsewhere=404)
    detail = world.ask("owner", path).json()
    assert (detail["person"]["unit"], detail["superior"]) == ("T1", "3")
    assert detail["stays"] == [{"unit": "T1", "start": "1900-01-01", "until": None}]


def test_people_are_found_by_unit_and_name_and_come_in_pages(world):
    with company_scope(world.company.id):
        world.org.person("7", "T1", name="陈思远")
    region = world.org.units["R1"].id
    for query, numbers in (
        (f"unit_id={region}", ["2", "3", "4", "5", "7"]), ("q=siyuan", ["7"]), ("q=陈", ["7"]), ("q=ZZ", []),
        ("limit=2", ["1", "2"]), ("limit=2&after=2", ["3", "4"]),
    ):  # fmt: skip
        page = world.ask("planner", f"/people?{query}").json()
        assert [one["number"] for one in page["people"]] == numbers, query
    assert world.ask("planner", "/people?limit=2").json()["next"] == "2"
    assert world.ask("planner", "/people?limit=7").json()["next"] is None
    assert world.statuses(f"/people?unit_id={region}")["elsewhere"] == 404


WRITES = [
    ("/units", "POST", {"code": "N", "name": "N", "kind": "team", "parent_id": "{R2}"}, 201),
    ("/units/{T2}/name", "PUT", {"name": "二组"}, 204),
    ("/units/{T2}/move", "POST", {"parent_id": "{R2}", "on": "2026-12-01"}, 204),
    ("/units/{T2}/head", "PUT", {"person_id": "{5}", "on": "2026-12-01"}, 204),
    ("/people", "POST", {"number": "9", "name": "九", "unit_id": "{T2}"}, 201),
    ("/people/{4}/move", "POST", {"unit_id": "{T2}", "on": "2026-12-01"}, 204),
    ("/people/{4}/leave", "POST", {"last_day": "2026-12-31"}, 204),
    ("/people/{4}/roles", "POST", {"role": "finance"}, 204),
    ("/attributes", "POST", {"code": "x", "name": "X", "value_type": "text", "subject": "unit"}, 201),
    ("/calendars", "POST", {"code": "w", "name": "W", "kind": "weekdays", "years": [2026]}, 201),
]


@pytest.mark.parametrize(("path", "method", "body", "done"), WRITES, ids=[f"{m} {p}" for p, m, *_ in WRITES])
def test_only_administrators_write_and_only_in_their_own_company(world, path, method, body, done):
    names = {**world.org.units, **world.org.people}
    path, body = _filled(path, names), {key: _filled(value, names) for key, value in body.items()}
    found = world.statuses(path, method, body)
    planner = done if path in {"/attributes", "/calendars"} else 403
    # In another company the same ids do not exist; what names no id is theirs to do.
    names_an_id = any(str(one.id) in f"{path}{body}" for one in names.values())
    assert found == everybody(
        403, planner=planner, admin=found["admin"], elsewhere=404 if names_an_id else done
    )
    assert found["admin"] in ({done, 409} if planner == done and path == "/calendars" else {done})


def _filled(value, names):
    if not isinstance(value, str):
        return value
    for code, one in names.items():
        value = value.replace(f"{{{code}}}", str(one.id))
    return value


def test_a_role_is_taken_away_again(world):
    path = f"/people/{world.id_of('4')}/roles"
    world.ask("admin", path, "POST", {"role": "finance"})
    assert world.statuses(f"{path}/finance", "DELETE") == everybody(403, admin=204, elsewhere=404)


def test_values_are_seen_by_whom_they_are_about_and_above(world):
    with company_scope(world.company.id):
        actor = world.org.actor
        define_attribute(actor=actor, at=AT, code="level", name="L", value_type="text", subject="person")
        values = {world.id_of("4"): "senior"}
        set_attribute_values(
            actor=actor, at=AT, code="level", values=values, valid_from=date(2026, 1, 1), source="HR"
        )
    path = f"/people/{world.id_of('4')}/attributes"
    assert world.statuses(path) == everybody(200, teammate=404, outsider=404, elsewhere=404)
    assert world.ask("head", path).json() == [
        {"attribute": "level", "value": "senior", "valid_from": "2026-01-01", "source": "HR"}
    ]
    assert world.ask("head", f"{path}?on=2025-12-31").json() == []
    assert world.statuses("/attributes") == everybody(200)
    assert world.ask("elsewhere", "/attributes").json() == []
    unit = f"/units/{world.org.units['T1'].id}/attributes"
    assert world.ask("outsider", unit).json() == []


def test_calendars_are_read_by_all_and_edited_by_planners(world):
    with company_scope(world.company.id):
        made = create_calendar(
            actor=world.org.actor, at=AT, code="cn", name="中国", kind="china", years=[2026]
        )
    path = f"/calendars/{made.id}"
    assert world.statuses("/calendars") == everybody(200)
    assert world.statuses(path) == everybody(200, elsewhere=404)
    body = {"days": {"2026-11-23": False}}
    assert world.statuses(f"{path}/days", "PUT", body) == everybody(
        403, planner=204, admin=204, elsewhere=404
    )
    year = world.ask("owner", path).json()["years"][0]
    assert (year["standing"], year["days"][date(2026, 11, 23).timetuple().tm_yday - 1]) == ("official", "0")


def upload(world, who, what, data, query="", name="units.csv"):
    return world.browsers[who].post(
        f"/api/v1/org/import/{what}{query}", {"file": SimpleUploadedFile(name, data)}
    )


def test_an_import_is_a_dry_run_unless_it_is_told_otherwise(world):
    data = csv_file("code|name|parent", "N|新组|R2", "T1|一组|")
    answer = upload(world, "admin", "units", data).json()
    assert (answer["dry_run"], answer["applied"], answer["counts"]["create"]) == (True, False, 1)
    assert [(line["line"], line["fate"]) for line in answer["lines"]] == [(2, "create"), (3, "change")]
    with company_scope(world.company.id):
        assert not Unit.objects.filter(code="N").exists()
    done = upload(world, "admin", "units", data, "?dry_run=false").json()
    assert (done["dry_run"], done["applied"]) == (False, True)
    with company_scope(world.company.id):
        assert Unit.objects.get(code="N").path == "/C/R2/N/"


def test_an_import_with_a_wrong_row_is_refused_whole(world):
    data = csv_file("code|name|parent", "N|新组|R2", "M|错|ZZ")
    answer = upload(world, "admin", "units", data, "?dry_run=false")
    assert (answer.status_code, answer.json()["code"]) == (422, "import_refused")
    assert "Line 3, “parent” is “ZZ”" in answer.json()["message"]
    with company_scope(world.company.id):
        assert not Unit.objects.filter(code="N").exists()


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("units", "code,name,parent\nN,N,C\n"),
        ("people", "number,name,unit\n9,N,C\n"),
        ("attributes", "number\n4\n"),
    ],
)
def test_only_who_may_write_imports_and_each_into_their_own_company(world, what, data):
    found = {who: upload(world, who, what, data.encode(), "?dry_run=false").status_code for who in WHO}
    planner = 200 if what == "attributes" else 403
    assert found == everybody(403, planner=planner, admin=200, elsewhere=200)
    with company_scope(world.company.id):
        assert (Unit.objects.filter(code="N").count(), Person.objects.filter(number="9").count()) == (
            int(what == "units"), int(what == "people"),
        )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "status", "code"),
    [
        ("u.csv", b"code,name\n1,Andr\xe9\n", 422, "import_not_utf8"),
        ("u.pdf", b"x", 422, "import_wrong_extension"),
        ("u.csv", b"", 422, "import_file_empty"), ("u.csv", b"name\nx\n", 422, "import_missing_column"),
        ("u.csv", b"x" * (33 * 1024 * 1024), 413, "import_file_too_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_a_problem_with_a_name(world, name, data, status, code):
    answer = upload(world, "admin", "units", data, name=name)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_what_cannot_be_imported_is_refused(world):
    assert upload(world, "admin", "deals", b"a,b\n1,2\n").status_code == 422


# Besides the seven that open the transaction and find out who asks.
OPENING = 7
LISTS = {"/units": OPENING + 4, "/people": OPENING + 1, "/attributes": OPENING + 1, "/calendars": OPENING + 2}


@pytest.mark.parametrize("path", LISTS)
def test_the_queries_of_a_list_are_known_and_do_not_grow_with_rows(world, path):
    counted = []
    for numbers in (range(1), range(1, 20)):
        with company_scope(world.company.id):
            _add_rows(world.org, numbers)
        counted.append(world.queries("head", path))
    assert counted == [LISTS[path], LISTS[path]]
    with company_scope(world.company.id):
        assert Membership.objects.count() == 26


def _add_rows(org, numbers):
    """A unit, a person, an attribute and a calendar for each number."""
    by = {"actor": org.actor, "at": AT}
    for number in numbers:
        org.unit(f"X{number}", "T1")
        org.person(f"8{number:02}", f"X{number}")
        define_attribute(code=f"a{number}", name="A", value_type="text", subject="person", **by)
        create_calendar(code=f"k{number}", name="K", kind="weekdays", years=[2026], **by)


def test_an_administrator_corrects_a_person_and_they_are_found_by_the_new_name(world):
    path = f"/people/{world.id_of('4')}"
    corrected = {"name": "陈思源", "email": "chen@example.com", "hired_on": "2024-03-01"}
    assert world.statuses(path, "PUT", corrected) == everybody(403, admin=200, elsewhere=404)
    [found] = world.ask("admin", "/people?q=chensiyuan").json()["people"]
    assert {name: found[name] for name in corrected} == corrected and found["number"] == "4"
    refused = world.ask("admin", path, "PUT", {**corrected, "name": ""})
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_request")
