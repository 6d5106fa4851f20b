"""A run's table as Parquet: one row for each owner, amounts and weights as text so that they stay exact."""

import io
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
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
    rows = [tuple(_text(getattr(share, column)) for column in _SCHEMA) for share in shares]
    written = io.BytesIO()
    pl.DataFrame(rows, schema=_SCHEMA, orient="row").write_parquet(written)
    return written.getvalue()


def read_table(table: bytes) -> list[Share]:
    """The shares as they were computed."""
    rows = pl.read_parquet(io.BytesIO(table)).iter_rows(named=True)
    return [Share(**{column: _READ[column](value) for column, value in row.items()}) for row in rows]


def _text(value: Any) -> str | bool | None:
    if isinstance(value, dict):
        return msgspec.json.encode(value).decode()
    return value if value is None or isinstance(value, bool) else str(value)


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
