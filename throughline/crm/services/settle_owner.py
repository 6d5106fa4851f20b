"""Settle once whom a word for an owner means; what waits for it is folded again by itself."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.crm.models import OwnerAlias
from throughline.crm.selectors.connectors import connector_named
from throughline.crm.services.fold_named_again import fold_named_again
from throughline.org.models import Person
from throughline.tenants.actor import Actor

Verdict = Literal["person", "nobody", "ignore"]


class PersonNotNamed(ThroughlineError):
    code = "owner_person_not_named"
    status = 422
    zh = "请选择“{word}”是哪一位员工；只有“对应到员工”需要选人。"
    en = "Choose who “{word}” is; a person belongs to “is this person” and to nothing else."


@dataclass(frozen=True)
class Settlement:
    """What was settled, and how many records are folded again for it."""

    alias: OwnerAlias
    records: int


@transaction.atomic
def settle_owner(
    *,
    actor: Actor,
    at: datetime,
    word: str,
    verdict: Verdict,
    person_id: UUID | None = None,
    connector: str | None = None,
) -> Settlement:
    """For one connector by its code, or for all. Raises PersonNotNamed, UnknownConnector, NotFound."""
    require(actor, "inbox", "write")
    if (verdict == "person") != (person_id is not None):
        raise PersonNotNamed(word=word)
    if person_id is not None and not Person.objects.visible_to(actor).filter(id=person_id).exists():
        raise NotFound
    source = connector_named(connector) if connector else None
    alias, _ = OwnerAlias.objects.update_or_create(
        connector=source,
        word=word.strip(),
        defaults={"verdict": verdict, "person_id": person_id, "settled_at": at},
    )
    return Settlement(alias, _told(alias, actor, at, "owner.settle"))


@transaction.atomic
def unsettle_owner(*, actor: Actor, at: datetime, alias_id: UUID) -> int:
    """Take it back: the word is matched as if nothing had been settled. Returns the records folded again."""
    require(actor, "inbox", "write")
    alias = OwnerAlias.objects.visible_to(actor).filter(id=alias_id).first()
    if alias is None:
        raise NotFound
    alias.delete()
    return _told(alias, actor, at, "owner.unsettle")


def _told(alias: OwnerAlias, actor: Actor, at: datetime, action: str) -> int:
    records = fold_named_again(word=alias.word, connector_id=alias.connector_id)
    details = {
        "word": alias.word,
        "verdict": alias.verdict,
        "person": str(alias.person_id) if alias.person_id else None,
        "connector": str(alias.connector_id) if alias.connector_id else None,
        "records": records,
    }
    record(actor=actor, at=at, action=action, object_type="inbox", details=details)
    return records
