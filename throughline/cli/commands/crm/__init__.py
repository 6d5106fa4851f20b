"""`throughline crm`: load records, fold them, see what waits and why, and measure what they add up to."""

import click

from throughline.cli.commands.crm.metric import metric_group
from throughline.cli.commands.crm.records import fold_command, load, replay, waiting


@click.group()
def command() -> None:
    """Records of the CRM: load, fold, waiting, replay; metrics over them."""


for part in (load, fold_command, waiting, replay, metric_group):
    command.add_command(part)
