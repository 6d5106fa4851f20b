"""`throughline shell`: a Python prompt on the installation's data."""

import code
from typing import Any

import click

from throughline.cli.context import company_named, installation, operator

BANNER = """Throughline. Business data is read inside one company:

    with operator("CODE") as actor:
        print(Person.objects.count())

Names at hand: operator, company_named, now, and every model."""


@click.command()
def command() -> None:
    """Python with the models loaded."""
    with installation():
        code.interact(banner=BANNER, local=names(), exitmsg="")


def names() -> dict[str, Any]:
    """What the prompt knows."""
    from django.apps import apps

    from throughline.kit.clock import now

    models = {
        model.__name__: model for model in apps.get_models() if model.__module__.startswith("throughline.")
    }
    return {**models, "operator": operator, "company_named": company_named, "now": now}
