"""The audit, the latest first: who did what to what, read in words."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from throughline.access.errors import require
from throughline.audit.models import AuditEntry
from throughline.core.periods import time_zone
from throughline.insight.audit_details import details_of
from throughline.insight.audit_schemas import AuditFilter, AuditPage, AuditQuery, AuditRow
from throughline.insight.audit_words import sentence_of
from throughline.insight.selectors.audit_names import names_of
from throughline.tenants.actor import Actor
from throughline.tenants.selectors.zone_name import zone_name

LONGEST_EXPORT = 20_000


def audit_page(*, actor: Actor, asked: AuditQuery) -> AuditPage:
    """One page, in a number of queries that does not grow with the rows."""
    rows = _matching(actor, asked)
    if asked.after is not None:
        last = AuditEntry.objects.filter(id=asked.after).values_list("at", flat=True).first()
        rows = rows.filter(Q(at__lt=last) | Q(at=last, id__lt=asked.after)) if last else rows.none()
    found = list(rows[: asked.limit + 1])
    page = found[: asked.limit]
    return AuditPage(rows=read_rows(page, actor), next=page[-1].id if len(found) > asked.limit else None)


def audit_export(*, actor: Actor, asked: AuditFilter) -> list[AuditRow]:
    """Every row that matches, up to LONGEST_EXPORT, in as many queries as one page."""
    return read_rows(list(_matching(actor, asked)[:LONGEST_EXPORT]), actor)


def read_rows(entries: Sequence[AuditEntry], actor: Actor) -> list[AuditRow]:
    """The rows with every id named."""
    names = names_of(set(_ids(entries)), actor.company_id)
    return [
        AuditRow(
            id=one.id,
            at=one.at,
            who_id=one.person_id,
            who=names.get(str(one.person_id)),
            origin=one.origin,
            action=one.action,
            sentence=sentence_of(one.action),
            object_type=one.object_type,
            object_id=one.object_id,
            object=names.get(str(one.object_id)),
            details=details_of(one.action, one.details, names),
        )
        for one in entries
    ]


def _matching(actor: Actor, asked: AuditFilter) -> "QuerySet[AuditEntry]":
    require(actor, "audit", "read")
    rows = AuditEntry.objects.order_by("-at", "-id")
    if asked.person_id is not None:
        rows = rows.filter(person_id=asked.person_id)
    if asked.noun:
        rows = rows.filter(action__startswith=f"{asked.noun}.")
    if asked.object_id is not None:
        rows = rows.filter(object_id=asked.object_id)
    zone = time_zone(zone_name(actor.company_id))
    if asked.since is not None:
        rows = rows.filter(at__gte=datetime.combine(asked.since, time.min, zone))
    if asked.until is not None:
        rows = rows.filter(at__lt=datetime.combine(asked.until + timedelta(days=1), time.min, zone))
    return rows


def _ids(entries: Iterable[AuditEntry]) -> Iterator[UUID]:
    for one in entries:
        yield from (known for known in (one.person_id, one.object_id) if known is not None)
        yield from _ids_in(one.details)


def _ids_in(value: Any) -> Iterator[UUID]:
    if isinstance(value, dict):
        for one in value.values():
            yield from _ids_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from _ids_in(one)
    elif isinstance(value, str) and len(value) == len("00000000-0000-0000-0000-000000000000"):
        try:
            yield UUID(value)
        except ValueError:
            return
