"""A plan out to a spreadsheet program and back: what was done there is understood, whatever Excel added."""

import io
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest
import xlsxwriter
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughline.audit.models import AuditEntry
from throughline.cascade.models import Limit
from throughline.cascade.selectors.plan_sheet import plan_sheet
from throughline.cascade.services.apply_sheet import (
    SheetOfAnotherPlan,
    SheetOutdated,
    SheetRefused,
    SheetReport,
    apply_sheet,
)
from throughline.cascade.sheets.read import NotAPlansSheet
from throughline.cascade.tests.planned import Planned
from throughline.core.errors import Language
from throughline.goals.tests.sensors import AT
from throughline.kit.spreadsheets.read import read_sheet

pytestmark = pytest.mark.django_db
Table = list[list[Any]]


def exported(planned: Planned, language: Language = "zh", written_as: Any = "xlsx") -> Table:
    """The cells of the file, titles first."""
    _, data = plan_sheet(planned.actor, planned.plan.id, written_as=written_as, language=language)
    return [list(row.cells) for row in read_sheet(f"plan.{written_as}", data).rows]


def written(table: Table, sheet: str = "Sheet1") -> bytes:
    """The cells as a spreadsheet program saves them, every one of the type it has."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    page = book.add_worksheet(sheet)
    for line, row in enumerate(table):
        page.write_row(line, 0, row)
    book.close()
    return file.getvalue()


def upload(planned: Planned, data: bytes, *, name: str = "plan.xlsx", dry_run: bool = True) -> SheetReport:
    return apply_sheet(
        actor=planned.actor, at=AT, plan_id=planned.plan.id, name=name, data=data, dry_run=dry_run
    )


def edited(table: Table, changes: Mapping[tuple[str, str], Any]) -> Table:
    """The table with some cells, named by owner and column, written anew."""
    titles = table[0]
    names = titles.index("名称") if "名称" in titles else titles.index("Name")
    found = [list(row) for row in table]
    for (owner, title), value in changes.items():
        row = next(row for row in found if row[names] == owner)
        row[titles.index(title)] = value
    return found


def changed(report: SheetReport) -> list[tuple[str, str, str | None, str | None]]:
    return [(one.name, one.field, one.before, one.after) for one in report.comparison.changes]


def test_the_sheet_holds_units_and_people_with_factors_weights_and_amounts(planned: Planned):
    planned.fix("Ann", lock=30_000)
    titles, root, *rows = exported(planned)
    assert [title for title in titles if title][5:8] == ["职级", "权重", "现行"]
    assert root[titles.index("分解额")] == 100_000
    people = [row for row in rows if row[titles.index("类型")] == "员工"]
    assert sum(row[titles.index("分解额")] for row in people) == 100_000
    ann = next(row for row in people if row[titles.index("名称")] == "Ann")
    assert (ann[titles.index("锁定")], ann[titles.index("职级")]) == (30_000, 1.8)


@pytest.mark.parametrize("written_as", ["xlsx", "csv"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_was_not_touched_changes_nothing(planned: Planned, written_as: str, language: Language):
    planned.fix("Ann", lock=30_000)
    _, data = plan_sheet(planned.actor, planned.plan.id, written_as=written_as, language=language)  # type: ignore[arg-type]
    report = upload(planned, data, name=f"plan.{written_as}")
    assert (changed(report), report.comparison.problems, report.comparison.unchanged) == ([], [], 7)


def test_locks_limits_holds_and_reasons_are_read_and_an_emptied_cell_frees(planned: Planned):
    planned.fix("Bob", lock=10_000)
    table = edited(
        exported(planned),
        {
            ("Ann", "锁定"): 30_000,
            ("Ann", "原因"): "key account",
            ("Cid", "上限"): 20_000,
            ("East", "预留"): 500,
            ("Bob", "锁定"): None,
        },
    )
    assert changed(upload(planned, written(table))) == [
        ("East", "hold", None, "500"),
        ("Ann", "lock", None, "30000"),
        ("Ann", "reason", None, "key account"),
        ("Bob", "lock", "10000", None),
        ("Cid", "maximum", None, "20000"),
    ]
    assert Limit.objects.count() == 1
    upload(planned, written(table), dry_run=False)
    limits = {str(row.person or row.unit.code): row for row in Limit.objects.select_related("person", "unit")}
    assert len(limits) == 3
    assert Limit.objects.get(person__name="Ann").reason == "key account"
    assert AuditEntry.objects.filter(action="plan.sheet").count() == 1


def test_a_changed_amount_becomes_a_lock(planned: Planned):
    table = edited(exported(planned), {("Ann", "分解额"): 33_000})
    upload(planned, written(table), dry_run=False)
    assert Limit.objects.get(person__name="Ann").lock == 33_000


@pytest.mark.parametrize(
    "typed", ["30,000", "３００００", "¥30,000.00", " 30000 ", "3万", "3.0 万", 30_000.0, "30000.0"]
)
def test_an_amount_is_read_however_it_was_written(planned: Planned, typed: Any):
    table = edited(exported(planned), {("Ann", "锁定"): typed})
    assert changed(upload(planned, written(table))) == [("Ann", "lock", None, "30000")]


def shuffled(table: Table) -> Table:
    """Columns and rows the other way round, a blank row, a title above, and a column of one's own."""
    body = [[*reversed(row), "mine"] for row in [table[0], *reversed(table[1:])]]
    return [["给各区看的版本"], [], body[0], *body[1:3], [], *body[3:]]


def without(*titles: str) -> Callable[[Table], Table]:
    def drop(table: Table) -> Table:
        kept = [place for place, title in enumerate(table[0]) if title not in titles]
        return [[row[place] for place in kept] for row in table]

    return drop


@pytest.mark.parametrize(
    "spoil",
    [
        shuffled,
        without("权重", "现行", "职级", "上级单元", "分解额"),
        lambda table: [table[0], *(row for row in table[1:] if row[3] in ("Ann", "East"))],
        lambda table: [[f" {cell or ''} " for cell in table[0]], *table[1:]],
    ],
    ids=["shuffled", "columns deleted", "rows deleted", "titles with blanks"],
)
def test_rows_and_columns_may_be_moved_and_deleted(planned: Planned, spoil: Callable[[Table], Table]):
    table = spoil(edited(exported(planned), {("Ann", "锁定"): 30_000}))
    report = upload(planned, written(table, "给各区"))
    assert changed(report) == [("Ann", "lock", None, "30000")]
    assert report.comparison.problems == []


def test_a_row_added_by_hand_is_found_by_its_number(planned: Planned):
    table = exported(planned)
    ann = next(row for row in table if row[3] == "Ann")
    ann[0] = None
    assert changed(upload(planned, written(edited(table, {("Ann", "锁定"): 5})))) == [
        ("Ann", "lock", None, "5")
    ]


def test_every_wrong_cell_is_named_as_the_spreadsheet_names_it(planned: Planned):
    table = edited(
        exported(planned),
        {("Ann", "锁定"): "many", ("Bob", "预留"): 5, ("Cid", "下限"): -1, ("Dan", "锁定"): "0.5"},
    )
    table.append([None, "员工", "nobody", *[None] * (len(table[0]) - 3)])
    table.append(list(table[4]))
    titles = table[0]
    letters = {title: chr(65 + titles.index(title)) for title in ("锁定", "下限", "预留", "编码 / 工号")}
    problems = [problem.message("en") for problem in upload(planned, written(table)).comparison.problems]
    assert [problem.split(":")[0] for problem in problems] == [
        f"{letters['锁定']}5",
        f"{letters['预留']}6",
        f"{letters['下限']}7",
        f"{letters['锁定']}8",
        f"{letters['编码 / 工号']}9",
        f"{letters['编码 / 工号']}10",
    ]
    assert "“many” is not an amount" in problems[0]


def test_with_one_wrong_cell_nothing_is_changed(planned: Planned):
    table = edited(exported(planned), {("Ann", "锁定"): 30_000, ("Bob", "锁定"): "many"})
    with pytest.raises(SheetRefused):
        upload(planned, written(table), dry_run=False)
    assert not Limit.objects.exists()


def test_a_date_in_an_amount_is_refused(planned: Planned):
    table = edited(exported(planned, written_as="csv"), {("Ann", "锁定"): "2026-10-01"})
    data = "\n".join(",".join(str(cell or "") for cell in row) for row in table).encode()
    assert [one.code for one in upload(planned, data, name="p.csv").comparison.problems] == ["wrong_number"]


def test_a_sheet_of_an_older_revision_is_refused(planned: Planned):
    table = exported(planned)
    planned.fix("Bob", minimum=1)
    with pytest.raises(SheetOutdated):
        upload(planned, written(table))


def test_a_sheet_of_another_plan_and_any_other_file_are_refused(planned: Planned):
    table = exported(planned)
    table[2][0] = table[2][0].replace(planned.plan.id.hex[-12:], "0" * 12)
    with pytest.raises(SheetOfAnotherPlan):
        upload(planned, written(table))
    with pytest.raises(NotAPlansSheet):
        upload(planned, written([["工号", "姓名"], ["1", "Ann"]]))


def test_a_reason_that_looks_like_a_formula_is_defused_and_comes_back_as_it_was(planned: Planned):
    table = edited(exported(planned), {("Ann", "锁定"): 5, ("Ann", "原因"): "'=1+1"})
    upload(planned, written(table), dry_run=False)
    assert Limit.objects.get(person__name="Ann").reason == "=1+1"
    assert [row for row in exported(planned, written_as="csv") if "'=1+1" in row]
    _, data = plan_sheet(planned.actor, planned.plan.id, written_as="csv", language="zh")
    assert changed(upload(planned, data, name="p.csv")) == []


def test_its_sql_does_not_grow_with_people(planned: Planned):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            upload(planned, written(exported(planned)))
        return len(captured)

    few = queries()
    for number in range(5):
        planned.sensors.person(f"New {number}", planned.sensors.units["EAST"])
        planned.set_level(f"New {number}", "junior")
    assert queries() == few


def test_amounts_are_decimals_to_the_end(planned: Planned):
    table = edited(exported(planned), {("Ann", "锁定"): "30000"})
    upload(planned, written(table), dry_run=False)
    assert Limit.objects.get().lock == Decimal(30_000)
