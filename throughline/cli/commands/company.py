"""`throughline company`: make companies and list them."""

import click

from throughline.cli.context import installation, json_option, tell
from throughline.cli.speech import say


@click.group()
def command() -> None:
    """Companies of this installation."""


@command.command("create")
@click.argument("code")
@click.argument("name")
@click.option("--time-zone", default="Asia/Shanghai", show_default=True)
@click.option("--currency", default="CNY", show_default=True)
@click.option("--fiscal-first-month", type=click.IntRange(1, 12), default=1, show_default=True)
@json_option
def create(
    *, code: str, name: str, time_zone: str, currency: str, fiscal_first_month: int, as_json: bool
) -> None:
    """Make an empty company."""
    with installation():
        from throughline.access.services.create_company import create_company
        from throughline.kit.clock import now

        company = create_company(
            code=code,
            name=name,
            time_zone_name=time_zone,
            currency=currency,
            fiscal_first_month=fiscal_first_month,
            at=now(),
        )
        answer = {"code": company.code, "name": company.name, "id": str(company.id)}
    tell(answer, as_json=as_json, zh="已新建公司 {name}（{code}）。", en="Company {name} ({code}) was made.")


@command.command("list")
def list_companies() -> None:
    """The code and the name of every company."""
    with installation():
        from throughline.tenants.models import Company

        companies = list(Company.objects.order_by("code").values_list("code", "name"))
    for code, name in companies:
        click.echo(f"{code}\t{name}")
    if not companies:
        say(zh="还没有公司。", en="There is no company yet.", err=True)
