"""Owners whom records name: who is not found, and what was settled once."""

from typing import Any
from uuid import UUID

from ninja import Router

from throughline.access.errors import require
from throughline.crm.models import OwnerAlias
from throughline.crm.owner_schemas import AliasBody, AliasRow, SettledAnswer, UnmatchedRow
from throughline.crm.selectors.unmatched import Unmatched, unmatched_owners
from throughline.crm.services.settle_owner import settle_owner, unsettle_owner
from throughline.kit.api import TenantRequest
from throughline.org.models import Person

router = Router(tags=["crm"])


@router.get("/owners/unmatched", response=list[UnmatchedRow])
def read_unmatched(request: TenantRequest) -> list[dict[str, Any]]:
    """Words that find nobody, or several: how many records and how much waits for each."""
    require(request.actor, "inbox", "read")
    return [_unmatched(row) for row in unmatched_owners()]


@router.get("/owners/aliases", response=list[AliasRow])
def read_aliases(request: TenantRequest) -> list[dict[str, Any]]:
    """What was settled, by word."""
    require(request.actor, "inbox", "read")
    rows = OwnerAlias.objects.visible_to(request.actor).select_related("connector", "person__unit")
    return [_alias(row) for row in rows.order_by("word", "id")]


@router.put("/owners/aliases", response=SettledAnswer)
def put_alias(request: TenantRequest, body: AliasBody) -> dict[str, Any]:
    """Settle a word; the records that wait for it are folded again by themselves."""
    settled = settle_owner(actor=request.actor, at=request.now, **body.dict())
    return {"alias": _alias(settled.alias), "records": settled.records}


@router.delete("/owners/aliases/{alias_id}", response={200: SettledAnswer})
def delete_alias(request: TenantRequest, alias_id: UUID) -> dict[str, Any]:
    """Take back what was settled."""
    records = unsettle_owner(actor=request.actor, at=request.now, alias_id=alias_id)
    return {"alias": None, "records": records}


def _unmatched(row: Unmatched) -> dict[str, Any]:
    return {
        "connector": row.connector.code,
        "connector_name": row.connector.name,
        "word": row.word,
        "reason": row.reason,
        "records": row.records,
        "amount": row.amount,
        "since": row.since,
        "proposals": [_person(person) for person in row.proposals],
    }


def _alias(row: OwnerAlias) -> dict[str, Any]:
    return {
        "id": row.id,
        "word": row.word,
        "connector": row.connector.code if row.connector else None,
        "connector_name": row.connector.name if row.connector else None,
        "verdict": row.verdict,
        "person": _person(row.person) if row.person else None,
        "settled_at": row.settled_at,
    }


def _person(person: Person) -> dict[str, Any]:
    unit = person.unit.name if person.unit else None
    return {"id": person.id, "name": person.name, "number": person.number, "unit": unit}
