"""Templates: the library can be made as it stands, and what a company keeps comes back the same."""

from datetime import date
from decimal import Decimal

import pytest

from throughline.access.errors import NotAllowed, NotFound
from throughline.core.calendar_years import china_year
from throughline.core.calendars import WorkingCalendar
from throughline.core.periods import Period, quarter_of, year_of
from throughline.crm.mapping.schema import DATE_KINDS, FACT_KINDS
from throughline.goals.selectors.templates import templates_seen_by
from throughline.goals.services.create_key_result import create_key_result
from throughline.goals.services.delete_template import delete_template
from throughline.goals.services.save_template import NothingToKeep, TemplateNameTaken, save_template
from throughline.goals.shape import PlannedStep, Shape, checked
from throughline.goals.templates.body import KeyResultBody, day_at, passed_by
from throughline.goals.templates.library import library
from throughline.goals.tests.sensors import AT, TODAY, Sensors
from throughline.kit.models import new_id
from throughline.tenants.actor import Actor, RoleGrant

PERIODS = [
    quarter_of(date(2026, 11, 1)),
    year_of(date(2026, 1, 1)),
    Period(date(2026, 5, 4), date(2026, 6, 1)),
]
KEY_RESULTS = [(name, one) for name, body in library().items() for one in body.key_results]


def test_the_library_has_six_objectives_of_two_to_four_key_results_whose_weights_make_one():
    assert len(library()) == 6
    for body in library().values():
        assert 2 <= len(body.key_results) <= 4
        assert sum(one.weight for one in body.key_results) == 1


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize(("name", "body"), KEY_RESULTS)
def test_every_key_result_of_the_library_can_be_made_as_it_stands(
    name: str, body: KeyResultBody, period: Period
):
    shape = Shape(
        title=body.title.zh,
        kind=body.kind,
        measure=body.measure,
        currency="CNY" if body.measure == "money" else None,
        unit_label=body.unit_label.zh,
        target=body.target,
        baseline=body.baseline,
        quantum=body.quantum,
        weight=body.weight,
    )
    steps = [PlannedStep(step.title.zh, day_at(period, step.at), step.share) for step in body.steps]
    due_on = day_at(period, body.due_at) if body.due_at is not None else None
    calendar = WorkingCalendar.of([china_year(2026)])
    assert checked(shape, period=period, calendar=calendar, steps=steps, due_on=due_on).title


@pytest.mark.parametrize(("name", "body"), KEY_RESULTS)
def test_the_library_names_metrics_that_there_can_be(name: str, body: KeyResultBody):
    if body.metric is not None:
        assert body.source == "metric"
        assert body.metric.fact_kind in FACT_KINDS
        assert body.metric.date_kind in DATE_KINDS


@pytest.mark.parametrize("period", PERIODS)
def test_a_day_is_found_again_by_the_share_that_has_passed(period: Period):
    assert [day_at(period, passed_by(period, day)) for day in period] == list(period)


def test_what_the_company_keeps_comes_back_first_and_the_same(sensors: Sensors):
    sensors.key_result("Signed", target=Decimal(900), weight=Decimal("0.4"), owner=sensors.of("Ann"))
    create_key_result(
        actor=sensors.operator,
        at=AT,
        objective_id=sensors.objective.id,
        shape=Shape(title="Launch", kind="milestone", measure="none"),
        steps=[PlannedStep("All", date(2026, 11, 30), Decimal(1))],
    )
    save_template(actor=sensors.operator, at=AT, objective_id=sensors.objective.id, name="Ours")
    known = templates_seen_by(sensors.operator)
    assert [one.own_id is not None for one in known] == [True] + [False] * 6
    first, second = known[0].body.key_results
    assert (first.title.en, first.target, first.weight) == ("Signed", Decimal(900), Decimal("0.4"))
    assert day_at(quarter_of(date(2026, 11, 1)), second.steps[0].at) == date(2026, 11, 30)


def test_a_template_needs_key_results_and_a_name_of_its_own(sensors: Sensors):
    with pytest.raises(NothingToKeep):
        save_template(actor=sensors.operator, at=AT, objective_id=sensors.objective.id, name="Ours")
    sensors.key_result()
    save_template(actor=sensors.operator, at=AT, objective_id=sensors.objective.id, name="Ours")
    with pytest.raises(TemplateNameTaken):
        save_template(actor=sensors.operator, at=AT, objective_id=sensors.objective.id, name="Ours")


def test_only_a_planner_keeps_reads_and_deletes_templates(sensors: Sensors):
    sensors.key_result()
    kept = save_template(actor=sensors.operator, at=AT, objective_id=sensors.objective.id, name="Ours")
    member = Actor(sensors.company.id, TODAY, sensors.people["Ann"].id, (RoleGrant("member"),))
    with pytest.raises(NotAllowed):
        save_template(actor=member, at=AT, objective_id=sensors.objective.id, name="Mine")
    with pytest.raises(NotAllowed):
        templates_seen_by(member)
    with pytest.raises(NotAllowed):
        delete_template(actor=member, at=AT, template_id=kept.id)
    with pytest.raises(NotFound):
        delete_template(actor=sensors.operator, at=AT, template_id=new_id())
    delete_template(actor=sensors.operator, at=AT, template_id=kept.id)
    assert len(templates_seen_by(sensors.operator)) == 6
