"""A wizard's columns as the mapping of a connector, and its cells as records."""

from collections.abc import Mapping
from typing import Any

from throughline.crm.guessing.record_words import DIMENSIONS
from throughline.crm.mapping.schema import DATE_FIELDS, ObjectKind
from throughline.crm.models import Connector
from throughline.imports.draft import Draft, cell_of
from throughline.imports.kinds.record_fields import fields_of
from throughline.kit.spreadsheets.sheet import Raw, Row
from throughline.kit.spreadsheets.text import text_of
from throughline.org.importing import cells


def mapping_json(kind: ObjectKind, draft: Draft, currency: str) -> dict[str, Any]:
    """The mapping of one kind of object: every field in a column of its own name."""
    have, options = set(draft.places), draft.options
    if kind == "account":
        return {name: name for name in have}
    body: dict[str, Any] = {
        name: name for name in have if name in {*DATE_FIELDS, "external_id", "name", "account", "amount"}
    }
    body["owner"] = {"column": "owner", "match": options.get("match", "number")}
    if "stage" in have:
        body["stage"] = {"column": "stage", "words": dict(options.get("stages", {}))}
    if "amount" in have:
        body["currency"] = {"column": "currency"} if "currency" in have else {"constant": currency}
    if "probability" in have:
        body["probability"] = {"column": "probability", "of": int(options.get("of", 100))}
    if "modified_at" in have:
        body["modified_at"] = "modified_at"
    dimensions = {name: name for name in DIMENSIONS if name in have}
    return {**body, "dimensions": dimensions} if dimensions else body


def merged(connector: Connector | None, kind: ObjectKind, body: dict[str, Any]) -> dict[str, Any]:
    """With what earlier files of the source had besides: their records may be read again."""
    before = (connector.mapping if connector else {}).get(kind, {})
    whole = {**before, **body}
    if "stage" in before and "stage" in body:
        words = {**before["stage"]["words"], **body["stage"]["words"]}
        whole["stage"] = {**body["stage"], "words": words}
    if "dimensions" in before and "dimensions" in body:
        whole["dimensions"] = {**before["dimensions"], **body["dimensions"]}
    return whole


def records_of(kind: ObjectKind, draft: Draft) -> list[tuple[int, dict[str, str]]]:
    """Line and record of each row: dates as 2026-10-01, amounts as plain numbers, whatever they were."""
    holds = {field.name: field.holds for field in fields_of(kind)}
    return [(row.line, _record(row, draft.places, holds)) for row in draft.rows]


def texts_of(draft: Draft, field: str) -> list[str]:
    """What stands in the column of a field, where something does; nothing for a field without a column."""
    place = draft.places.get(field)
    if place is None:
        return []
    return [text for row in draft.rows if (text := text_of(cell_of(row, place)))]


def _record(row: Row, places: Mapping[str, int], holds: Mapping[str, str]) -> dict[str, str]:
    return {name: _plain(cell_of(row, place), holds.get(name, "text")) for name, place in places.items()}


def _plain(raw: Raw, holds: str) -> str:
    """What cannot be read as it should stays as it is: the reader of records says what is wrong with it."""
    try:
        if holds == "date":
            day = cells.day(raw)
            return day.isoformat() if day else ""
        if holds == "amount":
            text = cells.plain(raw) or ""
            number = None if text.endswith("%") else cells.number(raw)
            return text if number is None else f"{number:f}"
    except cells.BadCell:
        pass
    return text_of(raw) or ""
