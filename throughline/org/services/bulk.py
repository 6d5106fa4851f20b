"""Write many rows with one statement: arrays through `unnest`, bounded by the company."""

from collections.abc import Collection, Sequence
from typing import Any

from django.db import connection, models

BATCH = 5_000


def insert_many(rows: Sequence[models.Model]) -> None:
    """Insert rows of one model."""
    if rows:
        type(rows[0])._default_manager.bulk_create(rows, batch_size=BATCH)


def update_many(model: type[models.Model], columns: Sequence[str], rows: Collection[Sequence[Any]]) -> None:
    """Set `columns` of existing rows; each row is (id, value, …) in the order of `columns`."""
    if not rows:
        return
    meta = model._meta
    fields: list[Any] = [meta.get_field(column) for column in columns]
    names = [field.column for field in fields]
    types = ["uuid", *(field.db_type(connection) for field in fields)]
    arrays = ", ".join(f"%s::{kind.split('(')[0]}[]" for kind in types)
    changes = ", ".join(f'"{name}" = given."{name}"' for name in names)
    given = ", ".join(f'"{name}"' for name in ("id", *names))
    table = meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET {changes} FROM unnest({arrays}) AS given({given}) "  # noqa: S608 (names are the model's own)
            f"WHERE {table}.company_id = throughline_company() AND {table}.id = given.id",
            [list(column) for column in zip(*rows, strict=True)],
        )
