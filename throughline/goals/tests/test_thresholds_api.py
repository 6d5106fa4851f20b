"""Thresholds: what was set is listed, what others would do is shown, what is taken away is inherited."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughline.goals.models import KeyResult, Thresholds
from throughline.goals.tests.sensors import Sensors, call
from throughline.goals.tests.test_goals_api import WHO, acme, browsers, statuses  # noqa: F401 (fixtures)
from throughline.kit.scope import company_scope

pytestmark = pytest.mark.django_db
POINTS = {"watch": "8", "behind": "20", "ahead": "5"}


@pytest.fixture
def lagging(acme: Sensors) -> list[KeyResult]:  # noqa: F811
    """Ann (in EAST) is 10 points behind, Cid (in WEST) 18."""
    with company_scope(acme.company.id):
        made = [acme.key_result(f"{name}'s", owner=acme.of(name)) for name in ("Ann", "Cid")]
        for one, lag, status in zip(made, ("10", "18"), ("watch", "behind"), strict=True):
            KeyResult.objects.filter(id=one.id).update(lag_points=lag, status=status)
        return made


def test_everybody_reads_what_was_set_and_key_results_only_who_may_see_them(acme, browsers, lagging):  # noqa: F811
    for subject in ({}, {"unit_id": str(acme.units["EAST"].id)}, {"key_result_id": str(lagging[1].id)}):
        assert call(browsers["planner"], "PUT", "/goals/thresholds", {**POINTS, **subject})[0] == 204
    assert statuses(browsers, "GET", "/goals/thresholds") == [200] * len(WHO)
    rows = call(browsers["planner"], "GET", "/goals/thresholds")[1]
    assert [(row["name"], row["owner"], row["watch"]) for row in rows] == [
        (None, None, "8"),
        ("East", None, "8"),
        ("Cid's", "Cid", "8"),
    ]
    assert len(call(browsers["owner"], "GET", "/goals/thresholds")[1]) == 2
    assert call(browsers["elsewhere"], "GET", "/goals/thresholds")[1] == []


def test_the_list_costs_the_same_for_any_number(acme, browsers, lagging):  # noqa: F811
    counted = []
    for one in lagging:
        call(browsers["planner"], "PUT", "/goals/thresholds", {**POINTS, "key_result_id": str(one.id)})
        with CaptureQueriesContext(connection) as captured:
            call(browsers["planner"], "GET", "/goals/thresholds")
        counted.append(len(captured))
    assert counted[0] == counted[1]


def test_a_preview_counts_who_would_change_status_and_writes_nothing(acme, browsers, lagging):  # noqa: F811
    body = {"watch": "5", "behind": "9", "ahead": "5"}
    found = statuses(browsers, "POST", "/goals/thresholds/preview", lambda: body)
    assert found == [200, 403, 403, 403, 403, 403, 200]
    effect = call(browsers["planner"], "POST", "/goals/thresholds/preview", body)[1]
    assert (effect["before"]["watch"], effect["before"]["behind"]) == (1, 1)
    assert (effect["after"]["watch"], effect["after"]["behind"], effect["changed"]) == (0, 2, 1)
    with company_scope(acme.company.id):
        assert not Thresholds.objects.exists()


@pytest.mark.parametrize(("unit", "changed"), [("EAST", 0), ("WEST", 1), ("ACME", 1)])
def test_a_unit_decides_for_those_below_it(acme, browsers, lagging, unit, changed):  # noqa: F811
    body = {**POINTS, "unit_id": str(acme.units[unit].id)}
    assert call(browsers["planner"], "POST", "/goals/thresholds/preview", body)[1]["changed"] == changed


def test_what_is_nearer_outweighs_the_companys(acme, browsers, lagging):  # noqa: F811
    call(browsers["planner"], "PUT", "/goals/thresholds", {**POINTS, "key_result_id": str(lagging[1].id)})
    with company_scope(acme.company.id):
        KeyResult.objects.filter(id=lagging[1].id).update(status="watch")
    body = {"watch": "1", "behind": "2", "ahead": "5"}
    assert call(browsers["planner"], "POST", "/goals/thresholds/preview", body)[1]["changed"] == 1


def test_thresholds_are_taken_away_by_who_may_set_them(acme, browsers, lagging):  # noqa: F811
    path = f"/goals/thresholds?unit_id={acme.units['EAST'].id}"
    call(browsers["planner"], "PUT", "/goals/thresholds", {**POINTS, "unit_id": str(acme.units["EAST"].id)})
    assert statuses(browsers, "DELETE", path) == [204, 403, 403, 403, 403, 403, 404]
    assert call(browsers["planner"], "DELETE", path)[0] == 404


def test_thresholds_out_of_order_are_refused_in_the_preview_too(browsers):  # noqa: F811
    body = {"watch": "9", "behind": "2", "ahead": "5"}
    assert call(browsers["planner"], "POST", "/goals/thresholds/preview", body)[0] == 422
