"""Records on their way in: load, fold, waiting, replay."""

import json
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import click

from throughline.cli.context import (
    company_named,
    company_option,
    installation,
    json_option,
    moment,
    operator,
    tell,
)
from throughline.cli.speech import language, say
from throughline.cli.values import IsoDate
from throughline.crm.mapping.schema import OBJECT_KINDS

connector_option = click.option("--connector", required=True, metavar="CODE", help="The connector's code.")


@click.command("load")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@company_option
@connector_option
@click.option("--mapping", type=click.Path(exists=True, dir_okay=False, path_type=Path), default=None,
              help="The mapping; keeps the connector's own without one.")  # fmt: skip
@click.option("--object", "object_kind", type=click.Choice(OBJECT_KINDS), required=True)
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


@click.command("fold")
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


@click.command("waiting")
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


@click.command("replay")
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
            from throughline.crm.selectors.chosen import Chosen
            from throughline.crm.services.replay import read_again, replay_waiting
            from throughline.kit.clock import now

            if connector is not None:
                source = _connector(actor, connector, None, None)
                count = read_again(actor=actor, at=now(), connector_id=source.id)
            else:
                count = replay_waiting(actor=actor, at=now(), chosen=Chosen(None if everything else ids))
        answer: dict[str, Any] = {"records": count, **(_fold(company) if fold else {})}
    tell(answer, as_json=as_json, zh="{records} 条记录已放回。", en="{records} records were put back.")
    if fold and not as_json:
        _tell_folded(answer)


def _connector(actor: Any, code: str, mapping: Path | None, time_zone: str | None) -> Any:
    from throughline.crm.mapping.parse import mapping_from_bytes
    from throughline.crm.selectors.connectors import connector_named
    from throughline.crm.services.save_connector import save_connector
    from throughline.kit.clock import now

    if mapping is None:
        return connector_named(code)
    body = mapping_from_bytes(mapping.read_bytes())
    return save_connector(actor=actor, at=now(), code=code, mapping=body, time_zone=time_zone)


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
