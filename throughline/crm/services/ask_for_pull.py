"""Pull a connector now, as a job that somebody watches."""

from datetime import datetime

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.crm.connectors.registry import kind_named
from throughline.crm.selectors.connectors import connector_named
from throughline.crm.services.open_source import NothingToPull
from throughline.jobs.models import Job
from throughline.jobs.services.start_job import start_job
from throughline.tenants.actor import Actor

PULL_NOW = "crm.pull"


def ask_for_pull(*, actor: Actor, at: datetime, code: str, accept_deletions: bool = False) -> Job:
    """Raises UnknownConnector, NothingToPull."""
    require(actor, "inbox", "write")
    connector = connector_named(code)
    if kind_named(connector.kind).open is None:
        raise NothingToPull(connector=connector.name)
    details = {"code": code, "accept_deletions": accept_deletions}
    record(
        actor=actor, at=at, action="connector.pull", object_type="inbox", object_id=connector.id,
        details=details,
    )  # fmt: skip
    given = {"connector": str(connector.id), "accept_deletions": accept_deletions}
    return start_job(actor=actor, at=at, kind=PULL_NOW, title=connector.name, given=given)
