"""`throughline verify`: compute everything anew from the inbox and compare; exit 1 where anything differs."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from throughline.cli.context import company_named, company_option, installation, json_option
from throughline.cli.speech import language, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from throughline.progress.verify.difference import Difference
    from throughline.progress.verify.verify_company import Standing

ZH = (
    "已重算 {records} 条记录：{differences} 处不一致。"
    "未计入：待处理 {pending}，等待 {waiting}，搁置 {ignored}；还有待计入内容的关键结果 {due}。"
)
EN = (
    "{records} records computed anew: {differences} differences. "
    "Not counted: {pending} pending, {waiting} waiting, {ignored} set aside; "
    "{due} key results have something to count."
)


@click.command()
@company_option
@json_option
def command(*, company: str, as_json: bool) -> None:
    """Recompute facts, credits, days and status from the inbox and compare; nothing is written."""
    found: list[str] = []

    def tell(difference: "Difference") -> None:
        found.append(difference.what)
        sentence = difference.sentence(language())
        click.echo(json.dumps(asdict(difference), ensure_ascii=False) if as_json else sentence)

    with installation():
        standing = _verified(company, tell)
    answer = {**asdict(standing), "differences": len(found)}
    if as_json:
        click.echo(json.dumps(answer))
    else:
        say(zh=ZH.format(**answer), en=EN.format(**answer))
    if found:
        raise SystemExit(1)


def _verified(code: str, tell: "Callable[[Difference], None]") -> "Standing":
    from throughline.progress.verify.scratch import frozen_company
    from throughline.progress.verify.verify_company import verify_company

    company = company_named(code)
    with frozen_company(company.id):
        return verify_company(company, tell)
