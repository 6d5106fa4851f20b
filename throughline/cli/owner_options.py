"""The two options that name an owner."""

import click

owner_unit_option = click.option("--unit", default=None, metavar="CODE", help="The owning unit's code.")
owner_person_option = click.option(
    "--person", default=None, metavar="NUMBER", help="The owning person's number."
)
