"""From a dropped file to people in the company, and back."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from throughline.audit.models import AuditEntry
from throughline.imports.models import Import
from throughline.kit.scope import company_scope
from throughline.kit.spreadsheets.read import read_sheet
from throughline.kit.tests.files import csv_file, xlsx_file
from throughline.org.models import Person
from throughline.org.services.create_person import create_person
from throughline.org.tests.company import AT

PEOPLE = ("员工名单||", "工号|员工姓名（中文）|所在单元编码|邮箱|备注", "007|新来的|T1|xin@example.com|x",
          "008|没单元|T9||", "4|改了名|||")  # fmt: skip


def numbers(wizard):
    with company_scope(wizard.company.id):
        return set(Person.objects.values_list("number", flat=True))


def test_columns_are_guessed_every_row_is_checked_and_nothing_is_written(wizard):
    one = wizard.begun(*PEOPLE, encoding="gbk", name="员工.csv")
    assert (one["what"], one["label"], one["state"]) == ("people", "员工", "draft")
    assert wizard.columns(one) == {
        "工号": "number", "员工姓名（中文）": "name", "所在单元编码": "unit", "邮箱": "email", "备注": None,
    }  # fmt: skip
    assert one["counts"] == {"create": 1, "refused": 1, "change": 1, "left_out": 0}
    assert any("GBK" in note for note in one["notes"])
    [wrong] = wizard.rows(one, "refused")
    assert (wrong["line"], wrong["problems"][0]["place"], wrong["problems"][0]["value"]) == (4, 2, "T9")
    assert wrong["problems"][0]["message"].startswith("应为：公司里已有的单元编码")
    [changed] = wizard.rows(one, "change")
    assert [(c["label"], c["before"], c["after"]) for c in changed["changes"]] == [("姓名", "4", "改了名")]
    assert "007" not in numbers(wizard)


def test_a_wrong_cell_is_mended_in_place_and_the_import_is_carried_out_and_taken_back(wizard):
    before = numbers(wizard)
    one = wizard.begun(*PEOPLE)
    path = f"/{one['id']}"
    assert wizard.ask(f"{path}/apply", "POST").json()["code"] == "import_still_refused"
    one = wizard.told(f"{path}/rows/4", "PATCH", {"cells": {"2": "T2"}})
    assert one["counts"] == {"create": 2, "change": 1, "left_out": 0}
    assert wizard.rows(one)[1]["mended"] == [2]
    applied = wizard.told(f"{path}/apply", "POST")
    assert (applied["state"], numbers(wizard) - before) == ("applied", {"007", "008"})
    again = wizard.begun(*PEOPLE[:3])
    assert again["counts"] == {"nothing": 1, "left_out": 0}
    assert wizard.ask(f"/{again['id']}/apply", "POST").json()["code"] == "import_nothing_to_do"
    undone = wizard.told(f"{path}/undo", "POST")
    with company_scope(wizard.company.id):
        connection.check_constraints()
        assert Person.objects.get(number="4").name == "4"
        actions = AuditEntry.objects.filter(object_type="import").values_list("action", flat=True)
        assert {"import.apply", "import.undo"} <= set(actions)
    assert (undone["state"], numbers(wizard)) == ("undone", before)
    assert wizard.ask(f"{path}/undo", "POST").json()["code"] == "import_not_applied"


def test_a_row_may_be_left_out_and_taken_in_again(wizard):
    one = wizard.begun(*PEOPLE)
    path = f"/{one['id']}"
    one = wizard.told(f"{path}/leave-out", "POST")
    assert one["counts"] == {"create": 1, "change": 1, "left_out": 1}
    assert [row["line"] for row in wizard.rows(one, "left_out")] == [4]
    one = wizard.told(f"{path}/rows/4", "PATCH", {"left_out": False})
    assert one["counts"]["refused"] == 1


def test_refused_rows_are_mended_in_a_workbook(wizard):
    one = wizard.begun(*PEOPLE)
    path = f"/{one['id']}"
    sheet = read_sheet("r.xlsx", wizard.ask(f"{path}/refused.xlsx").content)
    assert [str(cell) for cell in sheet.rows[0].cells[:3]] == ["行号", "错在哪里", "工号"]
    [line, reason, *cells] = sheet.rows[1].cells
    assert (line, "T9" in str(reason)) == (4, True)
    cells[2] = "T2"
    data = xlsx_file(list(sheet.rows[0].cells), [line, reason, *cells])
    answer = wizard.browsers["admin"].post(
        f"/api/v1/imports{path}/mended", {"file": SimpleUploadedFile("r.xlsx", data)}
    )
    assert answer.json()["counts"] == {"create": 2, "change": 1, "left_out": 0}
    other = SimpleUploadedFile("x.csv", csv_file("a|b|c", "1|2|3"))
    refused = wizard.browsers["admin"].post(f"/api/v1/imports{path}/mended", {"file": other})
    assert refused.json()["code"] == "import_not_the_refused_rows"


def test_columns_may_be_chosen_otherwise_and_are_remembered(wizard):
    rows = ("甲|乙|丙", "009|某人|T1")
    one = wizard.begun(*rows, query="?what=people")
    assert (one["counts"], one["missing"]) == ({}, ["number"])
    path = f"/{one['id']}"
    assert wizard.ask(f"{path}/apply", "POST").json()["code"] == "import_columns_missing"
    twice = {"mapping": {"0": "number", "1": "number"}}
    assert wizard.ask(path, "PATCH", twice).json()["code"] == "import_field_twice"
    assert wizard.ask(path, "PATCH", {"mapping": {"0": "nose"}}).json()["code"] == "import_unknown_field"
    one = wizard.told(path, "PATCH", {"mapping": {"0": "number", "1": "name", "2": "unit"}})
    assert one["counts"] == {"create": 1, "left_out": 0}
    wizard.told(f"{path}/apply", "POST")
    next_ = wizard.begun("甲|乙|丙", "010|另一人|T1")
    assert (next_["what"], next_["missing"], next_["counts"]["create"]) == ("people", [], 1)


def test_another_kind_guesses_its_columns_anew(wizard):
    one = wizard.begun("编码|名称|上级单元", "T9|新组|R1")
    assert one["what"] == "units"
    one = wizard.told(f"/{one['id']}", "PATCH", {"what": "people"})
    assert (one["what"], one["missing"]) == ("people", ["number"])


def test_an_import_somebody_depends_on_is_not_taken_back(wizard):
    one = wizard.begun("编码|名称|上级单元", "N|新组|R1")
    wizard.told(f"/{one['id']}/apply", "POST")
    with company_scope(wizard.company.id):
        unit = wizard.org.units["T1"].__class__.objects.get(code="N")
        create_person(actor=wizard.org.actor, at=AT, number="99", name="在新组", unit_id=unit.id)
    refused = wizard.ask(f"/{one['id']}/undo", "POST").json()
    assert (refused["code"], "单元里的员工 1" in refused["message"]) == ("import_still_used", True)


def test_a_draft_is_thrown_away_and_an_import_is_not(wizard):
    one = wizard.begun("编码|名称|上级单元", "N|新组|R1")
    assert wizard.ask(f"/{one['id']}", "DELETE").status_code == 204
    two = wizard.begun("编码|名称|上级单元", "N|新组|R1")
    wizard.told(f"/{two['id']}/apply", "POST")
    assert wizard.ask(f"/{two['id']}", "DELETE").json()["code"] == "import_not_a_draft"
    with company_scope(wizard.company.id):
        assert Import.objects.count() == 1


def test_the_sheet_of_a_workbook_may_be_chosen(wizard):
    data = xlsx_file(["工号", "姓名"], ["4", "4"], more={"单元": [["编码", "名称"], ["T1", "T1"]]})
    assert wizard.begun(data=data, name="a.xlsx")["other_sheets"] == ["单元"]
    assert wizard.begun(data=data, name="a.xlsx", query="?sheet=单元")["what"] == "units"
