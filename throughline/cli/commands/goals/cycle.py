"""`throughline goals cycle`."""

from datetime import date
from typing import Any

import click

from throughline.cli.context import at_option, company_option, json_option, moment, operator, tell
from throughline.cli.named import id_by
from throughline.cli.values import IsoDate, JsonObject


@click.group("cycle")
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
