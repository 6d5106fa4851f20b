"""How a command enters the installation and a company.

    @click.command()
    @company_option                      # --company CODE
    @at_option                           # --at MOMENT, as text
    @json_option                         # --json, as the parameter `as_json`
    def command(*, company: str, at: str | None, as_json: bool) -> None:
        \"\"\"Load deals from a file.\"\"\"
        with operator(company) as actor:                     # one transaction, in the company's scope
            from throughline.crm.services.load_deals import load_deals

            answer = load_deals(actor=actor, at=moment(actor, at), ...)
        tell(answer_as_dict, as_json=as_json, zh="已载入 {rows} 行。", en="{rows} rows loaded.")

`operator` starts the embedded PostgreSQL if it is not running (it stops again when its last user leaves),
makes the schema current, and commits when the block ends without an error. A command that needs several
transactions uses `installation()` and opens `company_scope(company_named(code).id)` for each.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from throughline.cli.speech import say
from throughline.core.errors import ThroughlineError
from throughline.kit.moments import read_moment
from throughline.tenants.actor import Actor

if TYPE_CHECKING:
    from throughline.tenants.models import Company


class UnknownCompany(ThroughlineError):
    code = "unknown_company"
    zh = "没有代码为“{company}”的公司；现有：{known}。可用 throughline company create 新建。"
    en = (
        "There is no company with the code “{company}”; there are: {known}. "
        "`throughline company create` makes one."
    )


company_option = click.option("--company", required=True, metavar="CODE", help="The company's code.")
at_option = click.option("--at", default=None, metavar="MOMENT", help="As of this date (its end) or time.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")


@contextmanager
def installation() -> Iterator[None]:
    """A running database with a current schema, and Django set up; no company is entered."""
    from django.apps import apps

    if apps.ready:  # inside another program that has its database already, such as the tests
        yield
        return
    from throughline.cli.prepare import prepared_database

    with prepared_database():
        yield


@contextmanager
def operator(company_code: str) -> Iterator[Actor]:
    """One transaction in the company of this code, as the installation's own operator."""
    with installation():
        from throughline.core.periods import local_date
        from throughline.kit.clock import now
        from throughline.kit.scope import company_scope

        company = company_named(company_code)
        with company_scope(company.id):
            yield Actor(company_id=company.id, today=local_date(now(), company.time_zone), operator=True)


def company_named(code: str) -> "Company":
    """The company of this code; raises UnknownCompany."""
    from throughline.tenants.models import Company

    company = Company.objects.filter(code=code).first()
    if company is None:
        known = ", ".join(Company.objects.order_by("code").values_list("code", flat=True))
        raise UnknownCompany(company=code, known=known or "—")
    return company


def moment(actor: Actor, text: str | None) -> datetime:
    """The instant an `--at` means: now, a time with its zone, or the last instant of a date there.

    Raises UnreadableMoment.
    """
    from throughline.kit.clock import now
    from throughline.tenants.models import Company

    if text is None:
        return now()
    return read_moment(text, Company.objects.get(id=actor.company_id).time_zone)


def tell(answer: dict[str, Any], *, as_json: bool, zh: str, en: str) -> None:
    """Print an answer: as one JSON object, or as the sentence (a str.format template) of the language."""
    if as_json:
        click.echo(json.dumps(answer, ensure_ascii=False, default=str))
    else:
        say(zh=zh.format(**answer), en=en.format(**answer))


def database_given() -> str | None:
    """The operator's own PostgreSQL, if there is one."""
    return os.environ.get("DATABASE_URL") or None
