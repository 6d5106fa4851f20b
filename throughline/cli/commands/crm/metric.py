"""Metrics: define them, and read what they add up to."""

import json
from datetime import date
from typing import Any

import click

from throughline.cli.context import at_option, company_option, json_option, moment, operator, tell
from throughline.cli.named import id_by
from throughline.cli.values import IsoDate, JsonObject
from throughline.crm.mapping.schema import DATE_KINDS, FACT_KINDS

metric_argument = click.argument("code")
from_option = click.option("--from", "since", type=IsoDate(), required=True, help="The first day.")
until_option = click.option("--until", type=IsoDate(), required=True, help="The day after the last.")


@click.group("metric")
def metric_group() -> None:
    """Metrics: which facts count, and what they add up to."""


@metric_group.command("define")
@metric_argument
@click.argument("name")
@click.option("--name-en", default="")
@click.option("--fact", "fact_kind", type=click.Choice(FACT_KINDS), required=True)
@click.option("--date", "date_kind", required=True, help=", ".join(DATE_KINDS))
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


def _metric(code: str) -> Any:
    from throughline.crm.selectors.metrics import metric_named

    return metric_named(code)


def _total(total: Any) -> dict[str, Any]:
    """Two digits after the point where they are enough."""
    cents = round(total.amount, 2)
    return {"amount": str(cents if cents == total.amount else total.amount), "deals": total.count}
