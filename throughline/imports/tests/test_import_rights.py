"""Who may import what: administrators the organisation and the CRM, planners goals and attributes."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

UNITS = ("编码|名称|上级单元", "N|新组|R1")


def test_each_role_is_offered_what_it_may_write(wizard):
    offered = {who: [kind["what"] for kind in wizard.told("/kinds", who=who)] for who in ("admin", "planner")}
    assert offered["admin"][:3] == ["units", "people", "attributes"]
    assert set(offered["admin"]) >= {"deal", "contract", "account"} and "goals" not in offered["admin"]
    assert offered["planner"] == ["attributes", "goals"]
    assert wizard.ask("/kinds", who="member").status_code == 403
    assert Client().get("/api/v1/imports").status_code == 401


def test_a_planner_goes_no_further_with_what_only_an_administrator_may_write(wizard):
    one = wizard.begun(*UNITS)
    path = f"/{one['id']}"
    assert wizard.ask(path, who="planner").status_code == 200
    assert wizard.ask(f"{path}/apply", "POST", who="planner").json()["code"] == "import_unknown_kind"
    assert wizard.drop(*UNITS, who="planner", query="?what=units").status_code == 422
    assert wizard.drop(*UNITS, who="member").status_code == 403


@pytest.mark.parametrize("who", ["member", "elsewhere"])
def test_others_find_no_import(wizard, who):
    path = f"/{wizard.begun(*UNITS)['id']}"
    for method, more, body in (
        ("GET", "", None), ("GET", "/rows", None), ("GET", "/refused.xlsx", None), ("PATCH", "", {}),
        ("PATCH", "/rows/2", {}), ("POST", "/leave-out", None), ("POST", "/apply", None),
        ("POST", "/undo", None), ("DELETE", "", None),
    ):  # fmt: skip
        assert wizard.ask(path + more, method, body, who=who).status_code == 404, (method, more)


def test_lists_ask_no_more_the_longer_they_are(wizard):
    def queries(path):
        with CaptureQueriesContext(connection) as captured:
            wizard.told(path)
        return len(captured)

    one = wizard.begun(*UNITS)
    few = (queries(""), queries(f"/{one['id']}/rows"))
    for _ in range(5):
        two = wizard.begun(UNITS[0], *(f"N{n}|新组{n}|R1" for n in range(30)))
    assert (queries(""), queries(f"/{two['id']}/rows")) == few


def test_rows_come_in_pages(wizard):
    one = wizard.begun(UNITS[0], *(f"N{n}|新组{n}|R1" for n in range(30)))
    page = wizard.told(f"/{one['id']}/rows?limit=20")
    assert (len(page["rows"]), page["next"]) == (20, 21)
    rest = wizard.told(f"/{one['id']}/rows?limit=20&after=21")
    assert ([row["line"] for row in rest["rows"]], rest["next"]) == (list(range(22, 32)), None)
