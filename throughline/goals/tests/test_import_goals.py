"""Goals from a file: what is new, what differs, what is refused, and all of it taken back."""

import json
import re
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest

from throughline.access.errors import NotAllowed
from throughline.goals.importing.goal_row import Surroundings, quantum_of
from throughline.goals.models import Alignment, KeyResult, Objective
from throughline.goals.services.change_key_result import change_key_result
from throughline.goals.services.import_goals import GoalsFootprint, import_goals
from throughline.goals.services.take_back_goals import take_back_goals
from throughline.goals.tests.sensors import AT, TODAY
from throughline.kit.spreadsheets.read import read_sheet
from throughline.kit.tests.files import csv_file
from throughline.org.services.changed_since import ChangedSince
from throughline.tenants.actor import Actor

HEAD = "目标|关键结果|负责人|类型|基线|目标值|计量|币种|权重|上级关键结果|来源|口径|截止日期"
PAGE = Path(__file__).parents[3] / "docs" / "guide" / "import.md"
BLOCKS = re.findall(r"```csv\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
GUIDE = [block for block in BLOCKS if block.startswith(("目标", "objective"))]
AROUND = Surroundings(metrics={"won": uuid4()}, currency="CNY")
ROWS = (
    "站稳华东|华东签约额|EAST|增长||8,000,000|金额||60%||合计||",
    "站稳华东|新客户|EAST|增长||30|数量||40%||||",
    "做好自己|我的签约额|00002|增长||1,200,000.50|金额|CNY||华东签约额||won|",
    "做好自己|培训完成|00002|是否||||||||| 2026-12-01",
)


@pytest.fixture
def actor(sensors):
    return Actor(sensors.company.id, TODAY, operator=True)


def run(sensors, actor, *rows, write=True, head=HEAD):
    return import_goals(
        actor=actor, at=AT, sheet=read_sheet("goals.csv", csv_file(head, *rows)),
        cycle_id=sensors.cycle.id, around=AROUND, write=write,
    )  # fmt: skip


def problems(fates):
    return [(row.line, one.code, one.column) for row in fates.rows for one in row.record.problems]


def whole():
    key_results = KeyResult.objects.order_by("title").values_list("title", "target", "quantum", "metric_id")
    links = Alignment.objects.order_by("child__title").values_list("child__title", "parent__title", "share")
    return list(Objective.objects.order_by("title").values_list("title")), list(key_results), list(links)


def test_objectives_and_key_results_come_in_and_the_same_file_again_changes_nothing(sensors, actor):
    fates, _ = run(sensors, actor, *ROWS)
    assert fates.counts == {"create": 4, "change": 0, "move": 0, "nothing": 0, "refused": 0}
    mine = KeyResult.objects.get(title="我的签约额")
    assert (mine.owner_person.name, mine.quantum, mine.source) == ("Ann", Decimal("0.1"), "metric")
    assert mine.metric_id == AROUND.metrics["won"]
    [link] = mine.parent_links.all()
    assert (link.parent.title, link.share) == ("华东签约额", 1)
    assert KeyResult.objects.get(title="培训完成").kind == "yes_no"
    before = whole()
    again, _ = run(sensors, actor, *ROWS)
    assert (again.counts["nothing"], whole()) == (4, before)


@pytest.mark.parametrize("block", GUIDE)
def test_the_file_of_the_guide_is_imported_as_it_stands_there(sensors, actor, block):
    fates, _ = import_goals(
        actor=actor, at=AT, sheet=read_sheet("goals.csv", block.encode()), cycle_id=sensors.cycle.id,
        around=AROUND, write=True,
    )  # fmt: skip
    assert fates.counts["create"] == 2


def test_a_dry_run_says_the_same_and_leaves_nothing(sensors, actor):
    before = whole()
    fates, _ = run(sensors, actor, *ROWS, write=False)
    assert (fates.counts["create"], whole()) == (4, before)


def test_a_row_that_differs_says_which_fields(sensors, actor):
    run(sensors, actor, *ROWS)
    fates, _ = run(sensors, actor, "站稳华东|新客户|EAST|||36||||||||")
    [row] = fates.rows
    assert [(one.field, one.before, one.after) for one in row.changes] == [("target", "30", "36")]


def test_wrong_rows_are_told_where_and_why_and_nothing_is_written(sensors, actor):
    before = whole()
    fates, _ = run(
        sensors, actor, ROWS[0], "站稳华东|甲|谁||||||||||", "站稳华东|乙|EAST|||1||||没有的|||",
        "站稳华东|丙|EAST|||1||||||无此口径|", "新的|丁||||1||||||||", "站稳华东|戊|EAST|下降|1|9|||||||",
        "|己|EAST|||1||||||||", "站稳华东|庚|EAST|怪||1|||||||",
    )  # fmt: skip
    assert problems(fates) == [
        (3, "unknown_owner", "负责人"), (4, "unknown_key_result", "上级关键结果"),
        (5, "unknown_metric", "口径"), (6, "required", "负责人"), (7, "told", "关键结果"),
        (8, "required", "目标"), (9, "wrong_kind", "类型"),
    ]  # fmt: skip
    assert "方向相反" in fates.rows[5].record.problems[0].expected("zh")
    assert whole() == before


def test_an_import_of_goals_goes_back_whole(sensors, actor):
    run(sensors, actor, *ROWS)
    before = whole()
    _, left = run(
        sensors, actor, "站稳华东|新客户|EAST|||36.5||||||||", "新目标|新结果|WEST|||9|金额||||||",
        "做好自己|我的签约额|00002||||||2||||",
    )  # fmt: skip
    assert whole() != before
    kept = GoalsFootprint(**json.loads(json.dumps(asdict(left))))
    take_back_goals(actor=actor, at=AT, footprint=kept)
    assert whole() == before


def test_what_was_changed_again_is_named_and_stays(sensors, actor):
    _, left = run(sensors, actor, *ROWS)
    mine = KeyResult.objects.get(title="新客户")
    change_key_result(actor=actor, at=AT, key_result_id=mine.id, changes={"target": Decimal(31)})
    before = whole()
    with pytest.raises(ChangedSince, match="新客户"):
        take_back_goals(actor=actor, at=AT, footprint=left)
    assert whole() == before


def test_whoever_may_not_write_goals_imports_none(sensors):
    with pytest.raises(NotAllowed):
        run(sensors, Actor(sensors.company.id, TODAY), *ROWS)


@pytest.mark.parametrize(
    ("amounts", "quantum"), [(("5", "10"), "1"), (("1.50",), "0.1"), (("0.25", "7"), "0.01"), ((), "1")]
)
def test_the_quantum_is_as_fine_as_the_amounts(amounts, quantum):
    assert quantum_of(*map(Decimal, amounts)) == Decimal(quantum)
