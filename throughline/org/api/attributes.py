"""Attributes: what is defined, and what is known of a person or a unit on a date."""

from datetime import date
from typing import Literal
from uuid import UUID

from ninja import Router, Status

from throughline.access.errors import require
from throughline.kit.api import TenantRequest
from throughline.org.api.schemas import AttributeRow, NewAttribute, ValueRow
from throughline.org.models import Attribute
from throughline.org.selectors.attributes import visible_values
from throughline.org.services.define_attribute import define_attribute

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
