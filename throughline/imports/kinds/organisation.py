"""Units, people and attributes: the importers of `org`, which the command line uses too."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from throughline.access.permissions import ObjectType
from throughline.cascade.models import Allocation
from throughline.imports.draft import Draft, Examined, Field, Words
from throughline.imports.kinds.told import note_json, outcomes
from throughline.imports.selectors.uses import refuse_used, used
from throughline.org.importing.columns import PEOPLE, UNITS, Column
from throughline.org.importing.footprint import Footprint
from throughline.org.importing.read_attributes import LONG
from throughline.org.models import Attribute, Headship, Membership, Person, Unit, UnitPlacement
from throughline.org.services.import_file import IMPORTERS, What, import_sheet
from throughline.org.services.take_back import take_back
from throughline.tenants.actor import Actor

HOLDS = {
    "email": "email", "hired_on": "date", "left_on": "date", "from": "date", "number": "person",
    "superior": "person", "head": "person", "code": "unit", "unit": "unit", "parent": "unit",
}  # fmt: skip
ENGLISH = {
    "code": "Code", "name": "Name", "name_en": "English name", "kind": "Kind", "parent": "Parent unit",
    "head": "Head", "from": "Valid from", "number": "Number", "unit": "Unit", "superior": "Superior",
    "email": "Email", "hired_on": "Hired on", "left_on": "Left on", "subject": "Subject",
    "attribute": "Attribute", "value": "Value",
}  # fmt: skip
ATTRIBUTE_HOLDS = {"number": "amount", "date": "date", "text": "text", "boolean": "boolean"}


def fields_of(columns: Sequence[Column]) -> list[Field]:
    return [
        Field(
            name=column.field,
            words=(column.headers[0], ENGLISH[column.field]),
            headers=(column.field, *column.headers),
            required=column.required,
            holds=HOLDS.get(column.field, "text"),
        )
        for column in columns
    ]


class OrganisationKind:
    """One of the three files of the organisation."""

    def __init__(self, what: What, words: Words) -> None:
        self.what: str = what
        self._what: What = what
        self.words = words
        self.objects: tuple[ObjectType, ...] = IMPORTERS[what][1]

    def fields(self) -> list[Field]:
        return fields_of(UNITS if self.what == "units" else PEOPLE)

    def proposed(self, draft: Draft) -> dict[str, Any]:
        return {}

    def examine(self, draft: Draft, *, actor: Actor, at: datetime, write: bool) -> Examined:
        on = draft.options.get("on")
        report = import_sheet(
            actor=actor, at=at, what=self._what, sheet=draft.sheet(), sha256=draft.sha256,
            on=date.fromisoformat(on) if on else None, dry_run=not write,
        )  # fmt: skip
        left = report.footprint.as_json() if report.footprint else None
        return Examined(outcomes(report.fates), [note_json(one) for one in report.fates.notes], left)

    def take_back(self, footprint: dict[str, Any], *, actor: Actor, at: datetime, since: datetime) -> None:
        left = Footprint(**footprint)
        people = self.what == "people"
        moved = left.histories.get("seats" if people else "placements", {})
        carried = {"owner_person__number__in": moved} if people else {"owner_unit__code__in": moved}
        if people:
            ids = list(Person.objects.filter(number__in=left.created).values_list("id", flat=True))
            found = used(Person, ids, own=(Membership, Headship))
            found["access.Login"] = Person.objects.filter(id__in=ids, login__isnull=False).count()
        else:
            ids = list(Unit.objects.filter(code__in=left.created).values_list("id", flat=True))
            found = used(Unit, ids, own=(UnitPlacement, Headship))
        found["cascade.Allocation"] = Allocation.objects.filter(**carried, published_at__gte=since).count()
        refuse_used(found)
        take_back(actor=actor, what=self._what, footprint=left)


class AttributesKind(OrganisationKind):
    """One column for each attribute, or one value a row; every attribute of the company is a field."""

    def fields(self) -> list[Field]:
        keys = [replace(one, required=False) for one in fields_of(LONG)]
        own = [
            Field(
                name=one.code,
                words=(one.name, one.name_en or one.name),
                headers=(one.code, one.name, one.name_en),
                holds=ATTRIBUTE_HOLDS[one.value_type],
                group=one.subject,
            )
            for one in Attribute.objects.order_by("code")
        ]
        return keys + own

    def take_back(self, footprint: dict[str, Any], *, actor: Actor, at: datetime, since: datetime) -> None:
        take_back(actor=actor, what="attributes", footprint=Footprint(**footprint))
