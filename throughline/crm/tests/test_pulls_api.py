"""The endpoints of pulls: an administrator's, nobody else's."""

import json

import pytest

from throughline.goals.tests.sensors import Sensors
from throughline.jobs.tasks import run
from throughline.kit.outbound.tests.server import Reply
from throughline.kit.scope import company_scope

BASE = "/api/v1/crm/connectors/crm"


@pytest.fixture
def sensors(pulling):
    with company_scope(pulling.company.id):
        return Sensors(pulling.company)


@pytest.fixture
def admin(sensors):
    return signed_in(sensors, "Ann", "admin")


def signed_in(sensors, name, role=None):
    with company_scope(sensors.company.id):
        return sensors.browser(name, role)


def post(browser, path, body=None):
    return browser.post(f"{BASE}/{path}", json.dumps(body or {}), content_type="application/json")


def test_a_pull_by_hand_is_a_job_that_tells_what_came(pulling, admin):
    pulling.crm.put("1")
    started = post(admin, "pull")
    assert started.status_code == 202
    job_id = started.json()["job_id"]
    run(str(pulling.company.id), job_id)
    job = admin.get(f"/api/v1/jobs/{job_id}").json()
    assert (job["state"], job["result"]) == ("done", {"rows": 1, "new_records": 1})
    [cursor] = admin.get(f"{BASE}/cursors").json()
    assert (cursor["object_kind"], cursor["notice"]) == ("deal", "")


def test_a_pull_by_hand_that_fails_says_why(pulling, admin):
    pulling.crm.before = lambda asked: Reply(401)
    job_id = post(admin, "pull").json()["job_id"]
    run(str(pulling.company.id), job_id)
    job = admin.get(f"/api/v1/jobs/{job_id}").json()
    assert (job["state"], job["problem"]["code"]) == ("failed", "source_sign_in_refused")
    assert pulling.connector().failures == 1


def test_a_sample_is_the_first_records_and_nothing_is_kept(pulling, admin):
    pulling.crm.page_size = 50
    for number in range(30):
        pulling.crm.put(f"{number:02}", owner={"email": "ann@acme"})
    answer = post(admin, "sample?object_kind=deal")
    assert [row["id"] for row in answer.json()["records"]] == [f"{number:02}" for number in range(20)]
    assert answer.json()["records"][0]["owner"] == {"email": "ann@acme"}
    assert pulling.inbox() == []
    assert post(admin, "sample?object_kind=visit").json()["code"] == "source_object_not_asked"


@pytest.mark.parametrize("role", [None, "planner", "executive", "finance"])
def test_nobody_but_an_administrator_may(sensors, role):
    browser = signed_in(sensors, "Bob", role)
    assert post(browser, "pull").status_code == 403
    assert post(browser, "sample?object_kind=deal").status_code == 403
    assert browser.get(f"{BASE}/cursors").status_code == 403


def test_what_is_not_pulled_cannot_be(admin):
    admin.put("/api/v1/crm/connectors/files", "{}", content_type="application/json")
    for path in ("pull", "sample?object_kind=deal"):
        answer = admin.post(f"/api/v1/crm/connectors/files/{path}", "{}", content_type="application/json")
        assert (answer.status_code, answer.json()["code"]) == (409, "nothing_to_pull")


def test_the_form_of_a_pulling_kind_is_told_whole(admin):
    kinds = {kind["code"]: kind for kind in admin.get("/api/v1/crm/connector-kinds").json()}
    settings = {setting["code"]: setting for setting in kinds["rest"]["settings"]}
    assert settings["token"]["when"] == {"setting": "auth", "values": ["bearer"]}
    assert [column["code"] for column in settings["objects"]["fields"]][:2] == ["kind", "path"]
