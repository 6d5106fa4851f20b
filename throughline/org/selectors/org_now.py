"""Everything an import is checked against, by codes and numbers, in a constant number of queries."""

from collections.abc import Mapping
from uuid import UUID

from throughline.org.importing.attributes_now import AttributeNow, AttributesNow
from throughline.org.importing.org_now import CodeSpans, OrgNow
from throughline.org.models import Attribute, Person, Unit
from throughline.org.services import histories
from throughline.org.services.set_attribute_values import load_values
from throughline.org.timeline import Span

UNIT_FIELDS = ("name", "name_en", "kind")
PERSON_FIELDS = ("name", "email", "hired_on", "left_on")


def unit_ids() -> dict[str, UUID]:
    """Every unit's id by its code."""
    return dict(Unit.objects.values_list("code", "id"))


def person_ids() -> dict[str, UUID]:
    """Every person's id by their number."""
    return dict(Person.objects.values_list("number", "id"))


def org_now() -> OrgNow:
    """Units, people and their histories."""
    codes = {one: code for code, one in unit_ids().items()}
    numbers = {one: number for number, one in person_ids().items()}
    return OrgNow(
        units={row["code"]: row for row in Unit.objects.values("code", *UNIT_FIELDS)},
        people={row["number"]: row for row in Person.objects.values("number", *PERSON_FIELDS)},
        placements=_named(histories.load(histories.PLACEMENTS), codes, codes),
        seats=_named(histories.load(histories.MEMBERSHIPS), numbers, codes),
        heads=_named(histories.load(histories.HEADSHIPS), codes, numbers),
    )


def attributes_now() -> AttributesNow:
    """The attributes that are defined, and the values of all."""
    defined = list(Attribute.objects.order_by("code"))
    by_id = {one.id: one.code for one in defined}
    about = {one: code for code, one in (*unit_ids().items(), *person_ids().items())}
    values = {
        (by_id[attribute], about[subject]): [
            Span(span.start, span.until, span.value.value, span.row) for span in spans
        ]
        for (attribute, subject), spans in load_values(list(by_id)).items()
    }
    return AttributesNow(
        attributes={
            one.code: AttributeNow(
                one.code, tuple(filter(None, (one.name, one.name_en))), one.value_type, one.subject
            )
            for one in defined
        },
        units=frozenset(unit_ids()),
        people=frozenset(person_ids()),
        values=values,
    )


def _named(
    spans: Mapping[UUID, histories.Spans], subjects: Mapping[UUID, str], values: Mapping[UUID, str]
) -> dict[str, CodeSpans]:
    return {
        subjects[subject]: [
            Span(span.start, span.until, values[span.value] if span.value else None, span.row)
            for span in some
        ]
        for subject, some in spans.items()
    }
