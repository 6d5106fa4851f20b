"""`throughline org`: import units, people and attributes; calendars, attributes, roles; the tree."""

import json
from datetime import date
from pathlib import Path
from typing import Any, cast

import click

from throughline.cli.context import at_option, company_option, json_option, moment, operator, tell
from throughline.cli.named import id_by
from throughline.cli.speech import choose, language, say
from throughline.cli.values import IsoDate

FATES = {
    "create": ("新建", "create"),
    "change": ("更改", "change"),
    "move": ("移动", "move"),
    "nothing": ("不变", "nothing"),
    "refused": ("有误", "refused"),
}


@click.group()
def command() -> None:
    """Units, people, attributes, calendars and roles."""


@command.command("import")
@click.argument("what", type=click.Choice(["units", "people", "attributes"]))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would happen to every row.")
@click.option("--on", type=IsoDate(), default=None, help="The date of moves and values whose row names none.")
@company_option
@at_option
@json_option
def import_command(
    *, what: str, file: Path, dry_run: bool, on: date | None, company: str, at: str | None, as_json: bool
) -> None:
    """Import a CSV or XLSX file: all of it, or with one wrong row nothing."""
    from throughline.kit.spreadsheets.read import refuse_large

    refuse_large(file.name, file.stat().st_size)
    with operator(company) as actor:
        from throughline.org.services.import_file import What, import_file

        report = import_file(
            actor=actor,
            at=moment(actor, at),
            what=cast(What, what),
            file_name=file.name,
            data=file.read_bytes(),
            on=on,
            dry_run=dry_run,
        )
    answer = report.as_dict(language())
    if as_json:
        click.echo(json.dumps(answer, ensure_ascii=False))
    else:
        _tell_report(answer)
    if answer["counts"]["refused"]:
        raise click.exceptions.Exit(2)


def _tell_report(answer: dict[str, Any]) -> None:
    """Every row that is not left as it is, what is odd, and the sum."""
    for note in answer["notes"]:
        click.echo(note)
    for line in answer["lines"]:
        if line["fate"] != "nothing" or line["notes"]:
            click.echo(_line(line, answer["what"]))
    counts = {fate: answer["counts"][fate] for fate in FATES}
    shown = ", ".join(f"{choose(zh=FATES[fate][0], en=FATES[fate][1])} {n}" for fate, n in counts.items())
    if answer["applied"]:
        say(zh=f"已导入 {answer['rows']} 行：{shown}。", en=f"{answer['rows']} rows imported: {shown}.")
    else:
        say(
            zh=f"试导入 {answer['rows']} 行，未改动：{shown}。",
            en=f"Dry run of {answer['rows']} rows: {shown}.",
        )


def _line(line: dict[str, Any], what: str) -> str:
    parts = [
        f"{_field(one['field'], what)}: {one['before'] or '—'} → {one['after'] or '—'}{_from(one)}"
        for one in line["changes"]
    ]
    parts += [
        choose(
            zh=f"“{one['column']}”是“{one['value']}”，应为：{one['expected']}",
            en=f"“{one['column']}” is “{one['value']}”; expected: {one['expected']}",
        )
        for one in line["problems"]
    ]
    fate = FATES[line["fate"]]
    start = choose(zh=f"第 {line['line']} 行", en=f"line {line['line']}")
    return f"{start}\t{line['key']}\t{choose(zh=fate[0], en=fate[1])}\t{'; '.join([*parts, *line['notes']])}"


def _field(name: str, what: str) -> str:
    """A field as a reader's file calls it; an attribute goes by its code."""
    from throughline.org.importing.columns import PEOPLE, UNITS

    columns = {"units": UNITS, "people": PEOPLE}.get(what, ())
    headers = {column.field: column.headers[0] for column in columns}
    return choose(zh=headers.get(name, name), en=name)


def _from(change: dict[str, Any]) -> str:
    return choose(zh=f"（自 {change['on']}）", en=f" (from {change['on']})") if change["on"] else ""


@command.command("tree")
@click.option("--on", type=IsoDate(), default=None, help="As it stood on this date.")
@company_option
@json_option
def tree_command(*, on: date | None, company: str, as_json: bool) -> None:
    """Show the units, their heads and how many people are directly in each."""
    with operator(company) as actor:
        from dataclasses import asdict

        from throughline.org.selectors.tree import tree_on

        units = tree_on(actor=actor, on=on or actor.today)
    if as_json:
        click.echo(json.dumps([asdict(unit) for unit in units], ensure_ascii=False, default=str))
        return
    below: dict[Any, list[Any]] = {}
    for unit in units:
        below.setdefault(unit.parent_id, []).append(unit)
    _tell_tree(below, None, 0)


def _tell_tree(below: dict[Any, list[Any]], parent: Any, depth: int) -> None:
    for unit in below.get(parent, []):
        click.echo(f"{'  ' * depth}{unit.name} ({unit.code})  {unit.head or '—'}  {unit.people}")
        _tell_tree(below, unit.id, depth + 1)


@command.group("attribute")
def attribute() -> None:
    """Typed, dated facts that rules may use."""


@attribute.command("define")
@click.argument("code")
@click.argument("name")
@click.option("--name-en", default="")
@click.option("--type", "value_type", type=click.Choice(["number", "text", "date", "boolean"]), required=True)
@click.option("--subject", type=click.Choice(["person", "unit"]), required=True)
@company_option
@at_option
@json_option
def define_command(
    *,
    code: str,
    name: str,
    name_en: str,
    value_type: str,
    subject: str,
    company: str,
    at: str | None,
    as_json: bool,
) -> None:
    """Define an attribute, or rename one."""
    with operator(company) as actor:
        from throughline.org.services.define_attribute import define_attribute

        made = define_attribute(
            actor=actor,
            at=moment(actor, at),
            code=code,
            name=name,
            name_en=name_en,
            value_type=value_type,
            subject=subject,
        )
    answer = {"id": made.id, "code": code, "value_type": value_type, "subject": subject}
    tell(answer, as_json=as_json, zh="已定义属性 {code}。", en="The attribute {code} is defined.")


@command.group("calendar")
def calendar() -> None:
    """Working calendars."""


@calendar.command("create")
@click.argument("code")
@click.argument("name")
@click.option("--kind", required=True, help="china, weekdays, or a country's two-letter code.")
@click.option("--year", "years", type=int, multiple=True, required=True, help="May be given several times.")
@company_option
@at_option
@json_option
def calendar_command(
    *, code: str, name: str, kind: str, years: tuple[int, ...], company: str, at: str | None, as_json: bool
) -> None:
    """Make a calendar out of the installed tables of holidays."""
    with operator(company) as actor:
        from throughline.org.services.create_calendar import create_calendar

        made = create_calendar(
            actor=actor, at=moment(actor, at), code=code, name=name, kind=kind, years=sorted(set(years))
        )
    answer = {"id": made.id, "code": code, "kind": kind, "years": sorted(set(years))}
    tell(answer, as_json=as_json, zh="已新建日历 {code}。", en="The calendar {code} was made.")


@command.group("role")
def role() -> None:
    """Who may do what."""


@role.command("assign")
@click.argument("number")
@click.argument("role_name", metavar="ROLE")
@click.option("--unit", default=None, metavar="CODE", help="Only for this unit and all below it.")
@company_option
@at_option
@json_option
def assign_command(
    *, number: str, role_name: str, unit: str | None, company: str, at: str | None, as_json: bool
) -> None:
    """Give a person a role."""
    with operator(company) as actor:
        from throughline.org.models import Person, Unit
        from throughline.org.services.assign_role import assign_role

        assign_role(
            actor=actor,
            at=moment(actor, at),
            person_id=id_by(Person.objects, "number", number, "员工", "person"),
            role=cast(Any, role_name),
            unit_id=id_by(Unit.objects, "code", unit, "组织单元", "unit") if unit else None,
        )
    answer = {"number": number, "role": role_name, "unit": unit}
    tell(answer, as_json=as_json, zh="{number} 有了角色 {role}。", en="{number} now has the role {role}.")


@command.command("start-of-day")
@click.option("--on", type=IsoDate(), default=None, help="The day (today without it).")
@company_option
@json_option
def start_of_day_command(*, on: date | None, company: str, as_json: bool) -> None:
    """Carry out moves that were planned for this day."""
    with operator(company) as actor:
        from throughline.org.services.apply_due_placements import apply_due_placements

        done = apply_due_placements(on=on or actor.today)
    answer = {"people": done.people, "units": done.units}
    tell(
        answer,
        as_json=as_json,
        zh="移动 {people} 人、{units} 个单元。",
        en="{people} people and {units} units moved.",
    )
