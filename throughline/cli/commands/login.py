"""`throughline login`: give people of a company a way to sign in."""

import secrets

import click

from throughline.cli.context import at_option, company_option, json_option, moment, operator, tell
from throughline.cli.named import id_by


@click.group()
def command() -> None:
    """Ways to sign in."""


@command.command("give")
@click.option("--person", required=True, metavar="NUMBER", help="The person's number.")
@click.option("--name", required=True, help="What they sign in with, such as a mail address.")
@click.option("--password", default=None, help="At least 10 characters; without it one is made and printed.")
@company_option
@at_option
@json_option
def give(
    *, person: str, name: str, password: str | None, company: str, at: str | None, as_json: bool
) -> None:
    """Give a person a login, or a new password for the one they have."""
    with operator(company) as actor:
        from throughline.org.models import Person
        from throughline.org.services.give_login import give_login
        from throughline.org.services.issue_login import PASSWORD_BYTES

        chosen = password or secrets.token_urlsafe(PASSWORD_BYTES)
        person_id = id_by(Person.objects, "number", person, "员工", "person")
        login = give_login(actor=actor, at=moment(actor, at), person_id=person_id, name=name, password=chosen)
        answer = {"person": person, "name": login.name, "password": chosen}
    tell(
        answer,
        as_json=as_json,
        zh="{name} 可以登录，密码 {password}。",
        en="{name} may sign in, with {password}.",
    )
