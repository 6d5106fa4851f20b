"""A run's table as Parquet: one row for each owner, amounts and weights as text so that they stay exact."""

import io
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Any
from uuid import UUID

import msgspec
import polars as pl

from throughline.cascade.computation import Share

_SCHEMA = pl.Schema(
    {
        "owner": pl.String,
        "is_person": pl.Boolean,
        "code": pl.String,
        "name": pl.String,
        "parent": pl.String,
        "amount": pl.String,
        "stretch": pl.String,
        "weight": pl.String,
        "siblings_weight": pl.String,
        "reasons": pl.String,
        "by_then": pl.String,
    }
)


def write_table(shares: Sequence[Share]) -> bytes:
    """The same shares give the same bytes."""
    columns = {column: list(map(write, map(attrgetter(column), shares))) for column, write in _WRITE.items()}
    written = io.BytesIO()
    pl.DataFrame(columns, schema=_SCHEMA).write_parquet(written)
    return written.getvalue()


def read_table(table: bytes) -> list[Share]:
    """The shares as they were computed."""
    rows = pl.read_parquet(io.BytesIO(table)).iter_rows(named=True)
    return [Share(**{column: _READ[column](value) for column, value in row.items()}) for row in rows]


def _encoded(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _text_or_none(value: Any) -> str | None:
    return None if value is None else str(value)


def _maybe(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


_WRITE: Mapping[str, Callable[[Any], Any]] = {
    "owner": str,
    "is_person": bool,
    "code": str,
    "name": str,
    "parent": str,
    "amount": str,
    "stretch": _text_or_none,
    "weight": str,
    "siblings_weight": str,
    "reasons": _encoded,
    "by_then": _text_or_none,
}
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
