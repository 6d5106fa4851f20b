"""Attribute values as of a date."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from throughline.org.models import AttributeValue


def values_on(on: date) -> QuerySet[AttributeValue]:
    """Every value that holds on a date."""
    return AttributeValue.objects.filter(valid_from__lte=on).filter(
        Q(valid_until__isnull=True) | Q(valid_until__gt=on)
    )


def value_on(code: str, *, person_id: UUID, on: date) -> str | None:
    """One person's text value of an attribute on a date."""
    values = values_on(on).filter(attribute__code=code, person_id=person_id)
    return values.values_list("text", flat=True).first()
