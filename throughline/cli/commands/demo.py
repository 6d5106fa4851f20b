"""`throughline demo`: the demo company in an empty database."""

import click

from throughline.cli.context import installation
from throughline.cli.demo import ensure_demo, show_sign_ins


@click.command()
def command() -> None:
    """Make the demo company, where no other company is, and print its sign-ins."""
    with installation():
        ensure_demo(asked=True)
        show_sign_ins()
