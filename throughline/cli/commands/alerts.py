"""`throughline alerts`: derive them for a date, and list the open ones."""

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from throughline.cli.context import at_option, company_option, json_option, moment, operator, tell
from throughline.cli.named import id_by
from throughline.cli.speech import say
from throughline.cli.values import IsoDate

if TYPE_CHECKING:
    from throughline.alerts.models import Alert
    from throughline.alerts.selectors.record import Owners


@click.group()
def command() -> None:
    """Key results that lag, deals that stand still, and who was told."""


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
        figure = f"{line['lag_points']:.1f}" if line["kind"] == "lag" else str(line["still_since"])
        click.echo(f"{figure:>10}  {line['owner']['name']}  {line['title']}  → {told}")
    if not lines:
        say(zh="没有未关闭的预警。", en="There is no open alert.", err=True)


@command.command("replay")
@click.option("--from", "first", type=IsoDate(), required=True, help="The first day.")
@click.option("--to", "last", type=IsoDate(), required=True, help="The last day.")
@company_option
@at_option
@json_option
def replay(*, first: date, last: date, company: str, at: str | None, as_json: bool) -> None:
    """Live past days again, one after another: what would have been told on each."""
    with operator(company) as actor:
        from throughline.alerts.services.replay_days import replay_days
        from throughline.core.periods import Period

        opened = replay_days(actor=actor, at=moment(actor, at), days=Period.closed(first, last))
    tell(
        {"from": first, "to": last, "opened": opened},
        as_json=as_json,
        zh="{from} 至 {to}：共开出 {opened} 条预警。",
        en="{from} to {to}: {opened} alerts opened.",
    )


@command.command("record")
@click.argument("cycle")
@click.option("--owners", type=click.Choice(["all", "people", "units"]), default="all", show_default=True)
@company_option
@json_option
def record(*, cycle: str, owners: "Owners", company: str, as_json: bool) -> None:
    """How good the alerts of an ended cycle were, by how likely chance was when they opened."""
    with operator(company) as actor:
        from throughline.alerts.schemas import AlertRecordRow
        from throughline.alerts.selectors.record import record_of_alerts
        from throughline.goals.models import Cycle

        cycle_id = id_by(Cycle.objects, "name", cycle, "周期", "cycle")
        found = record_of_alerts(actor, cycle_id=cycle_id, owners=owners)
        row = AlertRecordRow.from_orm(found).dict()
    if as_json:
        click.echo(json.dumps(row, ensure_ascii=False, default=str))
        return
    say(
        zh=f"{row['key_results']} 项关键结果，{row['missed']} 项未达成，其中 {row['warned']} 项有过预警。",
        en=f"{row['missed']} of {row['key_results']} key results missed, {row['warned']} after an alert.",
    )
    for band in (*row["bands"], row["whole"]):
        click.echo(band_line(band))


def band_line(band: dict[str, Any]) -> str:
    """Likelihood, how many alerts came true, their share, and the working days that were left."""
    likelihood = "?" if band["least"] is None else f"{band['least']}–{band['below']}"
    told = f"{band['missed']:>4} / {band['alerts']:<4}"
    return f"{likelihood:>10}  {told}  {band['precision'] or '-':>8}  {band['lead'] or '-':>6}"


def line_of(alert: "Alert") -> dict[str, Any]:
    """One alert with its owner and everybody told, at once or by digest."""
    unit, person = alert.owners
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
        "kind": alert.kind,
        "key_result": str(alert.key_result_id) if alert.key_result_id else None,
        "title": alert.title,
        "owner": owner,
        "opened_as_of": alert.opened_as_of,
        "evaluated_as_of": alert.evaluated_as_of,
        "lag_points": alert.lag_points,
        "still_since": alert.still_since,
        "gap": alert.gap,
        "likelihood": alert.likelihood,
        "told": told,
    }
