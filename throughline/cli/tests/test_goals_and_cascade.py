"""A target written down, shared out and published by commands alone."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from throughline.cascade.tests.planned import LEVELS, RULE
from throughline.cli.main import main
from throughline.goals.models import KeyResult, Objective
from throughline.goals.tests.sensors import AT, START, Sensors
from throughline.kit.scope import company_scope
from throughline.org.models import Attribute, AttributeValue
from throughline.tenants.models import Company

MEMBERS = '{"unit_weights": "members"}'
pytestmark = pytest.mark.django_db


def throughline(*arguments: str) -> Any:
    """Run a command for the company; its one JSON object."""
    answer = CliRunner().invoke(main, [*arguments, "--company", "acme", "--json"])
    assert answer.exit_code == 0, answer.output
    return json.loads(answer.stdout)


@pytest.fixture
def company() -> Company:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        sensors = Sensors(company)
        level = Attribute.objects.create(code="job_level", name="Level", value_type="text", subject="person")
        Attribute.objects.create(code="market", name="Market", value_type="text", subject="unit")
        for name, value in LEVELS.items():
            AttributeValue.objects.create(
                attribute=level, person=sensors.people[name], text=value, valid_from=START
            )
    return company


def test_from_a_cycle_to_published_numbers_and_a_replan(company: Company, tmp_path: Path):
    plan = planned(tmp_path)
    throughline("cascade", "plan", "limit", plan, "--person", "00002", "--lock", "30000.50")
    run = throughline("cascade", "plan", "run", plan)
    assert {row["owner"]: row["amount"] for row in run["rows"]} == {
        "East": "48421.42",
        "West": "51578.58",
        "Ann": "30000.50",
        "Bob": "18420.92",
        "Cid": "18420.92",
        "Dan": "33157.66",
    }
    published = throughline("cascade", "plan", "publish", run["run"])
    assert (published["made"], published["rows"]) == (6, run["rows"])
    again = throughline("cascade", "plan", "replan", plan, "--effective", "2026-08-15", "--amount", "120000")
    assert again["amount"] == "120000"
    throughline("cascade", "plan", "publish", again["run"])
    listed = throughline("goals", "kr", "list", "--cycle", "Q3")["key_results"]
    assert {row["target"] for row in listed if row["owner"] == "Acme"} == {"120000"}


def test_a_replan_shares_the_rest_by_the_new_weights_of_a_changed_plan(company: Company, tmp_path: Path):
    plan = planned(tmp_path)
    throughline("cascade", "plan", "publish", throughline("cascade", "plan", "run", plan)["run"])
    same = throughline("cascade", "plan", "replan", plan, "--effective", "2026-08-15")
    equal = {"kind": "constant", "name": {"zh": "人人相同", "en": "Alike"}, "value": "1"}
    write_rule(tmp_path, {**RULE, "person": [equal]})
    throughline("cascade", "plan", "change", plan, "--rule", "std", "--attributes-on", "2026-08-01")
    anew = throughline("cascade", "plan", "replan", plan, "--effective", "2026-08-15")
    before, after = ({row["owner"]: Decimal(row["amount"]) for row in run["rows"]} for run in (same, anew))
    # Ann, a senior, had 1.8 times Bob's; what was asked for by then stays, so she still has more.
    assert before["Ann"] > after["Ann"] > after["Bob"] > before["Bob"]
    assert sum(after[name] for name in LEVELS) == 100000


def planned(folder: Path) -> str:
    """A plan by job level, without limits."""
    write_rule(folder, RULE)
    period = ("--from", "2026-07-01", "--to", "2026-09-30")
    throughline("goals", "cycle", "create", "Q3", *period, "--calendar", "WD", "--pace", '{"kind": "linear"}')
    goal = throughline("goals", "objective", "create", "Win", "--cycle", "Q3", "--unit", "ACME")["id"]
    kr = throughline(
        "goals", "kr", "create", "Signed", "--objective", goal, "--target", "100000", "--quantum", "0.01"
    )["id"]
    plan: str = throughline(
        "cascade", "plan", "create", "Q3", "--key-result", kr, "--rule", "std", "--root", "ACME",
        "--attributes-on", "2026-06-30", "--quantum", "0.01", "--parameters", MEMBERS,
    )["id"]  # fmt: skip
    return plan


def write_rule(folder: Path, body: dict[str, Any]) -> None:
    file = folder / "rule.json"
    file.write_text(json.dumps(body))
    throughline("cascade", "rule", "create", "std", "--file", str(file))


def test_aligning_and_checking_in(company: Company):
    with company_scope(company.id):
        goal = str(Objective.objects.get().id)
    low, high = (
        throughline(
            "goals", "kr", "create", title, "--objective", goal, "--measure", "count", "--target", "5"
        )
        for title in ("low", "high")
    )
    assert throughline("goals", "kr", "align", low["id"], "--to", high["id"])["parents"] == [high["id"]]
    assert throughline("goals", "kr", "check-in", low["id"], "--value", "2.5", "--confidence", "7")["on"]


def test_a_refusal_is_one_sentence(company: Company):
    answer = CliRunner().invoke(
        main, ["goals", "objective", "create", "x", "--cycle", "Q9", "--unit", "ACME", "--company", "acme"]
    )
    assert (answer.exit_code, answer.stderr) == (2, "There is no cycle called “Q9”.\n")


def test_the_steps_of_a_milestone_are_done_one_by_one(company: Company):
    with company_scope(company.id):
        goal = str(Objective.objects.get().id)
    kr = throughline(
        "goals", "kr", "create", "Launch", "--objective", goal, "--kind", "milestone",
        "--step", "Pilot", "2026-10-15", "0.7", "--step", "Roll out", "2026-12-20", "0.3",
    )["id"]  # fmt: skip
    with company_scope(company.id):
        assert KeyResult.objects.get(id=kr).measure == "none"
    done = throughline("goals", "kr", "step", kr, "1", "--done-on", "2026-10-14")
    assert done == {"title": "Pilot", "done_on": "2026-10-14"}
    assert throughline("goals", "kr", "step", kr, "1", "--undo")["done_on"] is None
