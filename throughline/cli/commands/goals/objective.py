"""`throughline goals objective`."""

import click

from throughline.cli.context import at_option, company_option, json_option, moment, operator, tell
from throughline.cli.named import id_by, owner_of
from throughline.cli.owner_options import owner_person_option, owner_unit_option


@click.group("objective")
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
