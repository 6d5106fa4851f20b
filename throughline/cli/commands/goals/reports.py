"""Under `throughline goals kr`: check-ins, steps, and the list of how key results stand."""

from datetime import date
from decimal import Decimal
from uuid import UUID

import click

from throughline.cli.context import at_option, company_option, json_option, moment, operator, tell
from throughline.cli.values import Exact, IsoDate


@click.command("check-in")
@click.argument("key_result_id", type=click.UUID)
@click.option("--value", type=Exact(), default=None, help="The present value; none for what comes by itself.")
@click.option("--forecast", type=Exact(), default=None, help="What it is expected to reach by the end.")
@click.option("--confidence", type=int, default=None, help="0 to 10.")
@click.option("--note", default="")
@click.option("--blocker", default="")
@company_option
@at_option
@json_option
def check_in_command(
    *,
    key_result_id: UUID,
    value: Decimal | None,
    forecast: Decimal | None,
    confidence: int | None,
    note: str,
    blocker: str,
    company: str,
    at: str | None,
    as_json: bool,
) -> None:
    """Report on a key result."""
    with operator(company) as actor:
        from throughline.goals.services.check_in import check_in

        made = check_in(
            actor=actor,
            at=moment(actor, at),
            key_result_id=key_result_id,
            value=value,
            forecast=forecast,
            confidence=confidence,
            note=note,
            blocker=blocker,
        )
    answer = {"id": str(made.id), "key_result": str(key_result_id), "on": made.on.isoformat()}
    tell(answer, as_json=as_json, zh="已更新（{on}）。", en="Checked in ({on}).")


@click.command("step")
@click.argument("key_result_id", type=click.UUID)
@click.argument("position", type=click.IntRange(1))
@click.option("--done-on", type=IsoDate(), default=None, help="The day; the company's today without it.")
@click.option("--undo", is_flag=True, help="It is not done after all.")
@company_option
@at_option
@json_option
def step_command(
    *,
    key_result_id: UUID,
    position: int,
    done_on: date | None,
    undo: bool,
    company: str,
    at: str | None,
    as_json: bool,
) -> None:
    """Say that a step of a milestone, the first being 1, is done."""
    with operator(company) as actor:
        from throughline.goals.services.complete_milestone import complete_milestone

        step = complete_milestone(
            actor=actor,
            at=moment(actor, at),
            key_result_id=key_result_id,
            position=position,
            done_on=None if undo else done_on or actor.today,
        )
    answer = {"title": step.title, "done_on": step.done_on and step.done_on.isoformat()}
    zh = "步骤“{title}”改回未完成。" if undo else "步骤“{title}”已于 {done_on} 完成。"
    en = "The step “{title}” is not done." if undo else "The step “{title}” was done on {done_on}."
    tell(answer, as_json=as_json, zh=zh, en=en)


@click.command("list")
@click.option("--cycle", "cycle_name", required=True, metavar="NAME")
@company_option
@json_option
def list_command(*, cycle_name: str, company: str, as_json: bool) -> None:
    """The key results of a cycle, with what was last evaluated."""
    with operator(company) as actor:
        from throughline.goals.selectors.key_results import key_results_seen_by
        from throughline.goals.written import as_written

        rows = [
            {
                "id": str(row.id),
                "title": row.title,
                "owner": row.owner_person.name if row.owner_person else row.owner_unit.name,
                "kind": "person" if row.owner_person else "unit",
                "target": as_written(row.target),
                "actual": as_written(row.actual),
                "lag_points": as_written(row.lag_points),
                "status": row.status,
            }
            for row in key_results_seen_by(actor).filter(cycle__name=cycle_name)
        ]
    lines = "\n".join(
        f"{row['id']}  {row['owner']}\t{row['title']}\t{row['actual'] or '–'} / {row['target']}"
        for row in rows
    )
    tell(
        {"key_results": rows, "lines": lines} if not as_json else {"key_results": rows},
        as_json=as_json,
        zh="{lines}",
        en="{lines}",
    )
