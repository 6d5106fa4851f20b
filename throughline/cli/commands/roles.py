"""`throughline roles`: what an administrator runs when the user of DATABASE_URL may not make roles."""

import click

from throughline.cli.context import database_given
from throughline.cli.embedded import DATABASE
from throughline.cli.prepare import owner_of
from throughline.cli.provision import connect, role_statements, roles_present


@click.command()
def command() -> None:
    """Print the SQL that makes both database roles, with their passwords."""
    given = database_given()
    if given is None:
        for statement in role_statements(DATABASE, present=set()):
            click.echo(f"{statement.as_string()};")
        return
    owner = owner_of(given)
    with connect(owner) as connection:
        present = roles_present(connection, owner["NAME"])
        for statement in role_statements(owner["NAME"], present=present):
            click.echo(f"{statement.as_string(connection)};")
