"""Every endpoint of the cascade, tried by planner, owner, head, teammate, outsider and another company."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.cascade.models import Plan
from throughline.cascade.tests.planned import RULE, Planned
from throughline.goals.tests.sensors import AT, Sensors, call
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
WHO = ("planner", "executive", "owner", "head", "teammate", "outsider", "elsewhere")
WRITERS = [201, 403, 403, 403, 403, 403]
Browsers = dict[str, Client]


@pytest.fixture
def acme() -> Planned:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        planned = Planned(Sensors(company))
        for name in ("Pia", "Max"):
            planned.sensors.person(name, None)
        planned.publish()
        return planned


@pytest.fixture
def browsers(acme: Planned) -> Browsers:
    with company_scope(acme.sensors.company.id):
        browser = acme.sensors.browser
        found = {
            "planner": browser("Pia", "planner"),
            "executive": browser("Max", "executive"),
            "owner": browser("Ann"),
            "head": browser("Eve"),
            "teammate": browser("Bob"),
            "outsider": browser("Cid"),
        }
    other = Company.objects.create(code="other", name="Other", created_at=AT)
    with company_scope(other.id):
        found["elsewhere"] = Sensors(other).browser("Ann", "planner")
    return found


def revision_of(acme: Planned) -> int:
    with company_scope(acme.sensors.company.id):
        revision: int = Plan.objects.get(id=acme.plan.id).revision
        return revision


def statuses(browsers: Browsers, method: str, path: str, body: Callable[[], Any] = dict) -> list[int]:
    """The answer to each of WHO, in order."""
    return [call(browsers[who], method, path, body())[0] for who in WHO]


def test_rules_and_plans_are_listed_for_planners_and_executives(acme: Planned, browsers: Browsers):
    for path in ("/cascade/rules", "/cascade/plans"):
        counts = [len(call(browsers[who], "GET", path)[1]) for who in WHO]
        assert counts == [1, 1, 0, 0, 0, 0, 0], path
    for path in ("", "/limits", "/runs"):
        found = statuses(browsers, "GET", f"/cascade/plans/{acme.plan.id}{path}")
        assert found == [200, 200, 404, 404, 404, 404, 404], path


def test_only_planners_write_rules_plans_limits_and_runs(acme: Planned, browsers: Browsers):
    rule = {"code": "new", "name": "New", "body": RULE}
    assert statuses(browsers, "POST", "/cascade/rules", lambda: rule) == [*WRITERS, 201]
    plan = {
        "name": "Again",
        "key_result_id": str(acme.key_result.id),
        "rule_id": str(acme.rule.id),
        "root_id": str(acme.sensors.units["EAST"].id),
        "attributes_on": "2026-09-30",
    }
    assert statuses(browsers, "POST", "/cascade/plans", lambda: plan) == [*WRITERS, 404]
    path = f"/cascade/plans/{acme.plan.id}"
    named = statuses(browsers, "PATCH", path, lambda: {"name": "Other"})
    assert named == [200, 403, 403, 403, 403, 403, 404]
    limit = {"person_id": str(acme.sensors.people["Ann"].id), "minimum": "100"}
    given = statuses(browsers, "PUT", f"{path}/limits", lambda: limit)
    assert given == [204, 403, 403, 403, 403, 403, 404]
    kept = statuses(browsers, "PUT", path, lambda: {"name": "Saved", "revision": revision_of(acme)})
    assert kept == [200, 403, 403, 403, 403, 403, 404]
    assert statuses(browsers, "POST", f"{path}/runs") == [*WRITERS, 404]
    day = {"effective": "2026-11-16", "amount": "120000"}
    assert statuses(browsers, "POST", f"{path}/replans", lambda: day) == [*WRITERS, 404]


def test_a_run_is_looked_at_then_published(acme: Planned, browsers: Browsers):
    body = {"effective": "2026-11-16", "amount": "120000"}
    _, run = call(browsers["planner"], "POST", f"/cascade/plans/{acme.plan.id}/replans", body)
    for path in ("", "/shares", "/changes"):
        found = statuses(browsers, "GET", f"/cascade/runs/{run['id']}{path}")
        assert found == [200, 200, 404, 404, 404, 404, 404]
    _, shares = call(browsers["planner"], "GET", f"/cascade/runs/{run['id']}/shares")
    assert [share["name"] for share in shares] == ["East", "West", "Ann", "Bob", "Cid", "Dan"]
    done = statuses(browsers, "POST", f"/cascade/runs/{run['id']}/publish")
    assert done == [200, 403, 403, 403, 403, 403, 404]


def test_whoever_sees_a_plan_may_try_it_and_nobody_else(acme: Planned, browsers: Browsers):
    path = f"/cascade/plans/{acme.plan.id}/preview"
    assert statuses(browsers, "POST", path) == [200, 200, 404, 404, 404, 404, 404]
    _, table = call(browsers["executive"], "POST", path)
    assert (table["totals"]["remainder"], table["rows"][0]["name"]) == ("0", "Acme")


def test_a_rule_is_read_changed_copied_and_put_aside(acme: Planned, browsers: Browsers):
    path, pia = f"/cascade/rules/{acme.rule.id}", browsers["planner"]
    for what in ("", "/versions", "/export"):
        found = statuses(browsers, "GET", f"{path}{what}")
        assert found == [200, 200, 404, 404, 404, 404, 404], what
    _, opened = call(browsers["executive"], "GET", path)
    assert (opened["note"]["version"], opened["note"]["plans"][0]["name"]) == (1, "Q4")
    assert all("place" in one for one in opened["graph"]["nodes"])
    changed = {"version": 1, "body": opened["graph"]}
    answers = statuses(browsers, "PUT", path, lambda: changed)
    assert answers == [200, 403, 403, 403, 403, 403, 404]
    status, problem = call(pia, "PUT", path, {**changed, "name": "Mine"})
    assert (status, problem["code"]) == (409, "rule_changed_meanwhile")
    back = statuses(browsers, "POST", f"{path}/restore", lambda: {"version": 2})
    assert back == [200, 403, 403, 403, 403, 403, 404]
    copied = statuses(browsers, "POST", f"{path}/duplicate", lambda: {"name": "Copy"})
    assert copied == [201, 403, 403, 403, 403, 403, 404]
    aside = statuses(browsers, "POST", f"{path}/archive", lambda: {"archived": True})
    assert aside == [200, 403, 403, 403, 403, 403, 404]
    _, listed = call(pia, "GET", "/cascade/rules")
    _, archived = call(pia, "GET", "/cascade/rules?archived=true")
    assert ([one["name"] for one in listed], [one["version"] for one in archived]) == (["Copy"], [3])


def test_a_rule_leaves_as_a_file_and_comes_back_as_a_new_one(acme: Planned, browsers: Browsers):
    answer = browsers["planner"].get(f"/api/v1/cascade/rules/{acme.rule.id}/export")
    assert "Standard.v1.json" in answer.headers["Content-Disposition"]
    upload = "/api/v1/cascade/rules/import"
    for who, status in zip(WHO, [*WRITERS, 201], strict=True):
        file = ContentFile(answer.content, name="rule.json")
        assert browsers[who].post(upload, {"file": file}).status_code == status, who
    file = ContentFile(answer.content.replace(b'"product"', b'"magic"'), name="rule.json")
    refused = browsers["planner"].post(upload, {"file": file})
    assert (refused.status_code, refused.json()["code"]) == (422, "bad_rule")
    assert {one["node"] for one in refused.json()["params"]["problems"]} >= {"person", "unit"}


def test_whoever_sees_rules_sees_what_their_nodes_give(acme: Planned, browsers: Browsers):
    given = statuses(browsers, "POST", "/cascade/rules/nodes", lambda: {"body": RULE})
    assert given == [200, 200, 403, 403, 403, 403, 200]
    assert statuses(browsers, "GET", "/cascade/attributes") == [200, 200, 403, 403, 403, 403, 200]
    path, ann = f"/cascade/plans/{acme.plan.id}/nodes", str(acme.sensors.people["Ann"].id)
    assert statuses(browsers, "POST", path) == [200, 200, 404, 404, 404, 404, 404]
    _, found = call(browsers["executive"], "POST", path, {"owner": ann})
    (weight,) = [one for one in found["nodes"] if (one["node"], one["of"]) == ("split", "person")]
    assert weight["chosen"][0]["value"] == "1.8"
    assert weight["spread"]["bars"][0] == {"least": "1", "below": "1", "count": 2}


def test_a_planner_who_saw_an_older_revision_is_told(acme: Planned, browsers: Browsers):
    path = f"/cascade/plans/{acme.plan.id}"
    seen = revision_of(acme)
    assert call(browsers["planner"], "PATCH", path, {"name": "One", "revision": seen})[0] == 200
    limit = {"person_id": str(acme.sensors.people["Ann"].id), "minimum": "1", "revision": seen}
    for method, address, body in (
        ("PATCH", path, {"name": "Two", "revision": seen}),
        ("PUT", path, {"name": "Two", "revision": seen}),
        ("PUT", f"{path}/limits", limit),
    ):
        status, problem = call(browsers["planner"], method, address, body)
        assert (status, problem["code"]) == (409, "plan_changed_meanwhile")


def test_the_sheet_goes_out_to_readers_and_comes_back_from_planners(acme: Planned, browsers: Browsers):
    path = f"/api/v1/cascade/plans/{acme.plan.id}/sheet"
    found = [browsers[who].get(path).status_code for who in WHO]
    assert found == [200, 200, 404, 404, 404, 404, 404]
    data = browsers["planner"].get(path).content

    def upload(who: str) -> int:
        return browsers[who].post(path, {"file": ContentFile(data, name="plan.xlsx")}).status_code

    assert [upload(who) for who in WHO] == [200, 403, 403, 403, 403, 403, 404]


def test_why_is_told_to_the_owner_and_those_above(acme: Planned, browsers: Browsers):
    with company_scope(acme.sensors.company.id):
        ann = acme.child("Ann")
    path = f"/cascade/key-results/{ann.id}/why"
    assert statuses(browsers, "GET", path) == [200, 200, 200, 200, 404, 404, 404]
    _, levels = call(browsers["owner"], "GET", path)
    assert [(level["owner"]["name"], level["amount"]) for level in levels] == [
        ("East", "56522"),
        ("Ann", "36336"),
    ]
    assert levels[1]["factors"][0]["coefficient"] == "1.8"


def test_a_rule_that_cannot_be_read_is_refused_by_its_field(browsers: Browsers):
    body = {"code": "bad", "name": "Bad", "body": {"version": 1, "person": [{"kind": "magic"}]}}
    status, problem = call(browsers["planner"], "POST", "/cascade/rules", body)
    assert (status, problem["params"]["field"]) == (422, "person[0].kind")


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/cascade/rules", 9),
        ("/cascade/plans", 8),
        ("/cascade/plans/{plan}/runs", 9),
        ("/cascade/plans/{plan}/limits", 9),
    ],
)
def test_the_sql_of_a_list_is_counted_and_does_not_grow(
    acme: Planned, browsers: Browsers, path: str, most: int
):
    path = path.format(plan=acme.plan.id)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert call(browsers["planner"], "GET", path)[0] == 200
        return len(captured)

    few = queries()
    with company_scope(acme.sensors.company.id):
        for name in ("Ann", "Cid"):
            acme.fix(name, minimum=100)
            acme.run()
    assert queries() == few <= most
