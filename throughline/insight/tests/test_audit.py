"""The audit reads as sentences: every action of the code has one, and only administrators read them."""

import ast
import io
import re
from pathlib import Path
from uuid import uuid4

import pytest
from python_calamine import CalamineWorkbook

import throughline
from throughline.insight.audit_details import details_of
from throughline.insight.audit_words import ACTIONS, NOUNS
from throughline.kit.scope import company_scope
from throughline.org.tests.test_org_api import OPENING, World, everybody

pytestmark = pytest.mark.django_db
ACTION = re.compile(r"[a-z_]+\.[a-z_]+")


@pytest.fixture
def world():
    return World()


def read(world, who="admin", query=""):
    return world.browsers[who].get(f"/api/v1/audit{query}")


def rows(world, query=""):
    return read(world, query=query).json()["rows"]


def actions_written():
    """Every `noun.verb` in a module that records, as a pattern: a part that is computed matches anything.

    What a module names once at its top is a job.
    """
    for path in Path(throughline.__file__).parent.rglob("*.py"):
        text = path.read_text()
        if "tests" in path.parts or not re.search(r"import .*\brecord(_role)?\b", text):
            continue
        tree = ast.parse(text)
        apart = {id(part) for one in ast.walk(tree) if isinstance(one, ast.JoinedStr) for part in one.values}
        apart |= {id(one.value) for one in tree.body if isinstance(one, ast.Assign | ast.AnnAssign)}
        for one in ast.walk(tree):
            if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in apart:
                if ACTION.fullmatch(one.value):
                    yield re.escape(one.value)
            elif isinstance(one, ast.JoinedStr):
                parts = [part.value if isinstance(part, ast.Constant) else "{}" for part in one.values]
                shape = "".join(map(str, parts))
                if ACTION.fullmatch(shape.replace("{}", "x")):
                    yield re.escape(shape).replace(r"\{\}", "[a-z_]+")


def test_every_action_that_the_code_writes_has_a_sentence_in_both_languages():
    written = set(actions_written())
    assert len(written) > 40
    missing = {one for one in written if not any(re.fullmatch(one, action) for action in ACTIONS)}
    assert not missing, "give these a sentence in insight/audit_words.py"


def test_no_sentence_is_kept_for_what_nobody_writes():
    unused = {action for action in ACTIONS if not any(re.fullmatch(one, action) for one in actions_written())}
    assert not unused


def test_what_an_action_is_about_can_be_filtered_by():
    assert {action.split(".")[0] for action in ACTIONS} == set(NOUNS)


def test_only_administrators_read_the_audit_and_only_their_own_companys(world):
    found = {who: read(world, who).status_code for who in world.browsers}
    assert found == everybody(403, admin=200, elsewhere=200)
    assert {row["object"] for row in rows(world)}.isdisjoint({"Other"})


def test_a_row_says_who_did_what_to_what(world):
    path = f"/people/{world.id_of('4')}/roles"
    world.ask("admin", path, "POST", {"role": "finance", "unit_id": world.org.units["R1"].id})
    row = rows(world)[0]
    assert (row["who"], row["object"]) == ("3", "4")
    assert row["sentence"] == {"zh": "授予了角色", "en": "gave a role"}
    assert [(one["field"]["en"], one["after"]["zh"]) for one in row["details"]] == [
        ("role", "财务"),
        ("unit", "R1"),
    ]


def test_rows_come_in_pages_the_latest_first(world):
    every = [row["id"] for row in rows(world, "?limit=200")]
    paged, after = [], ""
    while True:
        page = read(world, query=f"?limit=3{after}").json()
        paged += [row["id"] for row in page["rows"]]
        if page["next"] is None:
            break
        after = f"&after={page['next']}"
    assert paged == every


def test_rows_are_filtered_by_person_noun_object_and_date(world):
    admin, unit = world.id_of("3"), world.org.units["T2"].id
    world.ask("admin", f"/units/{unit}/name", "PUT", {"name": "二组"})
    (row,) = rows(world, f"?person_id={admin}")
    assert (row["details"][0]["before"]["zh"], row["details"][0]["after"]["zh"]) == ("T2", "二组")
    assert {row["action"] for row in rows(world, f"?object_id={unit}")} == {"unit.create", "unit.rename"}
    assert {row["action"].split(".")[0] for row in rows(world, "?noun=unit&limit=200")} == {"unit"}
    assert rows(world, "?until=2020-01-01") == []
    assert len(rows(world, "?since=2026-11-23&until=2026-11-23&limit=200")) >= 10


def test_a_page_costs_the_same_for_any_number_of_rows(world):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counted = []
    for limit in (2, 200):
        with CaptureQueriesContext(connection) as captured:
            assert read(world, query=f"?limit={limit}").status_code == 200
        counted.append(len(captured) - OPENING)
    assert counted[0] == counted[1]


def test_the_same_rows_are_exported_as_a_workbook(world):
    answer = world.browsers["admin"].get("/api/v1/audit/export?noun=role")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert sheet[0] == ["When", "Who", "Did what", "To what", "Details", "Origin"]
    assert [line[1:4] for line in sheet[1:]] == [["command line", "gave a role", one] for one in ("3", "1")]
    assert sheet[1][4] == "role: administrator"
    assert world.browsers["owner"].get("/api/v1/audit/export").status_code == 403


def test_details_are_read_as_before_and_after():
    read_as = {
        "name": ("from", "to"), "target": ("100", "120"), "currency": ("CNY", "EUR"),
    }  # fmt: skip
    details = [
        *details_of("unit.rename", {"from": "from", "to": "to"}, {}),
        *details_of("key_result.change", {"fields": {"target": ["100", "120"]}, "reason": ""}, {}),
        *details_of("company.change", {"currency": ["CNY", "EUR"]}, {}),
    ]
    found = {one.field.en: (one.before.en, one.after.en) for one in details if one.before and one.after}
    assert found == read_as


def test_days_of_a_calendar_say_whether_they_are_worked(world):
    (one,) = details_of("calendar.set_days", {"2026-10-10": True}, {})
    assert (one.field.zh, one.after and one.after.zh) == ("2026-10-10", "上班")


def test_a_list_of_years_is_no_before_and_after():
    (one,) = details_of("calendar.add_years", {"years": [2027, 2028]}, {})
    assert (one.before, one.after and one.after.en) == (None, "2027, 2028")


def test_an_id_without_a_name_is_left_out_and_one_with_a_name_is_named():
    check_in, unit = str(uuid4()), str(uuid4())
    (one,) = details_of("key_result.check_in", {"check_in": check_in, "unit": unit}, {unit: "R1"})
    assert one.after and one.after.en == "R1"


def test_what_is_gone_has_no_name(world):
    with company_scope(world.company.id):
        world.org.person("7", "T1").delete()
    gone = next(row for row in rows(world) if row["action"] == "person.create")
    assert (gone["object"], gone["details"][0]["after"]["en"]) == (None, "7")
