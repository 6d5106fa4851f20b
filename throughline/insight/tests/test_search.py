"""Search finds what the reader may see, however it is typed, in a fixed number of queries."""

import json
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.access.models import Login
from throughline.insight.tests.conftest import AT
from throughline.progress.tests.seller import make_seller

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_demos_day(monkeypatch):
    monkeypatch.setattr("throughline.config.request.now", lambda: AT)


def reader(name: str) -> Client:
    browser = Client()
    browser.force_login(Login.objects.get(name=name))
    return browser


def find(browser: Client, text: str, limit: int = 8):
    answer = browser.get(f"/api/v1/search?q={quote(text)}&limit={limit}")
    assert answer.status_code == 200, answer.content
    return answer.json()


def names(rows) -> set[str]:
    return {row["name"] for row in rows}


def test_nobody_searches_without_signing_in(demo):
    assert Client().get("/api/v1/search?q=chen").status_code == 401


@pytest.mark.parametrize("text", ["陈思远", "思远", "chensiyuan", "chen si", "CSY", "siyuan"])
def test_who_sees_the_company_finds_a_person_however_they_are_typed(demo, text):
    found = find(reader("planner@demo"), text)
    person = next(person for person in found["people"] if person["name"] == "陈思远")
    assert person["unit"]
    assert person["key_result_id"]


def test_a_person_leads_to_the_key_result_that_their_home_shows_first(demo):
    mine = reader("sales@demo").get("/api/v1/home").json()["key_results"][0]["key_result"]["id"]
    [person] = find(reader("executive@demo"), "chensiyuan")["people"]
    assert person["key_result_id"] == mine


def test_a_person_is_found_by_their_number(demo):
    [person] = find(reader("planner@demo"), "陈思远")["people"]
    assert names(find(reader("planner@demo"), person["number"])["people"]) == {"陈思远"}


def test_a_member_finds_themselves_and_no_teammate(demo):
    everybody = find(reader("planner@demo"), "c")["people"]
    assert len(everybody) == 8
    member = reader("sales@demo")
    assert names(find(member, "c")["people"]) == {"陈思远"}
    assert find(member, "zhou")["people"] == []


def test_a_head_finds_the_people_below_them_only(demo):
    head, planner = reader("head@demo"), reader("planner@demo")
    below = {row["id"] for text in "clwz" for row in find(head, text)["people"]}
    assert below
    people = planner.get("/api/v1/org/people?limit=500").json()["people"]
    assert len(below) < len(people)


def test_units_are_everybodys_and_found_in_both_languages(demo):
    for text in ("华东", "huadong", "hd", "East"):
        assert "华东大区" in names(find(reader("sales@demo"), text)["units"])


def test_key_results_are_found_by_title_and_by_objective_as_far_as_they_are_seen(demo):
    home = reader("executive@demo").get("/api/v1/home").json()["key_results"]
    titles = {mine["key_result"]["title"] for mine in home}
    title = home[0]["key_result"]["title"]
    found = find(reader("executive@demo"), title)["key_results"]
    assert title in {row["title"] for row in found}
    objective = found[0]["objective"]
    assert {row["title"] for row in find(reader("executive@demo"), objective[:4])["key_results"]} >= titles
    assert {row["owner"]["name"] for row in find(reader("sales@demo"), title[:2])["key_results"]} <= {
        "陈思远"
    }


def test_ones_own_key_results_are_found_though_a_plan_published_them(demo):
    member = reader("sales@demo")
    mine = member.get("/api/v1/home").json()["key_results"][0]["key_result"]
    assert mine["id"] in {row["id"] for row in find(member, mine["title"])["key_results"]}


def test_nothing_is_found_for_nothing_and_never_more_than_asked_for(demo):
    planner = reader("planner@demo")
    assert find(planner, " %") == {"people": [], "units": [], "key_results": []}
    assert len(find(planner, "l", limit=3)["people"]) == 3
    assert planner.get("/api/v1/search?q=l&limit=9").status_code == 422


def test_another_company_finds_nothing_of_it(demo):
    other = make_seller("elsewhere")
    login = Login.objects.create(company=other.company, name="outsider")
    browser = Client()
    browser.force_login(login)
    assert find(browser, "华东") == {"people": [], "units": [], "key_results": []}


def test_a_renamed_unit_is_found_by_its_new_name(demo):
    planner = reader("planner@demo")
    [unit] = [row for row in find(planner, "华东大区")["units"] if row["name"] == "华东大区"]
    admin = Login.objects.create(company=demo, name="admin-for-search@demo")
    from throughline.kit.scope import company_scope
    from throughline.org.models import Person

    with company_scope(demo.id):
        Person.objects.filter(role_assignments__role="admin").update(login=admin)
    browser = Client()
    browser.force_login(admin)
    path = f"/api/v1/org/units/{unit['id']}/name"
    assert browser.put(path, json.dumps({"name": "江浙沪"}), "application/json").status_code == 204
    assert [row["id"] for row in find(planner, "jzh")["units"]] == [unit["id"]]
    assert unit["id"] not in {row["id"] for row in find(planner, "华东大区")["units"]}


@pytest.mark.parametrize("text", ["c", "陈思远", "nothing like it"])
def test_the_number_of_queries_is_fixed(demo, text):
    planner = reader("planner@demo")
    with CaptureQueriesContext(connection) as nothing:
        planner.get("/api/v1/nothing")
    with CaptureQueriesContext(connection) as captured:
        find(planner, text)
    assert len(captured) - len(nothing) <= 4
