"""`throughline check`: a bad installation, in words."""

import sys
from collections.abc import Iterator

import click

from throughline.cli.checks.finding import Finding, failed
from throughline.cli.checks.machine import data_folder, machine
from throughline.cli.prepare import database_server, owner_of
from throughline.cli.speech import choose
from throughline.core.errors import ThroughlineError
from throughline.kit.clock import now


@click.command()
def command() -> None:
    """Look at this installation and say what is wrong and what to do; exit 1 if anything is."""
    sound = True
    for finding in findings():
        click.echo(f"{finding.mark} {choose(zh=finding.zh, en=finding.en)}")
        sound = sound and finding.passed is not False
    sys.exit(0 if sound else 1)


def findings() -> Iterator[Finding]:
    """The machine's findings, then the database's."""
    yield from machine()
    try:
        yield from data_folder()
        with database_server() as url:
            from throughline.cli.checks.database import database
            from throughline.cli.checks.work import work

            owner = owner_of(url)
            yield from database(owner, now())
            yield from work(owner)
    except ThroughlineError as error:
        yield failed(error)
