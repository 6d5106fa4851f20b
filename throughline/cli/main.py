"""`throughline`: the command line. Every file or folder in `cli/commands/` is one command, found by its name.

To add a command, put `commands/<noun>.py` there with a variable `command`: a click command, or a group with
one subcommand a verb (`throughline org import`); a folder when the subcommands are many. A file must be cheap
to load, because `--help` loads them all: import Django's models and the services inside the function. See
`cli/context.py` for how a command enters a company and speaks; errors need no handling, a `ThroughlineError`
becomes one sentence and exit 2.
"""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import click

from throughline.cli import commands
from throughline.cli.speech import Spoken, spoken


class CommandFolder(click.Group):
    """The commands of a folder; each is loaded when it is asked for."""

    def list_commands(self, context: click.Context) -> list[str]:
        return [module.name.replace("_", "-") for module in iter_modules(commands.__path__)]

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(context):
            return None
        module = import_module(f"{commands.__name__}.{name.replace('-', '_')}")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def invoke(self, context: click.Context) -> Any:
        """A failure that has a name is told in one sentence, without a traceback."""
        try:
            return super().invoke(context)
        except Exception as error:
            named = spoken(error)
            if named is None:
                raise
            raise Spoken(named) from error


@click.command(cls=CommandFolder, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Throughline 贯通: a company's target, carried to every person and followed by the CRM's own records."""
