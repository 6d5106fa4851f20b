"""What PostgreSQL knows of how many rows there are and how they are spread.

Its own sweep comes a minute after a bulk load; until then it plans as if the tables were empty, and a page
that takes 20 ms takes a minute. So whoever loads much says so, at the end of the same transaction.
"""

from django.apps import apps
from django.db import connection, models

from throughline.kit.models import TenantModel

MANY = 1_000
"""From so many rows a load is worth a look at its tables, which takes some hundredths of a second."""


def refresh_statistics(*loaded: type[models.Model]) -> None:
    """Look again at the tables that were loaded; without any, at all of the companies' tables."""
    tables = [model._meta.db_table for model in loaded or _tenant_models()]
    with connection.cursor() as cursor:
        cursor.execute("SELECT throughline_analyze(%s)", [tables])


def refresh_after(rows: int, *loaded: type[models.Model]) -> None:
    """The same after a load of so many rows, if they are many."""
    if rows >= MANY:
        refresh_statistics(*loaded)


def _tenant_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if issubclass(model, TenantModel)]
