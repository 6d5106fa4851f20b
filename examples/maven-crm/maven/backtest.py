"""The backtest, step by step: a rule calibrated on the months before a quarter, held against the quarter."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from maven import organisation
from maven.company import Company
from maven.pipeline import ACCOUNTS, Pipeline
from maven.story import MAPPING, METRIC, organise
from maven.words import CannotRun

RULE = Path(__file__).resolve().parents[1] / "backtest-rule.json"
ATTRIBUTE = "won_before"  # backtest-rule.json names the attribute
KNOWN_FROM = "2017-04-01"  # the quarter before is the one that the data only begins in
MONTHS = ("2017-05", "2017-06", "2017-07", "2017-08", "2017-09", "2017-10")
LAST_DAYS = {"05": "31", "06": "30", "07": "31", "08": "31", "09": "30"}
QUARTERS = {"2017Q3": ("2017-07-01", "2017-09-30"), "2017Q4": ("2017-10-01", "2017-12-31")}
LAST = "2017-12-31"
TARGET, QUANTUM = "3000000.00", "1.00"
CODE = "calibrated"


def judge(pipeline: Pipeline) -> dict[str, Any]:
    """By quarter the mean target deviation of equal shares, history and the rule, and the noise floor."""
    company = Company()
    organise(company, pipeline)
    company.load(pipeline.folder / ACCOUNTS, "account", mapping=MAPPING, as_of=LAST)
    company.load_deals(pipeline.opportunities, mapping=MAPPING, as_of=LAST)
    remember(company)
    plan = make_plan(company, pipeline)
    return {quarter: judge_quarter(company, plan, *days) for quarter, days in QUARTERS.items()}


def remember(company: Company) -> None:
    """What each agent had won since April, as was known on the first day of each month."""
    company.tell("crm", "metric", "define", METRIC, "Amount won", "--fact", "deal", "--date", "closed")
    for month in MONTHS:
        window = ("--from", KNOWN_FROM, "--until", f"{month}-01", "--valid-from", f"{month}-01")
        company.tell("crm", "metric", "attribute", METRIC, ATTRIBUTE, *window)


def make_plan(company: Company, pipeline: Pipeline) -> str:
    """A plan for the last quarter; agents without any opportunity take no part."""
    first, last = QUARTERS["2017Q4"]
    company.tell(
        "goals", "cycle", "create", "2017 Q4", "--from", first, "--to", last, "--calendar", "weekdays"
    )
    owner = ("--unit", organisation.COMPANY)
    objective = company.tell("goals", "objective", "create", "Win", "--cycle", "2017 Q4", *owner)
    size = ("--target", TARGET, "--quantum", QUANTUM, "--metric", METRIC)
    made = company.tell("goals", "kr", "create", "Won", "--objective", objective["id"], *size, *owner)
    company.tell("cascade", "rule", "create", CODE, "--file", str(RULE))
    parameters = {"unit_weights": ["product"], "exclude_people": pipeline.never_sold}
    plan = company.tell(
        "cascade", "plan", "create", "2017 Q4", "--key-result", made["id"], "--rule", CODE,
        "--root", organisation.COMPANY, "--attributes-on", first, "--quantum", QUANTUM,
        "--parameters", json.dumps(parameters),
    )  # fmt: skip
    return str(plan["id"])


def judge_quarter(company: Company, plan: str, first: str, last: str) -> dict[str, str]:
    """Calibrate on the months that were over, take over what is proposed, and hold it against the quarter."""
    months = [month for month in MONTHS if f"{month}-01" < first]
    spans = [f"--period={month}-01:{month}-{LAST_DAYS[month[-2:]]}" for month in months]
    adopt(company, plan, company.tell("judging", "calibrate", plan, *spans))
    (tested,) = company.tell("judging", "backtest", plan, "--period", f"{first}:{last}")["periods"]
    if tested["problem"] is not None:
        raise CannotRun(zh=tested["problem"]["zh"], en=tested["problem"]["en"])
    means = {way["way"]: way["mean"] for way in tested["ways"]}
    return {
        "equal": means["equal"],
        "history": means["history"],
        "rule": means["rule"],
        "noise_floor": tested["noise_floor"],
    }


def adopt(company: Company, plan: str, calibration: dict[str, Any]) -> None:
    """The rule with the proposed coefficients, as a planner would take them over; the plan goes by it."""
    body = json.loads(RULE.read_text(encoding="utf-8"))
    for finding in calibration["findings"]:
        if finding["verdict"] == "proposed":
            *way, last = finding["path"]
            place = body
            for step in way:
                place = place[step]
            place[last] = finding["proposed"]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "rule.json"
        file.write_text(json.dumps(body, ensure_ascii=False), encoding="utf-8")
        company.tell("cascade", "rule", "create", CODE, "--file", str(file))
    company.tell("cascade", "plan", "change", plan, "--rule", CODE)
