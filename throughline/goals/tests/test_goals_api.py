"""Every endpoint of goals, tried by planner, owner, head, teammate, outsider and another company."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.goals.models import KeyResult
from throughline.goals.services.align import Parent, align
from throughline.goals.services.create_key_result import create_key_result
from throughline.goals.shape import PlannedStep, Shape
from throughline.goals.tests.sensors import AT, TODAY, Sensors, call
from throughline.kit.models import new_id
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
WHO = ("planner", "executive", "owner", "head", "teammate", "outsider", "elsewhere")
PLANNER_ONLY = [201, 403, 403, 403, 403, 403, 404]
Browsers = dict[str, Client]


@pytest.fixture
def acme() -> Sensors:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        sensors = Sensors(company)
        for name in ("Pia", "Max"):
            sensors.person(name, sensors.units["ACME"])
        return sensors


@pytest.fixture
def browsers(acme: Sensors) -> Browsers:
    with company_scope(acme.company.id):
        found = {
            "planner": acme.browser("Pia", "planner"),
            "executive": acme.browser("Max", "executive"),
            "owner": acme.browser("Ann"),
            "head": acme.browser("Eve"),
            "teammate": acme.browser("Bob"),
            "outsider": acme.browser("Cid"),
        }
    other = Company.objects.create(code="other", name="Other", created_at=AT)
    with company_scope(other.id):
        found["elsewhere"] = Sensors(other).browser("Ann", "planner")
    return found


@pytest.fixture
def anns(acme: Sensors) -> KeyResult:
    """Ann's key result, serving one of the company."""
    with company_scope(acme.company.id):
        made, top = acme.key_result("Ann's", owner=acme.of("Ann")), acme.key_result("Top")
        align(actor=acme.operator, at=AT, key_result_id=made.id, parents=[Parent(top.id)])
        return made


def statuses(browsers: Browsers, method: str, path: str, body: Callable[[], Any] = dict) -> list[int]:
    """The answer to each of WHO, in order."""
    return [call(browsers[who], method, path, body())[0] for who in WHO]


def test_everybody_reads_the_companys_cycles_and_objectives_and_nobody_elses(
    acme: Sensors, browsers: Browsers
):
    for who in WHO:
        status, cycles = call(browsers[who], "GET", "/goals/cycles")
        assert (status, len(cycles), cycles[0]["name"]) == (200, 1, "2026 Q4")
        status, found = call(browsers[who], "GET", f"/goals/objectives?cycle_id={acme.cycle.id}")
        assert (status, len(found)) == (200, 0 if who == "elsewhere" else 1)


def test_only_planners_write_cycles_and_objectives(acme: Sensors, browsers: Browsers):
    def cycle() -> dict[str, Any]:
        period = {"starts_on": "2026-07-01", "ends_on": "2026-09-30"}
        return {"name": str(new_id()), "calendar_id": str(acme.calendar.id), **period}

    assert statuses(browsers, "POST", "/goals/cycles", cycle) == PLANNER_ONLY
    owner = {"unit_id": str(acme.units["EAST"].id)}
    words = {"cycle_id": str(acme.cycle.id), "title": "Grow", "owner": owner}
    assert statuses(browsers, "POST", "/goals/objectives", lambda: words) == [
        201,
        403,
        403,
        403,
        403,
        403,
        404,
    ]


def test_only_planners_write_key_results_and_thresholds(acme: Sensors, browsers: Browsers):
    body = {
        "objective_id": str(acme.objective.id),
        "title": "Signed",
        "kind": "increase",
        "measure": "money",
        "currency": "CNY",
        "target": "8000000.50",
        "quantum": "0.01",
        "owner": {"person_id": str(acme.people["Ann"].id)},
    }
    assert statuses(browsers, "POST", "/goals/key-results", lambda: body) == [
        201,
        403,
        403,
        403,
        403,
        403,
        404,
    ]
    points = {"watch": "4", "behind": "12", "ahead": "5"}
    given = statuses(browsers, "PUT", "/goals/thresholds", lambda: points)
    assert given == [204, 403, 403, 403, 403, 403, 204]


def test_a_key_result_is_seen_by_its_owner_and_those_above(anns: KeyResult, browsers: Browsers):
    for path in ("", "/network", "/check-ins", "/changes", "/milestones"):
        found = statuses(browsers, "GET", f"/goals/key-results/{anns.id}{path}")
        assert found == [200, 200, 200, 200, 404, 404, 404], path
    for who, count in zip(WHO, (2, 2, 1, 1, 0, 0, 0), strict=True):
        status, page = call(browsers[who], "GET", "/goals/key-results")
        assert (status, len(page["items"]), page["next"]) == (200, count, None)


def test_amounts_are_strings_without_trailing_zeros(anns: KeyResult, browsers: Browsers):
    _, row = call(browsers["owner"], "GET", f"/goals/key-results/{anns.id}")
    assert (row["target"], row["actual"], row["owner"]["name"]) == ("1000", None, "Ann")


def test_whoever_sees_a_key_result_sees_what_it_serves(anns: KeyResult, browsers: Browsers):
    _, network = call(browsers["owner"], "GET", f"/goals/key-results/{anns.id}/network")
    assert [node["title"] for node in network["nodes"]] == ["Ann's", "Top"]
    _, above = call(browsers["planner"], "GET", f"/goals/key-results/{network['nodes'][1]['id']}/network")
    assert len(above["links"]) == 1


def test_the_owner_and_the_head_check_in(anns: KeyResult, browsers: Browsers):
    path = f"/goals/key-results/{anns.id}/check-ins"
    body = {"value": "12.5", "confidence": 6, "note": "fine"}
    assert statuses(browsers, "POST", path, lambda: body) == [201, 403, 201, 201, 404, 404, 404]
    _, rows = call(browsers["owner"], "GET", path)
    assert [(row["person"], row["value"]) for row in rows] == [
        ("Eve", "12.5"),
        ("Ann", "12.5"),
        ("Pia", "12.5"),
    ]


def test_only_planners_change_and_align(anns: KeyResult, browsers: Browsers):
    path = f"/goals/key-results/{anns.id}"
    targets = iter(range(2000, 3000))
    changed = statuses(browsers, "PATCH", path, lambda: {"target": str(next(targets))})
    assert changed == [200, 403, 403, 403, 404, 404, 404]
    assert statuses(browsers, "PUT", f"{path}/alignments", list) == [200, 403, 403, 403, 404, 404, 404]
    gone = statuses(browsers, "DELETE", f"{path}/alignments/{new_id()}")
    assert gone == [204, 403, 403, 403, 404, 404, 404]
    _, rows = call(browsers["owner"], "GET", f"{path}/changes")
    assert [(row["field"], row["before"], row["after"]) for row in rows] == [("target", "1000", "2000")]


def test_steps_and_scores_belong_to_whoever_checks_in(acme: Sensors, browsers: Browsers):
    with company_scope(acme.company.id):
        pilot = create_key_result(
            actor=acme.operator, at=AT, objective_id=acme.objective.id, owner=acme.of("Ann"),
            shape=Shape(title="Pilot", kind="milestone", measure="none"),
            steps=[PlannedStep("All", TODAY, Decimal(1))],
        )  # fmt: skip
    path = f"/goals/key-results/{pilot.id}"
    done = statuses(browsers, "PUT", f"{path}/milestones/1", lambda: {"done_on": "2026-11-20"})
    assert done == [200, 403, 200, 200, 404, 404, 404]
    step = {"title": "All of it", "due_on": str(TODAY), "share": "1", "was": 1}
    planned = statuses(browsers, "PUT", f"{path}/steps", lambda: {"steps": [step]})
    assert planned == [200, 403, 403, 403, 404, 404, 404]
    early = statuses(browsers, "POST", f"{path}/score", lambda: {"score": "2"})
    assert early == [422, 403, 422, 422, 404, 404, 404]


def test_a_refusal_says_what_to_change(acme: Sensors, browsers: Browsers):
    body = {"objective_id": str(acme.objective.id), "title": "x", "kind": "increase", "measure": "money"}
    status, problem = call(browsers["planner"], "POST", "/goals/key-results", body)
    assert (status, problem["code"]) == (422, "currency_iff_money")
    assert "Money needs a currency" in problem["message"]


def test_pages_follow_one_another(acme: Sensors, browsers: Browsers):
    with company_scope(acme.company.id):
        for number in range(5):
            acme.key_result(str(number))
    _, first = call(browsers["planner"], "GET", "/goals/key-results?limit=3")
    _, second = call(browsers["planner"], "GET", f"/goals/key-results?limit=3&after={first['next']}")
    titles = [row["title"] for row in (*first["items"], *second["items"])]
    assert (titles, second["next"]) == (["0", "1", "2", "3", "4"], None)


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/goals/cycles", 8),
        ("/goals/objectives?cycle_id={cycle}", 8),
        ("/goals/key-results?cycle_id={cycle}", 8),
        ("/goals/key-results/{anns}/check-ins", 9),
        ("/goals/key-results/{anns}/changes", 9),
        ("/goals/key-results/{anns}/network", 12),
    ],
)
def test_the_sql_of_a_list_is_counted_and_does_not_grow(
    acme: Sensors, anns: KeyResult, browsers: Browsers, path: str, most: int
):
    path = path.format(cycle=acme.cycle.id, anns=anns.id)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert call(browsers["planner"], "GET", path)[0] == 200
        return len(captured)

    def serve(*names: str) -> None:
        with company_scope(acme.company.id):
            for name in names:
                made = acme.key_result(name, owner=acme.of(name))
                align(actor=acme.operator, at=AT, key_result_id=made.id, parents=[Parent(anns.id)])

    serve("Bob")
    few = queries()
    serve("Cid", "Dan")
    body = {"value": "1"}
    call(browsers["planner"], "POST", f"/goals/key-results/{anns.id}/check-ins", body)
    assert queries() == few <= most
