"""A computed plan as one table, and that as Parquet: amounts and weights as text so that they stay exact."""

import io
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

import msgspec
import polars as pl

from throughline.cascade.computation import Share


def write_table(table: pl.DataFrame) -> bytes:
    """The same table gives the same bytes."""
    written = io.BytesIO()
    table.write_parquet(written)
    return written.getvalue()


def read_table(table: bytes) -> list[Share]:
    """The shares as they were computed."""
    return shares_in(pl.read_parquet(io.BytesIO(table)))


def parents_in(table: bytes) -> dict[UUID, UUID]:
    """The unit above every owner."""
    columns = pl.read_parquet(io.BytesIO(table), columns=["owner", "parent"])
    return {UUID(owner): UUID(parent) for owner, parent in columns.select("owner", "parent").iter_rows()}


def shares_in(table: pl.DataFrame) -> list[Share]:
    """One share a row."""
    columns = [[read(value) for value in table[column].to_list()] for column, read in _READ.items()]
    return [Share(*row) for row in zip(*columns, strict=True)]


def _maybe(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


_READ: Mapping[str, Callable[[Any], Any]] = {
    "owner": UUID,
    "is_person": bool,
    "code": str,
    "name": str,
    "parent": UUID,
    "amount": Decimal,
    "stretch": _maybe,
    "weight": Decimal,
    "siblings_weight": Decimal,
    "reasons": msgspec.json.decode,
    "by_then": _maybe,
}
