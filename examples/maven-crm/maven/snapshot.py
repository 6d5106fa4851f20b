"""What the pipeline knew at the end of a day, taken from what it knows now."""

from __future__ import annotations

from collections.abc import Iterable

from maven.pipeline import Row

OPEN_STAGE = "Engaging"
UNKNOWN_YET = {"close_date": "", "close_value": ""}


def known_at(opportunities: Iterable[Row], day: str) -> list[Row]:
    """An opportunity is known from its engage date, its closing from its close date, an undated one always.

    Dates are ISO text, so they compare as they are written.
    """
    return [_as_known(row, day) for row in opportunities if row["engage_date"] <= day]


def _as_known(row: Row, day: str) -> Row:
    if row["close_date"] <= day:
        return row
    return {**row, "deal_stage": OPEN_STAGE, **UNKNOWN_YET}
