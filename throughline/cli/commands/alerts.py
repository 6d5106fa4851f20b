"""`throughline alerts`: derive them for a date, and list the open ones."""

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from throughline.cli.context import at_option, company_option, json_option, moment, operator, tell
from throughline.cli.speech import say
from throughline.cli.values import IsoDate

if TYPE_CHECKING:
    from throughline.alerts.models import Alert


@click.group()
def command() -> None:
    """Key results that lag, and who was told."""


@command.command("derive")
@click.option("--as-of", type=IsoDate(), required=True, help="The date that was evaluated.")
@company_option
@at_option
@json_option
def derive(*, as_of: date, company: str, at: str | None, as_json: bool) -> None:
    """Open, update and close the alerts of what was evaluated for a date."""
    with operator(company) as actor:
        from throughline.alerts.services.derive_company_alerts import derive_company_alerts

        derived = derive_company_alerts(actor=actor, as_of=as_of, at=moment(actor, at))
    answer = {
        "as_of": as_of,
        "opened": len(derived.opened),
        "updated": len(derived.updated),
        "closed": len(derived.closed),
    }
    tell(
        answer,
        as_json=as_json,
        zh="截至 {as_of}：新开 {opened} 条预警，更新 {updated} 条，关闭 {closed} 条。",
        en="As of {as_of}: {opened} alerts opened, {updated} updated, {closed} closed.",
    )


@command.command("list")
@company_option
@json_option
def list_open(*, company: str, as_json: bool) -> None:
    """The open alerts, the least likely to be chance first."""
    with operator(company) as actor:
        from throughline.alerts.selectors.open_alerts import open_alerts

        lines = [line_of(alert) for alert in open_alerts(actor)]
    if as_json:
        click.echo(json.dumps({"alerts": lines}, ensure_ascii=False, default=str))
        return
    for line in lines:
        told = ", ".join(person["name"] for person in line["told"]) or "—"
        click.echo(f"{line['lag_points']:>8.1f}  {line['owner']['name']}  {line['title']}  → {told}")
    if not lines:
        say(zh="没有未关闭的预警。", en="There is no open alert.", err=True)


def line_of(alert: "Alert") -> dict[str, Any]:
    """One alert with its owner and everybody told, at once or by digest."""
    kr = alert.key_result
    unit, person = kr.owner_unit, kr.owner_person
    owner = (
        {"kind": "unit", "code": unit.code, "name": unit.name}
        if unit is not None
        else {"kind": "person", "number": person.number, "name": person.name}
    )
    told = [
        {"number": one.person.number, "name": one.person.name, "role": one.role, "how": one.how}
        for one in alert.tellings.all()
    ]
    return {
        "key_result": str(kr.id),
        "title": kr.title,
        "owner": owner,
        "opened_as_of": alert.opened_as_of,
        "evaluated_as_of": alert.evaluated_as_of,
        "lag_points": alert.lag_points,
        "gap": alert.gap,
        "likelihood": alert.likelihood,
        "told": told,
    }
