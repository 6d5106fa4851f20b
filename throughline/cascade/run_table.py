"""A run's table as Parquet: one row for each owner, amounts and weights as text so that they stay exact."""

import io
from collections.abc import Sequence
from decimal import Decimal
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
    }
)


def write_table(shares: Sequence[Share]) -> bytes:
    """The same shares give the same bytes."""
    rows = [
        (
            str(share.owner),
            share.is_person,
            share.code,
            share.name,
            str(share.parent),
            str(share.amount),
            None if share.stretch is None else str(share.stretch),
            str(share.weight),
            str(share.siblings_weight),
            msgspec.json.encode(share.reasons).decode(),
        )
        for share in shares
    ]
    written = io.BytesIO()
    pl.DataFrame(rows, schema=_SCHEMA, orient="row").write_parquet(written)
    return written.getvalue()


def read_table(table: bytes) -> list[Share]:
    """The shares as they were computed."""
    return [
        Share(
            owner=UUID(owner),
            is_person=is_person,
            code=code,
            name=name,
            parent=UUID(parent),
            amount=Decimal(amount),
            stretch=None if stretch is None else Decimal(stretch),
            weight=Decimal(weight),
            siblings_weight=Decimal(siblings_weight),
            reasons=msgspec.json.decode(reasons),
        )
        for owner, is_person, code, name, parent, amount, stretch, weight, siblings_weight, reasons in (
            pl.read_parquet(io.BytesIO(table)).iter_rows()
        )
    ]
