"""Reconcile every object of a connector with its source, and keep what came of it."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from uuid import UUID

from django.db import transaction

from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.crm.models import Connector, Finding, InboxRecord, Reconciliation
from throughline.crm.open_connector import OpenConnector
from throughline.crm.reconciling.verdicts import DIFFERENCES, Verdict
from throughline.crm.services.open_source import open_source
from throughline.crm.services.pull_connector import PullUnderWay
from throughline.crm.services.reconcile_object import reconcile_object
from throughline.jobs.kinds import Report, unheard
from throughline.kit.locks import held_aside
from throughline.kit.scope import company_scope
from throughline.tenants.actor import Actor

KEPT = 10
"""So many reconciliations of a connector stay; older ones go when another ends."""


def reconcile_connector(
    *,
    actor: Actor,
    reconciliation_id: UUID,
    clock: Callable[[], datetime],
    report: Report = unheard,
) -> Reconciliation:
    """Read everything that the source has; begun anew where it was cut off. Raises PullUnderWay."""
    company_id = actor.company_id
    with company_scope(company_id):
        one: Reconciliation = Reconciliation.objects.select_related("connector").get(id=reconciliation_id)
        Finding.objects.filter(reconciliation=one).delete()
    with held_aside(f"pull {one.connector_id}") as mine:
        if not mine:
            raise PullUnderWay(connector=one.connector.name)
        with closing(open_source(company_id, one.connector)) as source:
            opened = OpenConnector(company_id, one.connector, source, clock)
            compare_objects(opened=opened, reconciliation=one, fetches=True, report=report)
    with company_scope(company_id):
        end_reconciliation(actor=actor, at=clock(), reconciliation=one)
    return one


def compare_objects(
    *, opened: OpenConnector, reconciliation: Reconciliation, fetches: bool, report: Report
) -> None:
    """One object that fails keeps no other from being compared; its failure is kept by its kind."""
    counts: dict[str, dict[Verdict, int]] = {}
    problems: dict[str, dict[str, str]] = {}
    for kind in opened.source.object_kinds:
        with company_scope(opened.company_id):
            known = _known(opened.connector, kind)
        try:
            counts[kind] = dict(
                reconcile_object(
                    opened=opened, object_kind=kind, reconciliation_id=reconciliation.id, fetches=fetches,
                    known=known, report=report,
                )
            )  # fmt: skip
        except ThroughlineError as error:
            problems[kind] = {"code": error.code, "zh": error.message("zh"), "en": error.message("en")}
    reconciliation.counts, reconciliation.problems = counts, problems


@transaction.atomic
def end_reconciliation(*, actor: Actor, at: datetime, reconciliation: Reconciliation) -> None:
    """Keep it, tell of it, and let go of the oldest of its connector."""
    reconciliation.ended_at = at
    reconciliation.save()
    mine = Reconciliation.objects.filter(connector_id=reconciliation.connector_id).order_by("-id")
    Reconciliation.objects.filter(id__in=list(mine.values_list("id", flat=True)[KEPT:])).delete()
    details = {
        "code": reconciliation.connector.code, "file": reconciliation.file_name,
        "sha256": reconciliation.sha256, "differences": differences_of(reconciliation),
        "unread": sorted(reconciliation.problems),
    }  # fmt: skip
    record(
        actor=actor, at=at, action="connector.reconciled", object_type="inbox",
        object_id=reconciliation.connector_id, details=details,
    )  # fmt: skip


def differences_of(reconciliation: Reconciliation) -> int:
    """How many records nothing explains."""
    objects = reconciliation.counts.values()
    return sum(count for counts in objects for verdict, count in counts.items() if verdict in DIFFERENCES)


def _known(connector: Connector, object_kind: str) -> int:
    """Ids by which records came: what a reader watches the reading against."""
    rows = InboxRecord.objects.filter(connector=connector, object_kind=object_kind)
    return rows.values("external_id").distinct().count()
