"""Attribute values as of a date."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal
from uuid import UUID

from django.db.models import QuerySet

from throughline.access.errors import NotFound
from throughline.core.amounts import written_out
from throughline.core.errors import ThroughlineError
from throughline.org.models import Attribute, AttributeValue, Person
from throughline.org.selectors.dated import holds_on
from throughline.org.timeline import Span
from throughline.tenants.actor import Actor

Subject = Literal["unit", "person"]
Value = Decimal | str | date | bool

LEVEL_ATTRIBUTE: Final = "job_level"
"""The one attribute that the program itself knows: shown beside a name, and who is compared with whom."""


class UnknownAttribute(ThroughlineError):
    code = "unknown_attribute"
    status = 422
    zh = "没有定义{subject}属性 {codes}；请先定义，或改正代码。"
    en = "No {subject} attribute is defined with the code {codes}; define it first, or correct the code."


@dataclass(frozen=True, slots=True)
class AttributeFact:
    """A value, the day from which it holds, and where it came from."""

    value: Value
    valid_from: date
    source: str

    @property
    def shown(self) -> str:
        """The value as text: a number without the zeros after it, yes or no as true or false."""
        if isinstance(self.value, Decimal):
            return written_out(self.value)
        return str(self.value).lower() if isinstance(self.value, bool) else str(self.value)


def attribute_facts(
    subject: Subject, codes: Collection[str], ids: Collection[UUID], on: date
) -> dict[UUID, dict[str, AttributeFact]]:
    """The values that hold on a date, by unit or person and by code; what is missing is absent.

    Raises UnknownAttribute for a code that is not defined for this subject.
    """
    types = attribute_types(subject, codes)
    found: dict[UUID, dict[str, AttributeFact]] = {one: {} for one in ids}
    rows = values_on(on).filter(attribute__code__in=types, **{f"{subject}_id__in": list(found)})
    columns = (f"{subject}_id", "attribute__code", "valid_from", "source", *Attribute.VALUE_TYPES)
    for owner, code, valid_from, source, *values in rows.values_list(*columns):
        value = values[Attribute.VALUE_TYPES.index(types[code])]
        found[owner][code] = AttributeFact(value, valid_from, source)
    return found


def attribute_types(subject: Subject, codes: Collection[str]) -> dict[str, str]:
    """The type of each code; raises UnknownAttribute for the ones that are not defined for this subject."""
    defined = Attribute.objects.filter(subject=subject, code__in=codes).values_list("code", "value_type")
    types = dict(defined)
    unknown = sorted(set(codes) - set(types))
    if unknown:
        raise UnknownAttribute(subject=subject, codes=", ".join(unknown))
    return types


def visible_values(*, actor: Actor, subject: Subject, subject_id: UUID, on: date) -> dict[str, AttributeFact]:
    """What the actor may see of a unit or person on a date, by code; NotFound for a person out of sight."""
    if subject == "person" and not Person.objects.visible_to(actor).filter(id=subject_id).exists():
        raise NotFound
    rows = AttributeValue.objects.visible_to(actor).filter(holds_on(on), **{f"{subject}_id": subject_id})
    found: dict[str, AttributeFact] = {}
    columns = ("attribute__code", "attribute__value_type", "valid_from", "source", *Attribute.VALUE_TYPES)
    ordered = rows.order_by("attribute__code").values_list(*columns)
    for code, value_type, valid_from, source, *values in ordered:
        found[code] = AttributeFact(values[Attribute.VALUE_TYPES.index(value_type)], valid_from, source)
    return found


def value_history(
    *, actor: Actor, subject: Subject, subject_id: UUID, code: str
) -> list[Span[AttributeFact]]:
    """Every value that an attribute had, has and will have, the latest first, as far as one may see it."""
    visible_values(actor=actor, subject=subject, subject_id=subject_id, on=actor.today)
    rows = AttributeValue.objects.visible_to(actor).filter(
        attribute__code=code, **{f"{subject}_id": subject_id}
    )
    columns = ("valid_from", "valid_until", "source", "attribute__value_type", *Attribute.VALUE_TYPES)
    found = []
    for start, until, source, value_type, *values in rows.order_by("-valid_from").values_list(*columns):
        fact = AttributeFact(values[Attribute.VALUE_TYPES.index(value_type)], start, source)
        found.append(Span(start, until, fact))
    return found


def values_on(on: date) -> QuerySet[AttributeValue]:
    """Every value that holds on a date."""
    return AttributeValue.objects.filter(holds_on(on))


def value_on(code: str, *, person_id: UUID, on: date) -> str | None:
    """One person's text value of an attribute on a date."""
    values = values_on(on).filter(attribute__code=code, person_id=person_id)
    return values.values_list("text", flat=True).first()
