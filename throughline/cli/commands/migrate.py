"""`throughline migrate`: bring a database up to this version."""

import click

from throughline.cli.context import installation
from throughline.cli.speech import say


@click.command()
def command() -> None:
    """Make the database, its roles and its schema what this version needs."""
    with installation():
        say(zh="数据库已是最新。", en="The database is up to date.")
