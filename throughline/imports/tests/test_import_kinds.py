"""Attributes, goals and a CRM's records through the wizard."""

from datetime import date
from decimal import Decimal

import pytest

from throughline.crm.guessing.stages import guessed_stage
from throughline.crm.models import Connector, Fact, InboxRecord
from throughline.crm.services.save_connector import save_connector
from throughline.goals.models import KeyResult, Objective
from throughline.goals.services.create_cycle import create_cycle
from throughline.kit.scope import company_scope
from throughline.org.models import AttributeValue
from throughline.org.services.create_calendar import create_calendar
from throughline.org.services.define_attribute import define_attribute
from throughline.org.tests.company import AT
from throughline.progress.services.fold_everything import fold_everything

DEALS = (
    "商机编号|商机名称|客户名称|负责人|销售阶段|金额|成交日期|产品",
    "D1|大单|甲厂|4|赢单|１，２００．５０|2026年10月8日|温度", "D2|小单|乙厂|5|谈判中|300||压力",
    "D3|谁的|丙厂|99|输单|5|2026/10/9|",
)  # fmt: skip


@pytest.fixture
def cycle(wizard):
    with company_scope(wizard.company.id):
        calendar = create_calendar(
            actor=wizard.org.actor, at=AT, code="WD", name="工作日", kind="weekdays", years=[2026]
        )
        return create_cycle(
            actor=wizard.org.actor, at=AT, name="2026 Q4", starts_on=date(2026, 10, 1),
            ends_on=date(2026, 12, 31), calendar_id=calendar.id,
        )  # fmt: skip


def test_attributes_are_columns_of_their_own(wizard):
    with company_scope(wizard.company.id):
        for code, name, kind in (("level", "职级", "text"), ("rate", "系数", "number")):
            define_attribute(
                actor=wizard.org.actor, at=AT, code=code, name=name, value_type=kind, subject="person"
            )
    one = wizard.begun("工号|姓名|职级|系数|爱好", "4|4|高级|1.2|书", "5|5|初级|一|")
    assert (one["what"], wizard.columns(one)) == (
        "attributes", {"工号": "number", "姓名": "name", "职级": "level", "系数": "rate", "爱好": None},
    )  # fmt: skip
    [wrong] = wizard.rows(one, "refused")
    assert wrong["problems"][0]["place"] == 3
    one = wizard.told(f"/{one['id']}/rows/3", "PATCH", {"cells": {"3": "0.9"}})
    wizard.told(f"/{one['id']}/apply", "POST")
    with company_scope(wizard.company.id):
        assert AttributeValue.objects.count() == 4
    wizard.told(f"/{one['id']}/undo", "POST")
    with company_scope(wizard.company.id):
        assert AttributeValue.objects.count() == 0


def test_attributes_may_come_one_value_a_row(wizard):
    with company_scope(wizard.company.id):
        define_attribute(
            actor=wizard.org.actor, at=AT, code="rate", name="系数", value_type="number", subject="unit"
        )
    one = wizard.begun("对象|属性|值|生效日期", "R1|rate|1.3|2026-10-01", "R2|没有的|1|")
    assert (one["what"], one["counts"]) == ("attributes", {"create": 1, "refused": 1, "left_out": 0})


def test_goals_come_in_and_go_back(wizard, cycle):
    rows = (
        "目标|关键结果|负责人|目标值|计量|权重",
        "站稳华东|签约额|R1|8,000,000|金额|60%",
        "站稳华东|新客户|R9|30|数量|40%",
    )
    one = wizard.begun(*rows, who="planner")
    assert (one["what"], one["counts"]) == ("goals", {"create": 1, "refused": 1, "left_out": 0})
    path = f"/{one['id']}"
    wizard.told(f"{path}/rows/3", "PATCH", {"cells": {"2": "R2"}}, who="planner")
    wizard.told(f"{path}/apply", "POST", who="planner")
    with company_scope(wizard.company.id):
        assert set(KeyResult.objects.values_list("title", "cycle__name")) == {
            ("签约额", "2026 Q4"), ("新客户", "2026 Q4"),
        }  # fmt: skip
    wizard.told(f"{path}/undo", "POST", who="planner")
    with company_scope(wizard.company.id):
        assert (KeyResult.objects.count(), Objective.objects.count()) == (0, 0)


def test_goals_without_a_cycle_are_told_to_make_one(wizard):
    answer = wizard.drop("目标|关键结果|负责人|目标值", "a|b|R1|1", who="planner")
    assert answer.json()["code"] == "import_no_cycle"


def test_deals_are_read_whatever_their_digits_and_dates_and_become_facts(wizard):
    one = wizard.begun(*DEALS)
    assert (one["what"], one["missing"], one["counts"]) == (
        "deal", [], {"create": 2, "refused": 1, "left_out": 0},
    )  # fmt: skip
    assert one["options"]["stages"] == {"赢单": "won", "谈判中": "open", "输单": "lost"}
    assert {word["word"]: word["rows"] for word in one["stage_words"]} == {"赢单": 1, "谈判中": 1, "输单": 1}
    [wrong] = wizard.rows(one, "refused")
    assert (wrong["problems"][0]["place"], "按工号识别" in wrong["problems"][0]["message"]) == (3, True)
    path = f"/{one['id']}"
    wizard.told(f"{path}/rows/4", "PATCH", {"cells": {"3": "6"}})
    assert wizard.told(f"{path}/apply", "POST")["state"] == "applied"
    fold(wizard)
    with company_scope(wizard.company.id):
        won = Fact.objects.get(external_id="D1")
        assert (won.amount, won.closed_on, won.owner.number, won.dimensions) == (
            Decimal("1200.5"), date(2026, 10, 8), "4", {"product_line": "温度"},
        )  # fmt: skip
        assert Connector.objects.get(code="file").kind == "upload"
    assert wizard.ask(f"{path}/undo", "POST").json()["code"] == "import_already_counted"
    again = wizard.begun(*DEALS[:3])
    assert again["counts"] == {"nothing": 2, "left_out": 0}
    changed = wizard.begun(DEALS[0], "D2|小单|乙厂|5|赢单|350|2026-11-01|压力")
    [row] = wizard.rows(changed)
    assert {c["label"]: (c["before"], c["after"]) for c in row["changes"]} == {
        "阶段": ("open", "won"), "金额": ("300", "350"), "成交日期": (None, "2026-11-01"),
    }  # fmt: skip


def fold(wizard):
    fold_everything(company_id=wizard.company.id, at=AT)


def test_every_column_of_a_crms_export_finds_its_field(wizard):
    columns = wizard.columns(wizard.begun(*DEALS))
    assert list(columns.values()) == [
        "external_id", "name", "account", "owner", "stage", "amount", "closed_on", "product_line",
    ]  # fmt: skip
    one = wizard.begun("客户编号|客户名称|所属行业", "A1|甲厂|装备制造")
    assert (one["what"], list(wizard.columns(one).values())) == (
        "account", ["external_id", "name", "industry"],
    )  # fmt: skip


def test_records_that_nobody_folded_yet_go_back(wizard):
    one = wizard.begun(*DEALS[:3])
    wizard.told(f"/{one['id']}/apply", "POST")
    with company_scope(wizard.company.id):
        assert InboxRecord.objects.count() == 2
    wizard.told(f"/{one['id']}/undo", "POST")
    with company_scope(wizard.company.id):
        assert InboxRecord.objects.count() == 0


def test_a_source_that_is_fed_otherwise_is_left_alone(wizard):
    one = wizard.begun(*DEALS[:3])
    mapping = {"account": {"external_id": "id", "name": "name"}}
    with company_scope(wizard.company.id):
        save_connector(actor=wizard.org.actor, at=AT, code="crm", mapping=mapping)
    answer = wizard.ask(f"/{one['id']}", "PATCH", {"options": {"connector": "crm"}})
    assert answer.json()["code"] == "import_reads_otherwise"


@pytest.mark.parametrize(
    ("word", "stage"),
    [("赢单", "won"), ("Closed Won", "won"), ("预计成交", "open"), ("丢单", "lost"), ("已取消", "cancelled"),
     ("谈判中", "open"), ("Lost", "lost")],
)  # fmt: skip
def test_the_word_of_a_stage_is_guessed(word, stage):
    assert guessed_stage(word) == stage
