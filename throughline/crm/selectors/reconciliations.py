"""Reconciliations and what they found."""

from uuid import UUID

from throughline.access.errors import NotFound
from throughline.crm.models import Finding, InboxQuerySet, Reconciliation
from throughline.crm.reconcile_schemas import FindingsFilter
from throughline.crm.reconciling.verdicts import DIFFERENCES
from throughline.crm.selectors.connectors import connector_named
from throughline.tenants.actor import Actor


def reconciliations_of(actor: Actor, code: str) -> InboxQuerySet:
    """Those of a connector that are kept, the latest first; raises UnknownConnector."""
    seen: InboxQuerySet = Reconciliation.objects.visible_to(actor)
    return seen.filter(connector=connector_named(code)).order_by("-id")


def reconciliation_seen_by(actor: Actor, reconciliation_id: UUID) -> Reconciliation:
    """One, with its connector; raises NotFound."""
    seen = Reconciliation.objects.visible_to(actor).select_related("connector")
    found: Reconciliation | None = seen.filter(id=reconciliation_id).first()
    if found is None:
        raise NotFound
    return found


def findings_of(actor: Actor, reconciliation: Reconciliation, asked: FindingsFilter) -> InboxQuerySet:
    """What it names, in the order in which it was found."""
    rows: InboxQuerySet = Finding.objects.visible_to(actor).filter(reconciliation=reconciliation)
    named = {"object_kind": asked.object_kind, "verdict": asked.verdict}
    rows = rows.filter(**{name: value for name, value in named.items() if value is not None})
    if asked.differences:
        rows = rows.filter(verdict__in=DIFFERENCES)
    return rows.order_by("id")
