"""`throughline cascade`: rules, plans, runs and their publication."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from throughline.cli.context import at_option, company_option, json_option, moment, operator, tell
from throughline.cli.named import id_by, owner_of
from throughline.cli.values import Exact, IsoDate, JsonObject

if TYPE_CHECKING:
    from throughline.cascade.models import Run


@click.group()
def command() -> None:
    """Rules turn attributes into weights; plans share targets out by them."""


@command.group("rule")
def rule() -> None:
    """Rules: a product of factors for people, and one for units."""


@rule.command("create")
@click.argument("code")
@click.option("--name", default=None, help="What people call it; the code unless given.")
@click.option("--file", "path", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@company_option
@at_option
@json_option
def create_rule_command(
    *, code: str, name: str | None, path: Path, company: str, at: str | None, as_json: bool
) -> None:
    """Keep a rule; another body under the same code is its next version."""
    body = JsonObject().convert(f"@{path}", None, None)
    with operator(company) as actor:
        from throughline.cascade.services.create_rule import create_rule

        made = create_rule(actor=actor, at=moment(actor, at), code=code, name=name or code, body=body)
    answer = {"id": str(made.id), "code": made.code, "version": made.version}
    tell(answer, as_json=as_json, zh="规则 {code} 第 {version} 版。", en="Rule {code}, version {version}.")


@command.group("plan")
def plan() -> None:
    """Plans: one rule for one key result and one part of the tree."""


@plan.command("create")
@click.argument("name")
@click.option("--key-result", "key_result_id", type=click.UUID, required=True, metavar="ID")
@click.option("--rule", "rule_code", required=True, metavar="CODE", help="Its latest version is used.")
@click.option("--root", required=True, metavar="CODE", help="The unit whose people share the target.")
@click.option("--attributes-on", type=IsoDate(), required=True, help="Attributes as of this date.")
@click.option("--quantum", type=Exact(), default=Decimal(1), show_default=True)
@click.option("--parameters", type=JsonObject(), default=None, help="JSON, or @file.")
@company_option
@at_option
@json_option
def create_plan_command(
    *,
    name: str,
    key_result_id: UUID,
    rule_code: str,
    root: str,
    attributes_on: date,
    quantum: Decimal,
    parameters: dict[str, Any] | None,
    company: str,
    at: str | None,
    as_json: bool,
) -> None:
    """Make a plan."""
    with operator(company) as actor:
        from throughline.cascade.models import Rule
        from throughline.cascade.services.create_plan import create_plan
        from throughline.org.models import Unit

        made = create_plan(
            actor=actor,
            at=moment(actor, at),
            name=name,
            key_result_id=key_result_id,
            rule_id=id_by(Rule.objects.order_by("-version"), "code", rule_code, "规则", "rule"),
            root_id=id_by(Unit.objects, "code", root, "组织单元", "unit"),
            attributes_on=attributes_on,
            quantum=quantum,
            parameters=parameters,
        )
    answer = {"id": str(made.id), "name": made.name}
    tell(answer, as_json=as_json, zh="已新建方案“{name}”（{id}）。", en="Plan “{name}” ({id}) was made.")


@plan.command("change")
@click.argument("plan_id", type=click.UUID)
@click.option("--rule", "rule_code", default=None, metavar="CODE", help="Its latest version is used.")
@click.option("--attributes-on", type=IsoDate(), default=None, help="Attributes as of this date.")
@click.option("--parameters", type=JsonObject(), default=None, help="JSON, or @file; the others stay.")
@company_option
@at_option
@json_option
def change_plan_command(
    *,
    plan_id: UUID,
    rule_code: str | None,
    attributes_on: date | None,
    parameters: dict[str, Any] | None,
    company: str,
    at: str | None,
    as_json: bool,
) -> None:
    """Give a plan another rule, date or parameters, for its next run or re-plan."""
    with operator(company) as actor:
        from throughline.cascade.models import Rule
        from throughline.cascade.services.change_plan import change_plan

        changes: dict[str, Any] = {"attributes_on": attributes_on, "parameters": parameters}
        if rule_code is not None:
            found = Rule.objects.order_by("-version")
            changes["rule_id"] = id_by(found, "code", rule_code, "规则", "rule")
        given = {field: value for field, value in changes.items() if value is not None}
        changed = change_plan(actor=actor, at=moment(actor, at), plan_id=plan_id, **given)
    answer = {"id": str(changed.id), "name": changed.name}
    tell(answer, as_json=as_json, zh="方案“{name}”已更新。", en="Plan “{name}” was changed.")


@plan.command("limit")
@click.argument("plan_id", type=click.UUID)
@click.option("--unit", default=None, metavar="CODE")
@click.option("--person", default=None, metavar="NUMBER")
@click.option("--lock", type=Exact(), default=None)
@click.option("--min", "minimum", type=Exact(), default=None)
@click.option("--max", "maximum", type=Exact(), default=None)
@click.option("--hold", type=Exact(), default=None, help="What a unit keeps back.")
@click.option("--reason", default="")
@company_option
@at_option
@json_option
def limit_command(
    *,
    plan_id: UUID,
    unit: str | None,
    person: str | None,
    lock: Decimal | None,
    minimum: Decimal | None,
    maximum: Decimal | None,
    hold: Decimal | None,
    reason: str,
    company: str,
    at: str | None,
    as_json: bool,
) -> None:
    """Fix an owner's part of a plan; with no limit given, free it."""
    with operator(company) as actor:
        from throughline.cascade.limits import Fixed
        from throughline.cascade.owner_limit import OwnerLimit
        from throughline.cascade.services.set_limits import set_limits

        fixed = Fixed(lock=lock, minimum=minimum, maximum=maximum, hold=hold)
        limit = OwnerLimit(owner_of(unit, person), fixed, reason)
        set_limits(actor=actor, at=moment(actor, at), plan_id=plan_id, limits=[limit])
    answer = {"owner": unit or person, **fixed.to_json()}
    tell(answer, as_json=as_json, zh="{owner} 的限制已更新。", en="The limits of {owner} are set.")


@plan.command("run")
@click.argument("plan_id", type=click.UUID)
@click.option("--effective", type=IsoDate(), default=None, help="Members on this day; the cycle's first.")
@company_option
@at_option
@json_option
def run_command(
    *, plan_id: UUID, effective: date | None, company: str, at: str | None, as_json: bool
) -> None:
    """Compute a plan; the run is kept and nothing is published."""
    with operator(company) as actor:
        from throughline.cascade.services.run_plan import run_plan

        made = run_plan(actor=actor, at=moment(actor, at), plan_id=plan_id, effective=effective)
        answer = _run_answer(made)
    _tell_run(answer, as_json=as_json)


@plan.command("replan")
@click.argument("plan_id", type=click.UUID)
@click.option("--effective", type=IsoDate(), required=True, help="From the end of this day on.")
@click.option("--amount", type=Exact(), default=None, help="The new target; as it is unless given.")
@click.option("--keep", type=click.Choice(["calendar", "achievement"]), default="calendar", show_default=True)
@company_option
@at_option
@json_option
def replan_command(
    *,
    plan_id: UUID,
    effective: date,
    amount: Decimal | None,
    keep: Any,
    company: str,
    at: str | None,
    as_json: bool,
) -> None:
    """Keep what was asked for by a day and share the rest anew; publish the run to put it in force."""
    with operator(company) as actor:
        from throughline.cascade.services.replan import replan

        made = replan(
            actor=actor,
            at=moment(actor, at),
            plan_id=plan_id,
            effective=effective,
            amount=amount,
            kept_by=keep,
        )
        answer = _run_answer(made)
    _tell_run(answer, as_json=as_json)


@plan.command("publish")
@click.argument("run_id", type=click.UUID)
@company_option
@at_option
@json_option
def publish_command(*, run_id: UUID, company: str, at: str | None, as_json: bool) -> None:
    """Put a run's numbers in force: child key results, their reasons and their chain."""
    with operator(company) as actor:
        from dataclasses import asdict

        from throughline.cascade.models import Run
        from throughline.cascade.services.publish_run import publish_run

        published = asdict(publish_run(actor=actor, at=moment(actor, at), run_id=run_id, tell=at is None))
        answer = {**published, **_run_answer(Run.objects.get(id=run_id))}
    tell(
        answer,
        as_json=as_json,
        zh="已发布：新建 {made}，变更 {changed}，撤下 {withdrawn}。",
        en="Published: {made} made, {changed} changed, {withdrawn} withdrawn.",
    )


def _run_answer(run: "Run") -> dict[str, Any]:
    from throughline.cascade.run_table import read_table
    from throughline.goals.written import as_written

    return {
        "run": str(run.id),
        "mode": run.mode,
        "effective": run.effective.isoformat(),
        "amount": run.totals["amount"],
        "people": run.totals["people"],
        "units": run.totals["units"],
        "effect": run.totals.get("effect"),
        "rows": [
            {
                "owner": share.name,
                "code": share.code,
                "kind": "person" if share.is_person else "unit",
                "amount": str(share.amount),
                "stretch": as_written(share.stretch),
                "weight": as_written(share.weight),
            }
            for share in read_table(bytes(run.table))
        ],
    }


def _tell_run(answer: dict[str, Any], *, as_json: bool) -> None:
    if not as_json:
        for row in answer["rows"]:
            click.echo(f"{row['amount']:>16}  {row['owner']} ({row['code']})")
    tell(
        answer,
        as_json=as_json,
        zh="试算 {run}：{amount} 分给 {units} 个单元、{people} 人。",
        en="Run {run}: {amount} shared among {units} units and {people} people.",
    )
