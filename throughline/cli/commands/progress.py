"""`throughline progress`: evaluate key results at a moment; rebuild them from the ledger."""

import json
from typing import Any

import click

from throughline.cli.context import company_option, json_option, operator
from throughline.cli.named import id_by
from throughline.cli.speech import say

as_of_option = click.option("--as-of", "at", default=None, metavar="MOMENT",
                            help="A date (its end) or a time; now by default.")  # fmt: skip


@click.group()
def command() -> None:
    """Actual, expected, status: as of a moment."""


@command.command("evaluate")
@click.option("--cycle", default=None, metavar="NAME", help="One cycle, even an ended one.")
@company_option
@as_of_option
@json_option
def evaluate(*, cycle: str | None, company: str, at: str | None, as_json: bool) -> None:
    """Every key result of the cycles that hold the moment's day; alerts follow."""
    with operator(company) as actor:
        from throughline.goals.models import Cycle
        from throughline.kit.clock import now
        from throughline.progress.services.evaluate_company import evaluate_company

        only = None if cycle is None else id_by(Cycle.objects, "name", cycle, "周期", "cycle")
        found, judged = evaluate_company(actor=actor, at=now(), as_of=at, cycle_id=only)
        rows = _rows(list(judged)) if as_json else []
    _tell(found, rows, len(judged), as_json)


@command.command("rebuild")
@company_option
@as_of_option
@json_option
def rebuild(*, company: str, at: str | None, as_json: bool) -> None:
    """Build the actuals of everything fed by a metric anew from the ledger of credits."""
    with operator(company) as actor:
        from throughline.kit.clock import now
        from throughline.progress.services.rebuild_company import rebuild_company

        found, judged = rebuild_company(actor=actor, at=now(), as_of=at)
        rows = _rows(list(judged)) if as_json else []
    _tell(found, rows, len(judged), as_json)


def _rows(ids: list[Any]) -> list[dict[str, Any]]:
    from throughline.goals.models import KeyResult

    found = KeyResult.objects.filter(id__in=ids).select_related("owner_unit", "owner_person").order_by("id")
    return [
        {
            "id": str(kr.id), "title": kr.title, "owner_kind": "unit" if kr.owner_unit else "person",
            "owner": (kr.owner_unit or kr.owner_person).name,
            "code": kr.owner_unit.code if kr.owner_unit else kr.owner_person.number,
            "target": _plain(kr.target), "actual": _plain(kr.actual), "expected": _plain(kr.expected),
            "pace": None if kr.expected_share is None else f"{kr.expected_share:.6f}",
            "attainment": _plain(kr.attainment),
            "lag_points": _plain(kr.lag_points), "status": kr.status, "stale": kr.stale,
            "as_of": kr.evaluated_as_of.isoformat() if kr.evaluated_as_of else None,
        }
        for kr in found
    ]  # fmt: skip


def _plain(number: Any) -> str | None:
    """At least two digits after the point, no more than there are."""
    if number is None:
        return None
    shown = f"{number:.9f}".rstrip("0")
    return shown + "0" * max(0, 2 - len(shown.split(".")[1]))


def _tell(found: Any, rows: list[dict[str, Any]], count: int, as_json: bool) -> None:
    if as_json:
        answer = {"as_of": found.through.isoformat(), "count": count, "key_results": rows}
        click.echo(json.dumps(answer, ensure_ascii=False))
        return
    say(zh=f"已评估 {count} 个关键结果，截至 {found.through}。",
        en=f"{count} key results evaluated as of {found.through}.")  # fmt: skip
