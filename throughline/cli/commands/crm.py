"""`throughline crm`: load records, fold them, see what waits and why, and measure what they add up to."""

import json
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import click

from throughline.cli.context import (
    at_option,
    company_named,
    company_option,
    installation,
    json_option,
    moment,
    operator,
    tell,
)
from throughline.cli.named import id_by
from throughline.cli.speech import language, say
from throughline.cli.values import IsoDate, JsonObject

OBJECTS = ["deal", "contract", "visit", "invoice", "payment", "account"]
connector_option = click.option("--connector", required=True, metavar="CODE", help="The connector's code.")
metric_argument = click.argument("code")
from_option = click.option("--from", "since", type=IsoDate(), required=True, help="The first day.")
until_option = click.option("--until", type=IsoDate(), required=True, help="The day after the last.")


@click.group()
def command() -> None:
    """Records of the CRM: load, fold, waiting, replay; metrics over them."""


@command.command("load")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@company_option
@connector_option
@click.option("--mapping", type=click.Path(exists=True, dir_okay=False, path_type=Path), default=None,
              help="The mapping; keeps the connector's own without one.")  # fmt: skip
@click.option("--object", "object_kind", type=click.Choice(OBJECTS), required=True)
@click.option("--as-of", "at", default=None, metavar="MOMENT", help="Of when the file tells; now by default.")
@click.option("--covers-from", type=IsoDate(), default=None, help="The first day it speaks for.")
@click.option(
    "--covers-until", type=IsoDate(), default=None, help="The last; by default the date of --as-of."
)
@click.option("--time-zone", default=None, help="The zone of its times; the company's by default.")
@click.option("--fold", is_flag=True, help="Fold at once instead of leaving it to the worker.")
@json_option
def load(
    *, file: Path, company: str, connector: str, mapping: Path | None, object_kind: str, at: str | None,
    covers_from: date | None, covers_until: date | None, time_zone: str | None, fold: bool, as_json: bool,
) -> None:  # fmt: skip
    """Append a CSV or XLSX file to the inbox; the same file again changes nothing."""
    with installation():
        from throughline.crm.services.load_file import load_file
        from throughline.kit.clock import now

        with operator(company) as actor:
            as_of = moment(actor, at)
            source = _connector(actor, connector, mapping, time_zone)
        loaded = load_file(
            actor=actor, at=now(), as_of=as_of, connector=source, object_kind=object_kind, name=file.name,
            data=file.read_bytes(), covers_from=covers_from, covers_until=covers_until,
        )  # fmt: skip
        answer: dict[str, Any] = {"rows": loaded.rows, "new_records": loaded.new_records}
        if fold:
            answer |= _fold(company)
    tell(answer, as_json=as_json, zh="共 {rows} 行，其中新记录 {new_records} 条。",
         en="{rows} rows, {new_records} of them new.")  # fmt: skip
    if fold and not as_json:
        _tell_folded(answer)


@command.command("fold")
@company_option
@json_option
def fold_command(*, company: str, as_json: bool) -> None:
    """Fold everything that is pending, here and now."""
    with installation():
        answer = _fold(company)
    if as_json:
        click.echo(json.dumps(answer))
    else:
        _tell_folded(answer)


@command.command("waiting")
@company_option
@json_option
def waiting(*, company: str, as_json: bool) -> None:
    """Records that could not be mapped, each with its reason."""
    with operator(company) as actor:
        from throughline.crm.mapping.reasons import sentence
        from throughline.crm.selectors.inbox import waiting_seen_by

        rows = [
            {
                "id": str(row.id), "connector": row.connector.code, "object": row.object_kind,
                "external_id": row.external_id, "reason": row.reason_code,
                "message": sentence(row.reason_code, row.reason, language()),
            }
            for row in waiting_seen_by(actor)
        ]  # fmt: skip
    if as_json:
        click.echo(json.dumps({"waiting": rows}, ensure_ascii=False))
        return
    for row in rows:
        click.echo(f"{row['id']}  {row['connector']} {row['object']} {row['external_id']}: {row['message']}")
    if not rows:
        say(zh="没有等待处理的记录。", en="No record waits.")


@command.command("replay")
@company_option
@click.option("--id", "ids", type=click.UUID, multiple=True, help="One record; may be given again.")
@click.option("--all", "everything", is_flag=True, help="Every record that waits.")
@click.option("--read-again", "connector", default=None, metavar="CODE",
              help="Every record of this connector by the mapping as it is now.")  # fmt: skip
@click.option("--fold", is_flag=True, help="Fold at once instead of leaving it to the worker.")
@json_option
def replay(
    *, company: str, ids: tuple[UUID, ...], everything: bool, connector: str | None, fold: bool, as_json: bool
) -> None:
    """Try records again, after the mapping or the people were mended."""
    if sum((bool(ids), everything, connector is not None)) != 1:
        raise click.UsageError("give --id, --all or --read-again, one of them")
    with installation():
        with operator(company) as actor:
            from throughline.crm.services.replay import read_again, replay_waiting
            from throughline.kit.clock import now

            if connector is not None:
                source = _connector(actor, connector, None, None)
                count = read_again(actor=actor, at=now(), connector_id=source.id)
            else:
                count = replay_waiting(actor=actor, at=now(), record_ids=None if everything else ids)
        answer: dict[str, Any] = {"records": count, **(_fold(company) if fold else {})}
    tell(answer, as_json=as_json, zh="{records} 条记录已放回。", en="{records} records were put back.")


@command.group("metric")
def metric_group() -> None:
    """Metrics: which facts count, and what they add up to."""


@metric_group.command("define")
@metric_argument
@click.argument("name")
@click.option("--name-en", default="")
@click.option("--fact", "fact_kind", type=click.Choice(OBJECTS[:-1]), required=True)
@click.option("--date", "date_kind", required=True, help="closed, signed, invoiced, paid or occurred.")
@click.option("--value", type=click.Choice(["amount", "count"]), default="amount", show_default=True)
@click.option("--where", type=JsonObject(), default=None, metavar="JSON",
              help='Words that count, such as {"segment": ["enterprise"]}.')  # fmt: skip
@company_option
@at_option
@json_option
def define(
    *, code: str, name: str, name_en: str, fact_kind: str, date_kind: str, value: str,
    where: dict[str, list[str]] | None, company: str, at: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Define a metric; the same again changes nothing."""
    with operator(company) as actor:
        from throughline.crm.services.define_metric import define_metric

        metric = define_metric(
            actor=actor, at=moment(actor, at), code=code, name=name, name_en=name_en, fact_kind=fact_kind,
            date_kind=date_kind, value=value, where=where,
        )  # fmt: skip
        answer = {"id": str(metric.id), "code": metric.code}
    tell(answer, as_json=as_json, zh="口径 {code} 已就绪。", en="The metric {code} is there.")


@metric_group.command("value")
@metric_argument
@from_option
@until_option
@click.option("--unit", default=None, metavar="CODE", help="A unit with everybody below it.")
@click.option("--person", default=None, metavar="NUMBER")
@company_option
def value(*, code: str, since: date, until: date, unit: str | None, person: str | None, company: str) -> None:
    """Amount and number in a window, as one JSON object: of a unit, a person, or everybody by number."""
    with operator(company):
        from throughline.core.periods import Period
        from throughline.org.models import Person, Unit
        from throughline.progress.selectors.metric_values import Total, of_people, of_units

        metric, window = _metric(code), Period(since, until)
        if unit is not None:
            unit_id = id_by(Unit.objects, "code", unit, "组织单元", "unit")
            answer = _total(of_units(metric, window, [unit_id]).get(unit_id, Total()))
        else:
            numbers = dict(Person.objects.values_list("id", "number"))
            totals = {numbers[one]: _total(total) for one, total in of_people(metric, window).items()}
            if person is not None:
                id_by(Person.objects, "number", person, "员工", "person")
            answer = totals.get(person, _total(Total())) if person is not None else totals
    click.echo(json.dumps(answer, ensure_ascii=False))


@metric_group.command("totals")
@metric_argument
@company_option
def totals(*, code: str, company: str) -> None:
    """Amount and number by quarter over everything that was loaded, as one JSON object."""
    with operator(company) as actor:
        from throughline.progress.selectors.metric_values import by_quarter
        from throughline.tenants.models import Company

        first = Company.objects.get(id=actor.company_id).fiscal_first_month
        answer = {name: _total(total) for name, total in by_quarter(_metric(code), first).items()}
    click.echo(json.dumps(answer))


@metric_group.command("attribute")
@metric_argument
@click.argument("attribute")
@from_option
@until_option
@click.option("--valid-from", type=IsoDate(), required=True, help="The day from which the value holds.")
@click.option("--subject", type=click.Choice(["person", "unit"]), default="person", show_default=True)
@click.option("--zero-for-others", is_flag=True, help="0 for whoever has none, instead of no value.")
@company_option
@at_option
@json_option
def attribute_command(
    *, code: str, attribute: str, since: date, until: date, valid_from: date, subject: str,
    zero_for_others: bool, company: str, at: str | None, as_json: bool,
) -> None:  # fmt: skip
    """Write what a metric adds up to in a window as an attribute that rules can use."""
    with operator(company) as actor:
        from throughline.core.periods import Period
        from throughline.progress.services.write_metric_attribute import write_metric_attribute

        written = write_metric_attribute(
            actor=actor, at=moment(actor, at), metric=_metric(code), attribute=attribute,
            window=Period(since, until), valid_from=valid_from, subject=subject,
            zero_for_others=zero_for_others,
        )  # fmt: skip
        answer = {"attribute": attribute, "values": len(written.values), "changed": written.changed}
    tell(answer, as_json=as_json, zh="属性 {attribute}：{values} 个值，{changed} 个有变。",
         en="The attribute {attribute}: {values} values, {changed} changed.")  # fmt: skip


def _connector(actor: Any, code: str, mapping: Path | None, time_zone: str | None) -> Any:
    from throughline.crm.mapping.parse import mapping_from_bytes
    from throughline.crm.selectors.connectors import connector_named
    from throughline.crm.services.save_connector import save_connector
    from throughline.kit.clock import now

    if mapping is None:
        return connector_named(code)
    body = mapping_from_bytes(mapping.read_bytes())
    return save_connector(actor=actor, at=now(), code=code, mapping=body, time_zone=time_zone)


def _metric(code: str) -> Any:
    from throughline.crm.selectors.metrics import metric_named

    return metric_named(code)


def _fold(company: str) -> dict[str, int]:
    """Batches until nothing is pending; another process's batch is waited for."""
    from throughline.kit.clock import now
    from throughline.progress.services.fold_everything import fold_everything

    folded = fold_everything(company_id=company_named(company).id, at=now())
    return {"folded": folded.taken, "waiting": folded.waiting, "credits": folded.credits}


def _tell_folded(answer: dict[str, Any]) -> None:
    zh = "已处理 {folded} 条，写入业绩 {credits} 笔，{waiting} 条等待（throughline crm waiting）。"
    en = "{folded} folded, {credits} credits, {waiting} waiting (throughline crm waiting)."
    say(zh=zh.format(**answer), en=en.format(**answer))
    if answer.get("new_records", 0) > answer["folded"]:
        say(zh="其余的后台程序已经先处理了。", en="The running worker was faster and has folded the rest.")


def _total(total: Any) -> dict[str, Any]:
    """Two digits after the point where they are enough."""
    cents = round(total.amount, 2)
    return {"amount": str(cents if cents == total.amount else total.amount), "deals": total.count}
