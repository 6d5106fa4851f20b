"""`throughline goals`: cycles, objectives, key results, alignments and check-ins."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from throughline.cli.context import at_option, company_option, json_option, moment, operator, tell
from throughline.cli.named import id_by, owner_of
from throughline.cli.values import Exact, IsoDate, JsonObject

if TYPE_CHECKING:
    from throughline.goals.services.align import Parent

owner_unit_option = click.option("--unit", default=None, metavar="CODE", help="The owning unit's code.")
owner_person_option = click.option(
    "--person", default=None, metavar="NUMBER", help="The owning person's number."
)


@click.group()
def command() -> None:
    """Cycles, objectives, key results, alignments and check-ins."""


@command.group("cycle")
def cycle() -> None:
    """Periods with a working calendar and a pace."""


@cycle.command("create")
@click.argument("name")
@click.option("--from", "starts_on", type=IsoDate(), required=True, help="The first day.")
@click.option("--to", "ends_on", type=IsoDate(), required=True, help="The last day, included.")
@click.option("--calendar", required=True, metavar="CODE", help="The working calendar's code.")
@click.option("--pace", type=JsonObject(), default=None, help='A pace rule, such as \'{"kind": "linear"}\'.')
@company_option
@at_option
@json_option
def create_cycle_command(
    *,
    name: str,
    starts_on: date,
    ends_on: date,
    calendar: str,
    pace: dict[str, Any] | None,
    company: str,
    at: str | None,
    as_json: bool,
) -> None:
    """Make a cycle."""
    with operator(company) as actor:
        from throughline.goals.services.create_cycle import create_cycle
        from throughline.org.models import Calendar

        made = create_cycle(
            actor=actor,
            at=moment(actor, at),
            name=name,
            starts_on=starts_on,
            ends_on=ends_on,
            calendar_id=id_by(Calendar.objects, "code", calendar, "工作日历", "calendar"),
            pace_rule=pace,
        )
    answer = {"id": str(made.id), "name": made.name}
    tell(answer, as_json=as_json, zh="已新建周期 {name}（{id}）。", en="Cycle {name} ({id}) was made.")


@command.group("objective")
def objective() -> None:
    """Objectives: words that key results measure."""


@objective.command("create")
@click.argument("title")
@click.option("--cycle", "cycle_name", required=True, metavar="NAME")
@owner_unit_option
@owner_person_option
@company_option
@at_option
@json_option
def create_objective_command(
    *,
    title: str,
    cycle_name: str,
    unit: str | None,
    person: str | None,
    company: str,
    at: str | None,
    as_json: bool,
) -> None:
    """Make an objective."""
    with operator(company) as actor:
        from throughline.goals.models import Cycle
        from throughline.goals.services.create_objective import create_objective

        made = create_objective(
            actor=actor,
            at=moment(actor, at),
            cycle_id=id_by(Cycle.objects, "name", cycle_name, "周期", "cycle"),
            title=title,
            owner=owner_of(unit, person),
        )
    answer = {"id": str(made.id), "title": made.title}
    tell(
        answer, as_json=as_json, zh="已新建目标“{title}”（{id}）。", en="Objective “{title}” ({id}) was made."
    )


@command.group("kr")
def kr() -> None:
    """Key results: measured, with a pace."""


@kr.command("create")
@click.argument("title")
@click.option("--objective", "objective_id", type=click.UUID, required=True, metavar="ID")
@click.option(
    "--kind",
    default="increase",
    show_default=True,
    help="increase, decrease, keep_above, keep_below, milestone or yes_no.",
)
@click.option(
    "--measure", default=None, help="money, count, percent or none; money, but none for milestone and yes_no."
)
@click.option("--currency", default=None, help="The company's, for money.")
@click.option("--unit-label", default="", help="What is counted, such as 次.")
@click.option("--target", type=Exact(), default=Decimal(1), help="The number to reach, or the limit to keep.")
@click.option("--baseline", type=Exact(), default=Decimal(0), show_default=True)
@click.option("--stretch", type=Exact(), default=None)
@click.option("--quantum", type=Exact(), default=Decimal(1), show_default=True, help="The smallest step.")
@click.option("--weight", type=Exact(), default=Decimal(1), show_default=True)
@click.option("--metric", default=None, metavar="CODE", help="The metric that feeds it.")
@click.option("--source", default=None, help="metric, check_in, sum, weighted or target_weighted.")
@click.option("--pace", type=JsonObject(), default=None)
@click.option(
    "--step",
    "steps",
    type=(str, IsoDate(), Exact()),
    multiple=True,
    help="TITLE DUE SHARE, a milestone; repeat it.",
)
@click.option("--due", "due_on", type=IsoDate(), default=None, help="The due date of a yes/no.")
@owner_unit_option
@owner_person_option
@company_option
@at_option
@json_option
def create_key_result_command(
    *,
    objective_id: UUID,
    metric: str | None,
    source: str | None,
    pace: dict[str, Any] | None,
    steps: tuple[tuple[str, date, Decimal], ...],
    due_on: date | None,
    unit: str | None,
    person: str | None,
    company: str,
    at: str | None,
    as_json: bool,
    **fields: Any,
) -> None:
    """Make a key result; it belongs to the objective's owner unless --unit or --person says otherwise."""
    with operator(company) as actor:
        from throughline.crm.models import Metric
        from throughline.goals.services.create_key_result import create_key_result
        from throughline.goals.shape import STEPPED, PlannedStep, Shape
        from throughline.tenants.models import Company

        if fields["measure"] is None:
            fields["measure"] = "none" if fields["kind"] in STEPPED else "money"
        if fields["measure"] == "money" and fields["currency"] is None:
            fields["currency"] = Company.objects.get(id=actor.company_id).currency
        metric_id = id_by(Metric.objects, "code", metric, "口径", "metric") if metric else None
        fed_by = source or ("metric" if metric else "check_in")
        made = create_key_result(
            actor=actor,
            at=moment(actor, at),
            objective_id=objective_id,
            shape=Shape(**fields, source=fed_by, metric_id=metric_id, pace_rule=pace),
            owner=owner_of(unit, person) if unit or person else None,
            steps=[PlannedStep(*step) for step in steps],
            due_on=due_on,
        )
    answer = {"id": str(made.id), "title": made.title, "target": str(made.target)}
    tell(
        answer,
        as_json=as_json,
        zh="已新建关键结果“{title}”，目标 {target}（{id}）。",
        en="Key result “{title}” with target {target} ({id}) was made.",
    )


@kr.command("align")
@click.argument("key_result_id", type=click.UUID)
@click.option("--to", "parents", multiple=True, metavar="ID[:SHARE]", help="One it serves; repeat it.")
@company_option
@at_option
@json_option
def align_command(
    *, key_result_id: UUID, parents: tuple[str, ...], company: str, at: str | None, as_json: bool
) -> None:
    """Make these the key results that one serves, in place of those it served before."""
    with operator(company) as actor:
        from throughline.goals.services.align import align

        made = align(
            actor=actor,
            at=moment(actor, at),
            key_result_id=key_result_id,
            parents=[_parent(written) for written in parents],
        )
    answer = {"id": str(key_result_id), "parents": [str(link.parent_id) for link in made]}
    tell(answer, as_json=as_json, zh="已对齐：{id} → {parents}。", en="Aligned: {id} → {parents}.")


def _parent(written: str) -> "Parent":
    from throughline.goals.services.align import Parent

    one, _, share = written.partition(":")
    return Parent(click.UUID.convert(one, None, None), Exact().convert(share, None, None) if share else None)


@kr.command("check-in")
@click.argument("key_result_id", type=click.UUID)
@click.option("--value", type=Exact(), default=None, help="The present value; none for what comes by itself.")
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
            confidence=confidence,
            note=note,
            blocker=blocker,
        )
    answer = {"id": str(made.id), "key_result": str(key_result_id), "on": made.on.isoformat()}
    tell(answer, as_json=as_json, zh="已更新（{on}）。", en="Checked in ({on}).")


@kr.command("step")
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


@kr.command("list")
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
