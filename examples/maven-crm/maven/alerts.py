"""The year, day by day: what was told when, held against who missed the target in the end."""

from __future__ import annotations

import json
from typing import Any

from maven import organisation
from maven.company import Company
from maven.pipeline import ACCOUNTS, Pipeline
from maven.story import ATTRIBUTE, MAPPING, METRIC, QUANTUM, RULE, organise

LAST = "2017-12-31"
QUARTERS = {
    "2017Q2": ("2017-04-01", "2017-06-30", "2017-01-01"),
    "2017Q3": ("2017-07-01", "2017-09-30", "2017-04-01"),
    "2017Q4": ("2017-10-01", "2017-12-31", "2017-04-01"),
}
"""First day, last day, and since when what was won weighs."""
WEIGHED = "won-before"


def live(pipeline: Pipeline) -> dict[str, Any]:
    """By quarter the record of its alerts, of people and of units."""
    company = Company()
    organise(company, pipeline)
    company.load(pipeline.folder / ACCOUNTS, "account", mapping=MAPPING, as_of=LAST)
    company.load_deals(pipeline.opportunities, mapping=MAPPING, as_of=LAST)
    company.tell("crm", "metric", "define", METRIC, "Amount won", "--fact", "deal", "--date", "closed")
    company.tell("cascade", "rule", "create", WEIGHED, "--file", str(RULE))
    won = company.ask("crm", "metric", "totals", METRIC)
    quarters = list(won)
    answer = {}
    for name, (first, last, since) in QUARTERS.items():
        before = quarters[quarters.index(name) - 1]
        publish(company, pipeline, name, first=first, last=last, since=since, target=won[before]["amount"])
        company.tell("progress", "rebuild", "--as-of", first)
        company.tell("alerts", "replay", "--from", first, "--to", last)
        answer[name] = {
            owners: company.tell("alerts", "record", name, "--owners", owners)
            for owners in ("people", "units")
        }
    return answer


def publish(
    company: Company, pipeline: Pipeline, name: str, *, first: str, last: str, since: str, target: str
) -> None:
    """The quarter before, shared out by what everybody had won until then."""
    window = ("--from", since if since < first else first, "--until", first, "--valid-from", first)
    company.tell("crm", "metric", "attribute", METRIC, ATTRIBUTE, *window)
    company.tell("goals", "cycle", "create", name, "--from", first, "--to", last, "--calendar", "weekdays")
    owner = ("--unit", organisation.COMPANY)
    objective = company.tell("goals", "objective", "create", "Win the quarter", "--cycle", name, *owner)
    size = ("--target", target, "--quantum", QUANTUM, "--metric", METRIC)
    made = company.tell("goals", "kr", "create", "Amount won", "--objective", objective["id"], *size, *owner)
    plan = company.tell(
        "cascade", "plan", "create", name, "--key-result", made["id"], "--rule", WEIGHED,
        "--root", organisation.COMPANY, "--attributes-on", first, "--quantum", QUANTUM,
        "--parameters", json.dumps({"exclude_people": pipeline.never_sold}),
    )  # fmt: skip
    run = company.tell("cascade", "plan", "run", plan["id"])
    company.tell("cascade", "plan", "publish", run["run"])
