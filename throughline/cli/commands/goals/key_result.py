"""`throughline goals kr`: make and align key results."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from throughline.cli.context import at_option, company_option, json_option, moment, operator, tell
from throughline.cli.named import id_by, owner_of
from throughline.cli.owner_options import owner_person_option, owner_unit_option
from throughline.cli.values import Exact, IsoDate, JsonObject

if TYPE_CHECKING:
    from throughline.goals.services.align import Parent


@click.group("kr")
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
