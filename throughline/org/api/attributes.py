"""Attributes: what is defined, and what is known of a person or a unit on a date."""

from datetime import date
from typing import Literal
from uuid import UUID

from ninja import Router, Status

from throughline.access.errors import require
from throughline.kit.api import TenantRequest
from throughline.org.api.schemas import AttributeRow, NewAttribute, NewValue, ValueRow, ValueSpan
from throughline.org.models import Attribute
from throughline.org.selectors.attributes import value_history, visible_values
from throughline.org.services.define_attribute import define_attribute
from throughline.org.services.write_attribute import write_attribute

router = Router(tags=["organisation"])


@router.get("/attributes", response=list[AttributeRow])
def read_attributes(request: TenantRequest) -> list[Attribute]:
    """Every attribute that is defined, by code."""
    require(request.actor, "attribute", "read", everywhere=False)
    return list(Attribute.objects.order_by("code"))


@router.post("/attributes", response={201: AttributeRow})
def add_attribute(request: TenantRequest, body: NewAttribute) -> Status[Attribute]:
    """Define an attribute; again with the same type and subject renames it."""
    return Status(201, define_attribute(actor=request.actor, at=request.now, **body.dict()))


@router.get("/{subject}/{subject_id}/attributes", response=list[ValueRow])
def read_values(
    request: TenantRequest,
    subject: Literal["units", "people"],
    subject_id: UUID,
    on: date | None = None,
) -> list[ValueRow]:
    """What is known of one person or unit on a date (today without one), as far as one may see it."""
    facts = visible_values(
        actor=request.actor,
        subject="unit" if subject == "units" else "person",
        subject_id=subject_id,
        on=on or request.actor.today,
    )
    return [
        ValueRow(attribute=code, value=fact.shown, valid_from=fact.valid_from, source=fact.source)
        for code, fact in facts.items()
    ]


@router.get("/{subject}/{subject_id}/attributes/{code}", response=list[ValueSpan])
def read_history(
    request: TenantRequest, subject: Literal["units", "people"], subject_id: UUID, code: str
) -> list[ValueSpan]:
    """Every value that an attribute had, has and will have, the latest first."""
    spans = value_history(
        actor=request.actor,
        subject="unit" if subject == "units" else "person",
        subject_id=subject_id,
        code=code,
    )
    return [
        ValueSpan(value=span.value.shown, start=span.start, until=span.until, source=span.value.source)
        for span in spans
    ]


@router.post("/attributes/{code}/values", response={204: None})
def write_value(request: TenantRequest, code: str, body: NewValue) -> Status[None]:
    """Write a value by hand, from a date on."""
    write_attribute(actor=request.actor, at=request.now, code=code, **body.dict())
    return Status(204, None)
