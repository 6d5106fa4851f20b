"""Answer a question about a rule from past periods, and keep the answer with it."""

from datetime import date
from typing import Any

from throughline.cascade.models import Plan
from throughline.core.errors import ThroughlineError
from throughline.core.periods import Period
from throughline.crm.models import Metric
from throughline.jobs.kinds import Report, unheard
from throughline.judging.calibrated import calibrated
from throughline.judging.fairness import Asking, fairness, presence
from throughline.judging.measured import measured
from throughline.judging.models import Backtest
from throughline.judging.past import MOST_HISTORY, NotKnown, Past
from throughline.judging.periods import periods_before
from throughline.judging.question import PERIODS, Question
from throughline.judging.selectors.counted import Ledger
from throughline.judging.selectors.pasts import default_periods, levels_on, read_past
from throughline.judging.selectors.targets import targets_on
from throughline.judging.tables import tables_of


def answer(asked: Backtest, *, today: date, report: Report = unheard) -> None:
    """A period that cannot be judged says why in its place; the others are judged."""
    plan = _as_asked(asked)
    question = Question.from_json(asked.given)
    ledger = Ledger(Metric.objects.get(id=plan.key_result.metric_id))
    periods = question.periods or default_periods(plan, ledger, PERIODS)
    read = []
    for done, period in enumerate(periods, start=1):
        read.append(read_past(plan, ledger, period, growth=question.growth, today=today))
        report(done=done, total=len(periods) + 1)
    if asked.kind == "backtest":
        tested = [_tested(one, question) for one in read]
        asked.result = {"periods": tested, "fairness": _fairness(plan, ledger)}
    else:
        pasts = [one for one in read if isinstance(one, Past)]
        problems = [_problem(one) for one in read if isinstance(one, NotKnown)]
        found = calibrated(pasts, tables_of(asked.body), question.bounds)
        asked.result = {**found, "problems": problems}
    asked.save(update_fields=["result"])


def _as_asked(asked: Backtest) -> Plan:
    """The plan with the question's rule and parameters, in memory."""
    plan: Plan = Plan.objects.select_related("key_result__cycle", "root", "rule").get(id=asked.plan_id)
    plan.rule.body, plan.parameters = asked.body, asked.parameters
    return plan


def _tested(past: Past | NotKnown, question: Question) -> dict[str, Any]:
    try:
        return _problem(past) if isinstance(past, NotKnown) else measured(past, growth=question.growth)
    except ThroughlineError as error:
        return _problem(NotKnown(past.period, error))


def _problem(found: NotKnown) -> dict[str, Any]:
    """In both languages: whoever reads it later may read either."""
    error = found.problem
    return {
        "first": str(found.period.start),
        "last": str(found.period.last),
        "problem": {"code": error.code, "zh": error.message("zh"), "en": error.message("en")},
    }


def _fairness(plan: Plan, ledger: Ledger) -> dict[str, Any] | None:
    """Of what the rule asks in the plan's own cycle; None while it gives no table."""
    cycle = Period.closed(plan.key_result.cycle.starts_on, plan.key_result.cycle.ends_on)
    try:
        demand, shares = targets_on(plan, cycle.start, plan.key_result.target)
    except ThroughlineError:
        return None
    people = {node.id: node.hired_on for node in demand.nodes.rows if node.is_person}
    known = [one for one in periods_before(cycle, MOST_HISTORY) if ledger.is_whole(one)]
    asking = Asking(
        shares=shares,
        units={node.id: node.name for node in demand.nodes.rows if not node.is_person},
        levels=levels_on(people, cycle.start),
        history=[ledger.counted(one) for one in known],
        present=presence(people, known),
    )
    return fairness(asking)
