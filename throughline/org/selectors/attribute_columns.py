"""Attribute values as of a date as Polars columns, for a whole company at once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

import polars as pl
from django.db import connection
from psycopg import ClientCursor

from throughline.org.selectors.attributes import Subject, attribute_types

_DTYPES: Final[dict[str, Any]] = {
    "number": pl.Decimal(38, 9),
    "text": pl.String,
    "date": pl.Date,
    "boolean": pl.Boolean,
}
FEW: Final = 2000
"""Up to here the statement names its owners; for more it reads all of the company's."""

_READ = """
COPY (
    SELECT v.{subject}_id AS owner, a.code, v.number, v.text, v.date,
        CASE WHEN v.boolean THEN 'true' WHEN NOT v.boolean THEN 'false' END AS boolean, v.source
    FROM org_attributevalue v JOIN org_attribute a
    ON a.company_id = throughline_company() AND a.id = v.attribute_id
    WHERE v.company_id = throughline_company() AND v.{subject}_id IS NOT NULL AND a.code = ANY(%s)
    AND v.valid_from <= %s AND (v.valid_until IS NULL OR v.valid_until > %s) {only}
) TO STDOUT (FORMAT csv)
"""


@dataclass(frozen=True)
class AttributeColumn:
    """One value for each owner that was asked for, null where there is none, and where it came from."""

    values: pl.Series
    origins: pl.Series


def attribute_columns(
    subject: Subject, codes: Collection[str], ids: Sequence[UUID], on: date
) -> dict[str, AttributeColumn]:
    """The values that hold on a date, by code, in the order of `ids`; two statements.

    Raises UnknownAttribute for a code that is not defined for this subject.
    """
    types = attribute_types(subject, codes)
    owners = pl.DataFrame({"owner": pl.Series([str(one) for one in ids], dtype=pl.String)})
    found = _read(subject, sorted(types), ids, on)
    return {code: _column(owners, found.filter(pl.col("code") == code), kind) for code, kind in types.items()}


def _read(subject: Subject, codes: Sequence[str], ids: Sequence[UUID], on: date) -> pl.DataFrame:
    few = len(ids) <= FEW
    only = f"AND v.{subject}_id = ANY(%s)" if few else ""
    params = [list(codes), on, on, *([list(ids)] if few else [])]
    schema = dict.fromkeys(["owner", "code", *_DTYPES, "source"], pl.String())
    with connection.cursor() as cursor:
        # COPY takes no parameters of its own: the client writes them into the statement, quoted.
        statement = ClientCursor(connection.connection).mogrify(
            _READ.format(subject=subject, only=only), params
        )
        with cursor.copy(statement) as copied:
            written = b"".join(copied)
    if not written:
        return pl.DataFrame(schema=schema)
    return pl.read_csv(written, has_header=False, schema=schema)


def _column(owners: pl.DataFrame, rows: pl.DataFrame, kind: str) -> AttributeColumn:
    joined = owners.join(rows.select("owner", kind, "source"), on="owner", how="left", maintain_order="left")
    values = joined[kind]
    typed = values == "true" if kind == "boolean" else values.cast(_DTYPES[kind])
    return AttributeColumn(typed, joined["source"].fill_null(""))
