"""Reconcile a connector with its source, as a job that somebody watches or comes back to."""

from datetime import datetime

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.crm.connectors.registry import kind_named
from throughline.crm.models import Reconciliation
from throughline.crm.selectors.connectors import connector_named
from throughline.crm.services.open_source import NothingToPull
from throughline.jobs.services.start_job import start_job
from throughline.tenants.actor import Actor

RECONCILE = "source.reconcile"


@transaction.atomic
def ask_to_reconcile(*, actor: Actor, at: datetime, code: str) -> Reconciliation:
    """Raises UnknownConnector, NothingToPull."""
    require(actor, "inbox", "write")
    connector = connector_named(code)
    if kind_named(connector.kind).open is None:
        raise NothingToPull(connector=connector.name)
    asked = Reconciliation.objects.create(connector=connector, person_id=actor.person_id, asked_at=at)
    given = {"reconciliation": str(asked.id), "connector": connector.code}
    job = start_job(actor=actor, at=at, kind=RECONCILE, title=connector.name, given=given)
    asked.job_id = job.id
    asked.save(update_fields=["job_id"])
    record(
        actor=actor, at=at, action="connector.reconcile", object_type="inbox", object_id=connector.id,
        details={"code": code},
    )  # fmt: skip
    return asked
