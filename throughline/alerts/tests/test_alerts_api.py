"""Every endpoint of alerts, tried by its owner, those above, a teammate, an outsider and another company."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.alerts.models import Alert
from throughline.alerts.tests.conftest import Told
from throughline.channels.models import Attempt, Channel, Message
from throughline.goals.tests.sensors import AT, Sensors, call
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
WHO = ("owner", "head", "head above", "planner", "teammate", "outsider", "elsewhere")
Browsers = dict[str, Client]


@pytest.fixture
def acme() -> Told:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        return Told(company)


@pytest.fixture
def alert(acme: Told) -> Alert:
    with company_scope(acme.company.id):
        return acme.behind("Ann", source="sum")


@pytest.fixture
def browsers(acme: Told) -> Browsers:
    with company_scope(acme.company.id):
        found = {
            "owner": acme.browser("Ann"),
            "head": acme.browser("Eve"),
            "head above": acme.browser("Max"),
            "planner": acme.browser("Pia", "planner"),
            "teammate": acme.browser("Bob"),
            "outsider": acme.browser("Cid"),
        }
    other = Company.objects.create(code="other", name="Other", created_at=AT)
    with company_scope(other.id):
        found["elsewhere"] = Sensors(other).browser("Ann", "planner")
    return found


def statuses(browsers: Browsers, method: str, path: str, body: Any = None) -> list[int]:
    return [call(browsers[who], method, path, body)[0] for who in WHO]


def test_an_alert_is_seen_by_its_owner_and_those_above(alert: Alert, browsers: Browsers):
    for path in (f"/alerts/{alert.id}", f"/alerts/{alert.id}/page"):
        assert statuses(browsers, "GET", path) == [200, 200, 200, 200, 404, 404, 404]
    for who, count in zip(WHO, (1, 1, 1, 1, 0, 0, 0), strict=True):
        status, page = call(browsers[who], "GET", "/alerts")
        assert (status, len(page["items"]), page["next"]) == (200, count, None), who


def test_it_says_who_was_told_what_and_how(alert: Alert, browsers: Browsers):
    _, row = call(browsers["head"], "GET", f"/alerts/{alert.id}")
    assert (row["title"], row["owner"]["name"], row["lag_points"], row["gap"]) == (
        "Signed",
        "Ann",
        "30",
        "300",
    )
    assert [(one["name"], one["role"], one["how"]) for one in row["told"]] == [
        ("Ann", "owner", "at_once"),
        ("Eve", "superior", "at_once"),
    ]
    assert (row["first_reaction_at"], row["reactions"]) == (None, [])


def test_its_page_says_who_was_told_by_which_channel_and_how_that_went(
    acme: Told, alert: Alert, browsers: Browsers
):
    with company_scope(acme.company.id):
        mail = Channel.objects.create(code="mail", name="Mail", kind="mail")
        ann = acme.people["Ann"]
        message = Message.objects.create(
            person=ann, kind="lag", key=f"lag {alert.id} {ann.id}", made_at=AT, due_at=AT, state="sent"
        )
        Attempt.objects.create(message=message, channel=mail, at=AT, ended_at=AT, outcome="failed")
        Attempt.objects.create(message=message, at=AT + timedelta(minutes=1), outcome="sent")
    _, page = call(browsers["owner"], "GET", f"/alerts/{alert.id}/page")
    assert [(one["name"], one["role"], one["state"]) for one in page["told"]] == [
        ("Ann", "owner", "sent"),
        ("Eve", "superior", None),
    ]
    tries = [(one["channel"], one["outcome"]) for one in page["told"][0]["tries"]]
    assert tries == [("Mail", "failed"), (None, "sent")]
    assert (page["answerable"], page["kind"], page["gap"], page["deal"]) == (True, "lag", "300", None)
    assert call(browsers["planner"], "GET", f"/alerts/{alert.id}/page")[1]["answerable"] is False


def test_the_owner_and_the_superiors_react(alert: Alert, browsers: Browsers):
    path = f"/alerts/{alert.id}/reactions"
    for body in (
        {"kind": "talk", "text": "We talked"},
        {"kind": "plan", "text": "Two calls", "confidence": 7},
    ):
        assert statuses(browsers, "POST", path, body) == [201, 201, 201, 403, 404, 404, 404]
    _, row = call(browsers["owner"], "GET", f"/alerts/{alert.id}")
    assert [(one["name"], one["kind"]) for one in row["reactions"]] == [
        (name, kind) for kind in ("talk", "plan") for name in ("Ann", "Eve", "Max")
    ]
    assert row["first_reaction_at"] == row["reactions"][0]["at"]


def test_help_is_asked_by_those_who_may_answer_it(acme: Told, alert: Alert, browsers: Browsers):
    body = {"kind": "help", "text": "Quote by Thursday", "person_id": str(acme.people["Cid"].id)}
    path = f"/alerts/{alert.id}"
    assert statuses(browsers, "POST", f"{path}/reactions", body) == [201, 201, 201, 403, 404, 404, 404]
    _, row = call(browsers["owner"], "GET", path)
    assert {(one["kind"], one["asked"]) for one in row["reactions"]} == {("help", "Cid")}
    _, page = call(browsers["head"], "GET", f"{path}/page")
    assert [one["asked"] for one in page["reactions"]] == ["Cid"] * 3


def test_whom_to_ask_is_found_by_those_who_may_answer_it(acme: Told, alert: Alert, browsers: Browsers):
    path, cid, ann = f"/alerts/{alert.id}/people", acme.people["Cid"].number, acme.people["Ann"].number
    assert statuses(browsers, "GET", f"{path}?q={cid}") == [200, 200, 200, 403, 404, 404, 404]
    _, found = call(browsers["owner"], "GET", f"{path}?q={cid}")
    assert [(one["name"], one["unit"]) for one in found] == [("Cid", "West")]
    assert call(browsers["owner"], "GET", f"{path}?q={ann}") == (200, [])
    assert call(browsers["owner"], "GET", path) == (200, [])


def test_a_talk_without_words_is_refused_in_words(alert: Alert, browsers: Browsers):
    status, problem = call(
        browsers["head"], "POST", f"/alerts/{alert.id}/reactions", {"kind": "talk", "text": " "}
    )
    assert (status, problem["code"]) == (422, "words_needed")


def test_the_list_is_narrowed_to_a_unit_and_to_closed_ones(acme: Told, alert: Alert, browsers: Browsers):
    with company_scope(acme.company.id):
        east, west = str(acme.units["EAST"].id), str(acme.units["WEST"].id)
        acme.behind("Cid", superior="Max")
    for query, names in (
        ("", ["Ann", "Cid"]),
        (f"?unit_id={east}", ["Ann"]),
        (f"?unit_id={west}", ["Cid"]),
        ("?state=closed", []),
        ("?state=all&limit=1", ["Ann"]),
    ):
        _, page = call(browsers["head above"], "GET", f"/alerts{query}")
        assert [row["owner"]["name"] for row in page["items"]] == names, query
    assert call(browsers["head above"], "GET", f"/alerts?unit_id={alert.id}")[0] == 404


def test_the_number_of_queries_does_not_grow_with_the_alerts(acme: Told, alert: Alert, browsers: Browsers):
    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert call(browsers["head above"], "GET", "/alerts")[0] == 200
        return len(captured)

    with company_scope(acme.company.id):
        acme.behind("Cid", superior="Max")
    few = cost()
    with company_scope(acme.company.id):
        for number in range(5):
            acme.behind("Bob", title=f"Signed {number}")
    assert cost() == few
