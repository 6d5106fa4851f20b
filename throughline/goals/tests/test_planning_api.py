"""What a planner writes goals with, tried by planner, executive, owner, head, teammate, outsider, others."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughline.goals.models import KeyResult, Objective
from throughline.goals.tests.sensors import Sensors, call
from throughline.goals.tests.test_goals_api import Browsers, acme, anns, browsers, statuses
from throughline.kit.models import new_id
from throughline.kit.scope import company_scope

__all__ = ["acme", "anns", "browsers"]
pytestmark = pytest.mark.django_db
NEXT = {"starts_on": "2026-07-01", "ends_on": "2026-09-30"}


def cycle_of(acme: Sensors, browsers: Browsers, name: str = "2026 Q3") -> str:
    body = {"name": name, "calendar_id": str(acme.calendar.id), **NEXT}
    return str(call(browsers["planner"], "POST", "/goals/cycles", body)[1]["id"])


def objective_of(acme: Sensors) -> str:
    with company_scope(acme.company.id):
        owner = {"owner_unit": acme.units["EAST"]}
        return str(Objective.objects.create(cycle=acme.cycle, title="Spare", **owner).id)


def test_everybody_reads_cycles_and_what_is_proposed_and_nobody_elses(acme: Sensors, browsers: Browsers):
    assert statuses(browsers, "GET", f"/goals/cycles/{acme.cycle.id}") == [200] * 6 + [404]
    assert statuses(browsers, "GET", "/goals/cycles/proposed") == [200] * 7
    draft = {**NEXT, "calendar_id": str(acme.calendar.id)}
    assert statuses(browsers, "POST", "/goals/cycles/preview", lambda: draft) == [200] * 6 + [404]


def test_a_preview_has_a_share_for_every_day(acme: Sensors, browsers: Browsers):
    draft = {**NEXT, "calendar_id": str(acme.calendar.id), "pace_rule": {"kind": "linear"}}
    _, found = call(browsers["planner"], "POST", "/goals/cycles/preview", draft)
    assert (len(found["working"]), len(found["shares"]), found["shares"][-1]) == (92, 92, "1")
    assert (found["years"], found["overlapping"]) == ([{"year": 2026, "standing": "official"}], [])


def test_only_planners_change_and_delete_cycles(acme: Sensors, browsers: Browsers):
    path = f"/goals/cycles/{cycle_of(acme, browsers)}"
    names = (f"Summer {number}" for number in range(7))
    changed = statuses(browsers, "PATCH", path, lambda: {"name": next(names)})
    assert changed == [200, 403, 403, 403, 403, 403, 404]
    assert call(browsers["planner"], "PATCH", path, {"name": None})[0] == 422
    assert statuses(browsers, "DELETE", path)[1:] == [404] * 6
    kept = f"/goals/cycles/{acme.cycle.id}"
    assert statuses(browsers, "DELETE", kept) == [409, 403, 403, 403, 403, 403, 404]


def test_everybody_reads_an_objective_and_only_planners_change_align_and_delete_it(
    acme: Sensors, anns: KeyResult, browsers: Browsers
):
    path = f"/goals/objectives/{objective_of(acme)}"
    assert statuses(browsers, "GET", path) == [200] * 6 + [404]
    assert statuses(browsers, "GET", f"{path}/alignments") == [200] * 6 + [404]
    changed = statuses(browsers, "PATCH", path, lambda: {"title": "Grow"})
    assert changed == [200, 403, 403, 403, 403, 403, 404]
    aligned = statuses(browsers, "PUT", f"{path}/alignments", lambda: [str(anns.id)])
    assert aligned == [200, 403, 403, 403, 403, 403, 404]
    assert call(browsers["planner"], "GET", f"{path}/alignments")[1] == [str(anns.id)]
    assert statuses(browsers, "DELETE", path)[:2] == [204, 404]


def test_only_planners_make_a_whole_goal_and_a_refusal_says_which_key_result(
    acme: Sensors, browsers: Browsers
):
    def goal(measure: str) -> dict[str, Any]:
        rows = [{"title": "Visits", "kind": "increase", "measure": measure, "target": "90"}]
        owner = {"unit_id": str(acme.units["EAST"].id)}
        return {"cycle_id": str(acme.cycle.id), "title": "East", "owner": owner, "key_results": rows}

    path = "/goals/objectives/whole"
    made = statuses(browsers, "POST", path, lambda: goal("count"))
    assert made == [201, 403, 403, 403, 403, 403, 404]
    status, problem = call(browsers["planner"], "POST", path, goal("money"))
    assert (status, problem["code"], problem["params"]["key_result"]) == (422, "currency_iff_money", 0)


def test_only_planners_withdraw_hand_over_and_delete_key_results(anns: KeyResult, browsers: Browsers):
    path = f"/goals/key-results/{anns.id}"
    assert statuses(browsers, "GET", f"{path}/thresholds") == [200] * 4 + [404] * 3
    owner = {"owner": {"person_id": str(anns.owner_person_id)}}
    assert statuses(browsers, "PUT", f"{path}/owner", lambda: owner) == [200, 403, 403, 403, 404, 404, 404]
    gone = statuses(browsers, "POST", f"{path}/withdraw", lambda: {"on": "2026-12-01", "reason": "left"})
    assert gone == [200, 403, 403, 403, 404, 404, 404]
    assert statuses(browsers, "DELETE", path) == [409, 403, 403, 403, 404, 404, 404]


def test_only_planners_keep_read_and_delete_templates(anns: KeyResult, acme: Sensors, browsers: Browsers):
    path = f"/goals/templates?cycle_id={acme.cycle.id}"
    assert statuses(browsers, "GET", path) == [200, 403, 403, 403, 403, 403, 404]
    names = (f"Ours {number}" for number in range(7))
    body = {"objective_id": str(acme.objective.id)}
    kept = statuses(browsers, "POST", "/goals/templates", lambda: {**body, "name": next(names)})
    assert kept == [201, 403, 403, 403, 403, 403, 404]
    _, rows = call(browsers["planner"], "GET", path)
    own = f"/goals/templates/{rows[0]['own_id']}"
    assert statuses(browsers, "DELETE", own)[1:] == [403] * 5 + [404]
    milestone = rows[3]["key_results"][2]
    assert [step["due_on"] for step in milestone["planned_steps"]] == [
        "2026-10-23",
        "2026-11-15",
        "2026-12-22",
    ]


def test_a_clone_is_shown_and_made_by_planners_only(anns: KeyResult, acme: Sensors, browsers: Browsers):
    into = cycle_of(acme, browsers)
    body = {"from_cycle_id": str(acme.cycle.id), "to_cycle_id": into, "target_by": "growth", "growth": "1.2"}
    shown = statuses(browsers, "POST", "/goals/clones/preview", lambda: body)
    assert shown == [200, 403, 403, 403, 403, 403, 404]
    _, outcome = call(browsers["planner"], "POST", "/goals/clones/preview", body)
    row = outcome["objectives"][0]["key_results"][0]
    assert (row["title"], row["old_target"], row["target"], row["owner"]["name"]) == (
        "Ann's",
        "1000",
        "1200",
        "Ann",
    )
    assert outcome["fates"]["score"] == "left"
    assert statuses(browsers, "POST", "/goals/clones", lambda: body) == [201, 403, 403, 403, 403, 403, 404]


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/goals/cycles/proposed", 9),
        ("/goals/cycles/{cycle}", 11),
        ("/goals/templates?cycle_id={cycle}", 9),
        ("/goals/objectives/{objective}/alignments", 9),
    ],
)
def test_the_sql_of_what_a_form_reads_is_counted_and_does_not_grow(
    acme: Sensors, anns: KeyResult, browsers: Browsers, path: str, most: int
):
    path = path.format(cycle=acme.cycle.id, objective=acme.objective.id)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert call(browsers["planner"], "GET", path)[0] == 200
        return len(captured)

    few = queries()
    cycle_of(acme, browsers)
    body = {"objective_id": str(acme.objective.id)}
    call(browsers["planner"], "POST", "/goals/templates", {**body, "name": "One"})
    call(browsers["planner"], "POST", "/goals/templates", {**body, "name": "Two"})
    call(browsers["planner"], "PUT", f"/goals/objectives/{objective_of(acme)}/alignments", [str(new_id())])
    assert queries() == few <= most
