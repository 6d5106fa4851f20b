"""`throughline judging`: hold a plan's rule against past periods, before it is published."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from throughline.cli.context import at_option, company_option, json_option, moment, operator, tell
from throughline.cli.values import Exact

if TYPE_CHECKING:
    from throughline.judging.models import JudgingKind
    from throughline.judging.question import Question

PERIOD = "FIRST:LAST"
plan_argument = click.argument("plan_id", type=click.UUID)
period_option = click.option(
    "--period",
    "periods",
    multiple=True,
    metavar=PERIOD,
    help="The four before the plan's cycle unless given.",
)
growth_option = click.option(
    "--growth", type=Exact(), default=Decimal(0), show_default=True, help="0.1 raises the total by a tenth."
)


@click.group()
def command() -> None:
    """Backtests of rules, and the coefficients that past periods speak for."""


@command.command("backtest")
@plan_argument
@period_option
@growth_option
@company_option
@at_option
@json_option
def backtest_command(
    *,
    plan_id: UUID,
    periods: Sequence[str],
    growth: Decimal,
    company: str,
    at: str | None,
    as_json: bool,
) -> None:
    """Target deviation of the rule, its yardsticks and the noise floor."""
    from throughline.judging.question import Question

    question = Question(_periods(periods), growth)
    answer = _ask("backtest", plan_id, question, company, at)
    judged = [one for one in answer["periods"] if one["problem"] is None]
    means = ", ".join(
        f"{one['first']} – {one['last']}: {one['ways'][0]['mean']} ({one['noise_floor']})" for one in judged
    )
    told = {**answer, "judged": len(judged), "means": means or "–"}
    tell(
        answer if as_json else told,
        as_json=as_json,
        zh="测了 {judged} 期；平均偏差率（噪声下限）：{means}。",
        en="{judged} periods tested; mean target deviation (noise floor): {means}.",
    )


@command.command("calibrate")
@plan_argument
@period_option
@growth_option
@click.option("--lowest", type=Exact(), default=Decimal("0.5"), show_default=True, help="× the present one.")
@click.option("--highest", type=Exact(), default=Decimal(2), show_default=True, help="× the present one.")
@company_option
@at_option
@json_option
def calibrate_command(
    *,
    plan_id: UUID,
    periods: Sequence[str],
    growth: Decimal,
    lowest: Decimal,
    highest: Decimal,
    company: str,
    at: str | None,
    as_json: bool,
) -> None:
    """Propose coefficients that past periods speak for; nothing is applied."""
    from throughline.core.judging.calibration import Bounds
    from throughline.judging.question import Question

    question = Question(_periods(periods), growth, Bounds(lowest, highest))
    answer = _ask("calibration", plan_id, question, company, at)
    proposed = [one for one in answer["findings"] if one["verdict"] == "proposed"]
    told = {**answer, "proposed": len(proposed), "looked": len(answer["findings"])}
    tell(
        answer if as_json else told,
        as_json=as_json,
        zh="看了 {looked} 个系数，建议改 {proposed} 个。",
        en="{looked} coefficients looked at, {proposed} proposals.",
    )


def _ask(
    kind: "JudgingKind", plan_id: UUID, question: "Question", company: str, at: str | None
) -> dict[str, Any]:
    with operator(company) as actor:
        from throughline.judging.services.ask import ask

        asked = ask(
            actor=actor,
            at=moment(actor, at),
            kind=kind,
            plan_id=plan_id,
            question=question,
            at_once=True,
        )
        return dict(asked.result or {})


def _periods(given: Sequence[str]) -> list[Any]:
    from throughline.core.periods import Period

    found = []
    for text in given:
        first, _, last = text.partition(":")
        try:
            found.append(Period.closed(date.fromisoformat(first), date.fromisoformat(last)))
        except ValueError:
            raise click.BadParameter(f"{text!r} is not {PERIOD}, such as 2026-07-01:2026-09-30") from None
    return found
