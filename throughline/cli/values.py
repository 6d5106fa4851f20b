"""What a command reads from its options: dates, exact numbers, JSON."""

import json
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import click

LARGEST_DIGITS = 28  # before the point; see kit.models.AmountField


class IsoDate(click.ParamType[date]):
    """A date such as 2026-10-01."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date such as 2026-10-01", param, context)


class Exact(click.ParamType[Decimal]):
    """A decimal such as 8000000 or 0.5; never a float."""

    name = "decimal"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> Decimal:
        try:
            number = Decimal(value)
        except InvalidOperation:
            self.fail(f"{value!r} is not a number such as 0.5", param, context)
        if not number.is_finite() or number.adjusted() >= LARGEST_DIGITS:
            self.fail(f"{value!r} is not a number such as 0.5", param, context)
        return number


class JsonObject(click.ParamType[dict[str, Any]]):
    """JSON, given in place or as @file."""

    name = "json"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return json.loads(Path(value[1:]).read_text() if value.startswith("@") else value)
        except ValueError as error:
            self.fail(f"this is not JSON: {error}", param, context)
