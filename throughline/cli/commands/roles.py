"""`throughline roles`: what an administrator runs when the user of DATABASE_URL may not make roles."""

import click

from throughline.cli.context import database_given
from throughline.cli.prepare import owner_of
from throughline.cli.provision import connect, role_statements, roles_present
from throughline.cli.speech import say


@click.command()
def command() -> None:
    """Print the SQL that makes both database roles, with their passwords."""
    given = database_given()
    if given is None:
        say(zh="内置的数据库自己建立角色。", en="The embedded database makes its roles itself.", err=True)
        return
    owner = owner_of(given)
    with connect(owner) as connection:
        present = roles_present(connection, owner["NAME"])
        for statement in role_statements(owner["NAME"], present=present, operator=owner["USER"]):
            click.echo(f"{statement.as_string(connection)};")
