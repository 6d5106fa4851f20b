"""Make the demo company: the story told for a moment, and carried in by the services."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from throughline.access.services.create_company import create_company
from throughline.core.periods import ONE_DAY, local_date
from throughline.demo.load.accounts import DEMO_PASSWORD, load_accounts
from throughline.demo.load.goals import Goals, load_goals, load_receivables
from throughline.demo.load.history import write_history
from throughline.demo.load.jobs import drop_jobs
from throughline.demo.load.metrics import define_metrics
from throughline.demo.load.organisation import load_organisation
from throughline.demo.load.plans import publish_plans
from throughline.demo.load.quarter import KeyResults, live_quarter, reported_key_results
from throughline.demo.load.records import connect, load_records
from throughline.demo.load.stage import Stage
from throughline.demo.load.timeline import ZONE, Stop, moment, operator
from throughline.demo.story.days import Days
from throughline.demo.story.whole import Story, tell
from throughline.kit.scope import company_scope
from throughline.kit.statistics import refresh_statistics
from throughline.tenants.models import Company

__all__ = ["DEMO_PASSWORD", "SEED", "build_demo"]

SEED = 20261123
CODE, NAME = "demo", "贯通传感"
SET_UP_BEFORE = timedelta(days=14)
"""The company was set up this long before its targets were published."""


@transaction.atomic
def build_demo(*, at: datetime, seed: int = SEED) -> Company:
    """The demo company as it stands at a moment; all of it or nothing. The same seed makes the same."""
    story = tell(seed, local_date(at, ZONE))
    founded = moment(story.days.published_on - SET_UP_BEFORE, 9)
    company = create_company(code=CODE, name=NAME, at=founded, time_zone_name=ZONE)
    company.is_demo = True
    company.save(update_fields=["is_demo"])
    with company_scope(company.id):
        _fill(company, story, founded, Stop(story.days.today, at))
        drop_jobs(company.id)
        refresh_statistics()
    return company


def _fill(company: Company, story: Story, founded: datetime, now: Stop) -> None:
    actor = operator(company.id, story.days.today)
    organisation = load_organisation(actor=actor, at=founded, story=story)
    load_accounts(actor=actor, at=founded, people=story.people, organisation=organisation)
    stage = Stage(actor, story, organisation)
    eve = _eve(story.days)
    connector = connect(actor=actor, stop=eve)
    metrics = define_metrics(actor=actor, at=founded)
    load_records(actor=actor, connector=connector, story=story, after=date.min, stop=eve)
    refresh_statistics()
    write_history(stage=stage, at=eve.at, won=metrics["won"])
    goals, key_results = _targets(stage, {code: metric.id for code, metric in metrics.items()})
    live_quarter(
        stage=stage,
        connector=connector,
        cycle_id=goals.cycle_id,
        key_results=key_results,
        eve=eve,
        now=now,
    )


def _eve(days: Days) -> Stop:
    """The morning on which the targets are published: the records tell of the days before."""
    return Stop(days.published_on - ONE_DAY, moment(days.published_on, 9))


def _targets(stage: Stage, metrics: dict[str, UUID]) -> tuple[Goals, KeyResults]:
    """Goals set and published on the eve, in the evening."""
    at = moment(stage.story.days.published_on, 18)
    goals = load_goals(stage=stage, at=at, metrics=metrics)
    receivables = load_receivables(stage=stage, at=at, cycle_id=goals.cycle_id)
    plans = publish_plans(stage=stage, at=at, goals=goals)
    return goals, reported_key_results(stage, goals, receivables, plans["signed"])
