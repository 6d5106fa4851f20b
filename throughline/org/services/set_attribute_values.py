"""Set the value of an attribute for many units or people, from a date on."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Context, Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.core.amounts import written_out
from throughline.core.errors import ThroughlineError
from throughline.org.models import Attribute, AttributeValue
from throughline.org.selectors.attributes import UnknownAttribute, Value
from throughline.org.services.bulk import insert_many, update_many
from throughline.org.timeline import Span, end_at, set_from
from throughline.tenants.actor import Actor

TYPES: dict[str, type] = {"number": Decimal, "text": str, "date": date, "boolean": bool}
QUANTUM = Decimal("0.000000001")
LIMIT = Decimal(10) ** 25
EXACT = Context(prec=60)


class WrongValueType(ThroughlineError):
    code = "wrong_value_type"
    status = 422
    zh = "属性 {attribute} 的值应为 {expected}，现在是“{value}”。"
    en = "The attribute {attribute} takes a {expected}; “{value}” is not one."


@dataclass(frozen=True, slots=True)
class Sourced:
    """A value and the words that say where it came from."""

    value: Value
    source: str


Key = tuple[UUID, UUID]
"""An attribute and the unit or person it is about."""
Dated = Sequence[Span[Sourced]]


@transaction.atomic
def set_attribute_values(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    values: Mapping[UUID, Value | None],
    valid_from: date,
    source: str = "",
) -> int:
    """Values by unit or person id; each ends the former one on that date, or replaces it on the same date.

    None ends the value without another. Raises UnknownAttribute, WrongValueType. The number of changes.
    """
    require(actor, "attribute", "write")
    # Whoever sets values of the same attribute waits: histories are read before they are written.
    attribute = Attribute.objects.select_for_update().filter(code=code).first()
    if attribute is None:
        raise UnknownAttribute(subject="", codes=code)
    for value in values.values():
        check_type(attribute, value)
    before = load_values([attribute.id], list(values))
    after: dict[Key, Dated] = {}
    for one, value in values.items():
        spans = before.get((attribute.id, one), [])
        after[attribute.id, one] = with_value(spans, valid_from, value, source)
    changed = save_values({attribute.id: attribute}, before, after)
    details: dict[str, Any] = {"attribute": code, "from": str(valid_from), "values": len(values)}
    details |= {"source": source} if source else {}
    if len(values) == 1:  # written by hand: say whose, and what
        ((subject_id, value),) = values.items()
        details |= {"about": str(subject_id), "value": None if value is None else str(value)}
    record(
        actor=actor,
        at=at,
        action="attribute.set",
        object_type="attribute",
        object_id=attribute.id,
        details=details,
    )
    return changed


def with_value(spans: Dated, day: date, value: Value | None, source: str) -> Dated:
    """A history with another value from a day on, or with none; numbers keep nine fractional digits."""
    if value is None:
        return end_at(spans, day)
    exact = value.quantize(QUANTUM, context=EXACT) if isinstance(value, Decimal) else value
    return set_from(spans, day, Sourced(exact, source))


def check_type(attribute: Attribute, value: Value | None) -> None:
    """Raises WrongValueType unless the value is of the attribute's type (a float is never a number here)."""
    right = type(value) is TYPES[attribute.value_type]
    if isinstance(value, Decimal):
        right = right and value.is_finite() and abs(value) < LIMIT
    if value is not None and not right:
        raise WrongValueType(attribute=attribute.code, expected=attribute.value_type, value=str(value))


def written_value(value: Value) -> str:
    """A value as text; the attribute's type says how to read it back."""
    return written_out(value) if isinstance(value, Decimal) else str(value)


def read_value(value_type: str, text: str) -> Value:
    """The value that `written_value` wrote."""
    if value_type == "number":
        return Decimal(text).quantize(QUANTUM, context=EXACT)
    if value_type == "date":
        return date.fromisoformat(text)
    return text == "True" if value_type == "boolean" else text


def load_values(
    attribute_ids: Collection[UUID], subject_ids: Collection[UUID] | None = None
) -> dict[Key, Dated]:
    """The histories of some attributes for some units or people, or for all."""
    rows = AttributeValue.objects.filter(attribute_id__in=attribute_ids).order_by("valid_from")
    if subject_ids is not None:
        rows = rows.filter(Q(unit_id__in=subject_ids) | Q(person_id__in=subject_ids))
    found: dict[Key, list[Span[Sourced]]] = {}
    columns = (
        "id",
        "attribute_id",
        "unit_id",
        "person_id",
        "valid_from",
        "valid_until",
        "source",
        *Attribute.VALUE_TYPES,
    )
    for row, attribute, unit, person, start, until, source, *values in rows.values_list(*columns):
        value = next(value for value in values if value is not None)
        found.setdefault((attribute, unit or person), []).append(
            Span(start, until, Sourced(value, source), row)
        )
    return dict(found)


def save_values(
    attributes: Mapping[UUID, Attribute], before: Mapping[Key, Dated], after: Mapping[Key, Dated]
) -> int:
    """Write what differs between two sets of histories; the number of rows written."""
    stored = {span.row: span for key in after for span in before.get(key, ())}
    kept = {span.row for spans in after.values() for span in spans}
    gone = [row for row in stored if row is not None and row not in kept]
    changed: list[tuple[Any, ...]] = []
    added: list[AttributeValue] = []
    for (attribute_id, subject_id), spans in after.items():
        attribute = attributes[attribute_id]
        for span in spans:
            columns = dict.fromkeys(Attribute.VALUE_TYPES) | {attribute.value_type: span.value.value}
            if span.row is None:
                owner = {f"{attribute.subject}_id": subject_id}
                added.append(AttributeValue(attribute_id=attribute_id, **owner, **columns, **_dates(span)))
            elif span != stored[span.row]:
                changed.append((span.row, *columns.values(), span.until, span.value.source))
    if gone:
        AttributeValue.objects.filter(id__in=gone).delete()
    update_many(AttributeValue, [*Attribute.VALUE_TYPES, "valid_until", "source"], changed)
    insert_many(added)
    return len(gone) + len(changed) + len(added)


def _dates(span: Span[Sourced]) -> dict[str, Any]:
    return {"valid_from": span.start, "valid_until": span.until, "source": span.value.source}
