"""The quarter so far, week by week: people report, records arrive, alerts come, are answered, and go."""

from uuid import UUID

from throughline.alerts.services.derive_alerts import derive_alerts
from throughline.alerts.services.derive_stalled_deals import derive_stalled_deals
from throughline.alerts.services.take_up_check_in import take_up_check_in
from throughline.crm.models import Connector
from throughline.demo.load.goals import Goals
from throughline.demo.load.reactions import react
from throughline.demo.load.records import load_records
from throughline.demo.load.stage import Stage
from throughline.demo.load.timeline import ZONE, Stop, moment, stops
from throughline.demo.story.cast import PLANNER
from throughline.demo.story.check_ins import PENETRATION, RECEIVABLE, RENEWAL, SIGNED, Report, reports
from throughline.goals.models import KeyResult
from throughline.goals.services.check_in import check_in
from throughline.org.selectors.actors import actor_of_person
from throughline.progress.moment import Moment
from throughline.progress.services.evaluate import evaluate_cycles

KeyResults = dict[tuple[str, str], UUID]
"""What a report is about: the kind of key result and the reporter's number."""


def live_quarter(
    *, stage: Stage, connector: Connector, cycle_id: UUID, key_results: KeyResults, eve: Stop, now: Stop
) -> None:
    """From the eve of the quarter until now, each Monday morning in turn."""
    known, seen = eve.known, eve.at
    told = reports(stage.story)
    for stop in stops(stage.story.days, now.at):
        _report(stage, key_results, [report for report in told if known < report.on <= stop.known])
        react(stage=stage, after=seen, until=stop.at)
        load_records(actor=stage.actor, connector=connector, story=stage.story, after=known, stop=stop)
        instant = Moment.at(stop.at, ZONE)
        judged = evaluate_cycles(moment=instant, cycle_ids=[cycle_id])
        derive_alerts(key_result_ids=list(judged), as_of=instant.through, at=stop.at, post=False)
        derive_stalled_deals(as_of=instant.through, at=stop.at, post=False)
        known, seen = stop.known, stop.at


def _report(stage: Stage, key_results: KeyResults, told: list[Report]) -> None:
    for report in told:
        made = check_in(
            actor=actor_of_person(
                person_id=stage.organisation.people[report.number],
                company_id=stage.actor.company_id,
                today=report.on,
            ),
            at=moment(report.on, 17, 40),
            key_result_id=key_results[report.key_result, report.number],
            value=report.value,
            confidence=report.confidence,
            forecast=report.forecast,
            note=report.note,
        )
        take_up_check_in(check_in_id=made.id)


def reported_key_results(
    stage: Stage, goals: Goals, receivables: dict[str, UUID], signed_plan: UUID
) -> KeyResults:
    """Everybody's published part, the one office's receivables, and the planner's two figures."""
    planner = next(person.number for person in stage.story.people if person.name == PLANNER)
    published = KeyResult.objects.filter(plan_id=signed_plan, owner_person__isnull=False)
    return {
        **{(SIGNED, number): one for one, number in published.values_list("id", "owner_person__number")},
        **{(RECEIVABLE, number): one for number, one in receivables.items()},
        (PENETRATION, planner): goals.penetration,
        (RENEWAL, planner): goals.renewal,
    }
