"""Write one value of an attribute by hand, from a date on."""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.org.models import Attribute, Person, Unit
from throughline.org.selectors.attributes import UnknownAttribute, Value
from throughline.org.services.set_attribute_values import WrongValueType, set_attribute_values
from throughline.tenants.actor import Actor

YES_NO = {"true": True, "false": False}


@transaction.atomic
def write_attribute(
    *, actor: Actor, at: datetime, code: str, subject_id: UUID, value: str | None, since: date
) -> None:
    """`value` is text as `AttributeFact.shown` writes it; None ends the value without another.

    Raises UnknownAttribute, WrongValueType, NotFound.
    """
    require(actor, "attribute", "write")
    attribute = Attribute.objects.filter(code=code).first()
    if attribute is None:
        raise UnknownAttribute(subject="", codes=code)
    subjects = Person.objects if attribute.subject == "person" else Unit.objects
    if not subjects.filter(id=subject_id).exists():
        raise NotFound
    read = None if value is None else _read(attribute, value.strip())
    set_attribute_values(actor=actor, at=at, code=code, values={subject_id: read}, valid_from=since)


def _read(attribute: Attribute, text: str) -> Value:
    try:
        if attribute.value_type == "number":
            return Decimal(text)
        if attribute.value_type == "date":
            return date.fromisoformat(text)
        if attribute.value_type == "boolean":
            return YES_NO[text.lower()]
    except (InvalidOperation, ValueError, KeyError):
        raise WrongValueType(attribute=attribute.code, expected=attribute.value_type, value=text) from None
    if not text:
        raise WrongValueType(attribute=attribute.code, expected=attribute.value_type, value=text)
    return text
