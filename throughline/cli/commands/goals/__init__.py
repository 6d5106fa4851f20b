"""`throughline goals`: cycles, objectives, key results, alignments and check-ins."""

import click

from throughline.cli.commands.goals.cycle import cycle
from throughline.cli.commands.goals.key_result import kr
from throughline.cli.commands.goals.objective import objective
from throughline.cli.commands.goals.reports import check_in_command, list_command, step_command


@click.group()
def command() -> None:
    """Cycles, objectives, key results, alignments and check-ins."""


for report in (check_in_command, step_command, list_command):
    kr.add_command(report)
for group in (cycle, objective, kr):
    command.add_command(group)
