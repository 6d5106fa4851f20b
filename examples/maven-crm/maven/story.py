"""The story, step by step: the company, its pipeline, its target shared out, the quarter followed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from maven import organisation
from maven.company import Company
from maven.pipeline import ACCOUNTS, Pipeline
from maven.snapshot import known_at

HERE = Path(__file__).resolve().parents[1]
MAPPING, RULE = HERE / "mapping.json", HERE / "rule.json"
CYCLE, FIRST, LAST = "2017 Q4", "2017-10-01", "2017-12-31"
WON_FROM, WON_UNTIL = "2017-04-01", FIRST
AS_OF, TARGET, QUANTUM = "2017-11-15", "3000000.00", "1.00"
METRIC, ATTRIBUTE = "won", "won_before"  # rule.json names the attribute
TOP = "company"


def follow(pipeline: Pipeline) -> dict[str, Any]:
    """Everything that the example prints."""
    company = Company()
    organise(company, pipeline)
    load_what_was_known(company, pipeline)
    weigh(company)
    published = publish(company, set_target(company))
    evaluated = company.tell("progress", "rebuild", "--as-of", AS_OF)["key_results"]
    company.tell("alerts", "derive", "--as-of", AS_OF)
    alerts = company.tell("alerts", "list")["alerts"]
    company.load_deals(pipeline.opportunities, mapping=MAPPING, as_of=LAST)
    return {
        "won": company.ask("crm", "metric", "totals", METRIC),
        "target": TARGET,
        "allocations": allocations(published["rows"], pipeline),
        "as_of": AS_OF,
        "pace": pace(evaluated),
        "actual": actuals(evaluated, pipeline),
        "alerts": [
            {"owner": shown(alert["owner"]["name"]), "told": [one["name"] for one in alert["told"]]}
            for alert in alerts
        ],
    }


def organise(company: Company, pipeline: Pipeline) -> None:
    """Units, then people, then the heads, who must be there already; and the working calendar."""
    company.bring("units", organisation.units(pipeline.agents))
    company.bring("people", organisation.people(pipeline.agents))
    company.bring("units", organisation.heads(pipeline.agents))
    company.tell("org", "calendar", "create", "weekdays", "Weekdays", "--kind", "weekdays", "--year", "2017")


def load_what_was_known(company: Company, pipeline: Pipeline) -> None:
    """Accounts first, because deals take the industry from them; then the snapshot."""
    company.load(pipeline.folder / ACCOUNTS, "account", mapping=MAPPING, as_of=AS_OF)
    company.load_deals(known_at(pipeline.opportunities, AS_OF), mapping=MAPPING, as_of=AS_OF)


def weigh(company: Company) -> None:
    """What each agent won in the two quarters before, as an attribute from the cycle's first day on."""
    company.tell("crm", "metric", "define", METRIC, "Amount won", "--fact", "deal", "--date", "closed")
    window = ("--from", WON_FROM, "--until", WON_UNTIL, "--valid-from", FIRST)
    company.tell("crm", "metric", "attribute", METRIC, ATTRIBUTE, *window)


def set_target(company: Company) -> str:
    """The cycle, the objective and the company's key result; returns the key result's id."""
    days = ("--from", FIRST, "--to", LAST)
    company.tell("goals", "cycle", "create", CYCLE, *days, "--calendar", "weekdays")
    owner = ("--unit", organisation.COMPANY)
    objective = company.tell("goals", "objective", "create", "Win the quarter", "--cycle", CYCLE, *owner)
    size = ("--target", TARGET, "--quantum", QUANTUM, "--metric", METRIC)
    made = company.tell("goals", "kr", "create", "Amount won", "--objective", objective["id"], *size, *owner)
    return str(made["id"])


def publish(company: Company, key_result: str) -> dict[str, Any]:
    """Share the target out by the rule: computed and kept first, then put in force."""
    company.tell("cascade", "rule", "create", "won-before", "--file", str(RULE))
    terms = ("--rule", "won-before", "--root", organisation.COMPANY, "--attributes-on", FIRST)
    plan = company.tell(
        "cascade", "plan", "create", CYCLE, "--key-result", key_result, *terms, "--quantum", QUANTUM
    )
    run = company.tell("cascade", "plan", "run", plan["id"])
    return company.tell("cascade", "plan", "publish", run["run"])


def allocations(rows: list[dict[str, Any]], pipeline: Pipeline) -> list[dict[str, str]]:
    """Who got what, from the top down."""
    got = {row["owner"]: row for row in rows}
    return [
        {"owner": name, "kind": got[name]["kind"], "amount": f"{Decimal(got[name]['amount']):.2f}"}
        for name in sorted(got, key=organisation.downward(pipeline.agents))
    ]


def actuals(rows: list[dict[str, Any]], pipeline: Pipeline) -> dict[str, str]:
    """What was won in the cycle by the day, from the top down."""
    by_owner = {row["owner"]: row["actual"] for row in rows}
    order = sorted(by_owner, key=organisation.downward(pipeline.agents))
    return {shown(name): f"{Decimal(by_owner[name]):.2f}" for name in order}


def pace(rows: list[dict[str, Any]]) -> str:
    """The share of the cycle's working days that were over: the same for everybody."""
    (share,) = {row["pace"] for row in rows}
    return f"{Decimal(share):.6f}"


def shown(name: str) -> str:
    """The company's own figures stand under one word, whatever it is called."""
    return TOP if name == organisation.COMPANY else name
