"""Runs kept as scenarios: named, put aside, and held beside each other."""

import io
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from throughline.access.errors import NotFound
from throughline.audit.models import AuditEntry
from throughline.cascade.comparison import Compared
from throughline.cascade.models import Run
from throughline.cascade.selectors.comparisons import comparison, comparison_workbook
from throughline.cascade.selectors.plans import runs_of
from throughline.cascade.services.discard_run import RunWasPublished, discard_run
from throughline.cascade.services.name_run import name_run
from throughline.cascade.tests.planned import Planned
from throughline.cascade.tests.test_review import raise_seniors
from throughline.goals.tests.sensors import AT
from throughline.kit.models import new_id

pytestmark = pytest.mark.django_db


def by_name(planned: Planned, *runs: Run) -> dict[str, Compared]:
    rows = comparison(planned.actor, planned.plan.id, [run.id for run in runs])
    return {row.name: row for row in rows}


def test_a_run_is_called_what_its_planner_says_and_computes_the_same(planned: Planned):
    run = planned.run()
    table = bytes(run.table)
    for _ in range(2):
        name_run(actor=planned.actor, at=AT, run_id=run.id, name="稳健", note="高级不变")
    kept = Run.objects.get(id=run.id)
    assert (kept.name, kept.note, bytes(kept.table)) == ("稳健", "高级不变", table)
    assert AuditEntry.objects.filter(action="plan.name_run").count() == 1


def test_a_run_put_aside_leaves_the_list_and_comes_back(planned: Planned):
    run = planned.run()
    discard_run(actor=planned.actor, at=AT, run_id=run.id, discarded=True)
    assert list(runs_of(planned.plan)) == []
    discard_run(actor=planned.actor, at=AT, run_id=run.id, discarded=False)
    assert list(runs_of(planned.plan)) == [run]


def test_what_people_have_their_numbers_from_is_not_put_aside(planned: Planned):
    run = planned.run()
    planned.publish(run)
    with pytest.raises(RunWasPublished):
        discard_run(actor=planned.actor, at=AT, run_id=run.id, discarded=True)


def test_whoever_differs_most_comes_first_with_the_factors_that_differ(planned: Planned):
    first = planned.run()
    raise_seniors(planned)
    second = planned.run()
    rows = comparison(planned.actor, planned.plan.id, [first.id, second.id])
    assert [row.spread for row in rows] == sorted((row.spread for row in rows), reverse=True)
    assert rows[0].spread > 0
    ann = by_name(planned, first, second)["Ann"]
    assert [(one.name["en"], one.coefficients) for one in ann.factors] == [("Job level", ["1.8", "2"])]
    assert by_name(planned, first, second)["Bob"].factors == []


def test_three_runs_each_add_up_and_stand_in_the_order_asked_for(planned: Planned):
    first = planned.run()
    planned.fix("Ann", lock=30_000)
    second = planned.run()
    raise_seniors(planned)
    third = planned.run()
    rows = by_name(planned, third, second, first)
    assert rows["Ann"].amounts[0] == rows["Ann"].amounts[1] == 30_000 != rows["Ann"].amounts[2]
    people = [row for row in rows.values() if row.is_person]
    assert [sum((row.amounts[run] or Decimal(0) for row in people), Decimal(0)) for run in range(3)] == (
        [Decimal(100_000)] * 3
    )


def test_who_takes_no_part_in_one_of_them_has_no_amount_there(planned: Planned):
    first = planned.run()
    planned.plan.parameters = {
        **planned.plan.parameters,
        "exclude_people": [planned.sensors.people["Ann"].number],
    }
    planned.plan.save()
    ann = by_name(planned, first, planned.run())["Ann"]
    assert ann.amounts == [ann.spread, None]


def test_units_say_how_deep_they_stand(planned: Planned):
    run = planned.run()
    rows = comparison(planned.actor, planned.plan.id, [run.id, run.id])
    parents = {row.owner: row for row in rows}
    for row in rows:
        above = parents.get(row.parent)
        assert row.depth == (1 if above is None else above.depth + 1)
        assert row.spread == 0


def test_a_run_of_nothing_known_is_not_found(planned: Planned):
    with pytest.raises(NotFound):
        comparison(planned.actor, planned.plan.id, [planned.run().id, new_id()])


def test_the_workbook_holds_the_runs_the_people_and_the_units(planned: Planned):
    first = planned.run()
    name_run(actor=planned.actor, at=AT, run_id=first.id, name="Calm", note="")
    planned.fix("Ann", lock=30_000)
    second = planned.run()
    asked = [first.id, second.id]
    _, data = comparison_workbook(planned.actor, planned.plan.id, asked, "en")
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    assert book.sheet_names == ["Runs", "People", "Units"]
    header, *lines = book.get_sheet_by_name("People").to_python()
    assert header[3:6] == ["A Calm", "B", "Widest difference"]
    rows = by_name(planned, first, second)
    assert {line[1]: [Decimal(str(line[3])), Decimal(str(line[4]))] for line in lines} == {
        name: row.amounts for name, row in rows.items() if row.is_person
    }
