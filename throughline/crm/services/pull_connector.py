"""Pull everything that a connector is set up to bring, once, and keep with it how that went."""

import logging
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from uuid import UUID, uuid4

from throughline.core.errors import ThroughlineError
from throughline.crm.connectors.pulling import sweeps_every
from throughline.crm.models import Connector, PullCursor
from throughline.crm.open_connector import OpenConnector
from throughline.crm.services.note_health import note_failed, note_heard
from throughline.crm.services.open_source import open_source
from throughline.crm.services.pull_object import Pulled, pull_object
from throughline.crm.services.sweep_object import sweep_object
from throughline.jobs.kinds import Report, unheard
from throughline.kit.errors import InternalError
from throughline.kit.locks import held_aside
from throughline.kit.scope import company_scope

log = logging.getLogger("throughline.crm")


class PullUnderWay(ThroughlineError):
    code = "pull_under_way"
    status = 409
    zh = "“{connector}”正在读取；请等它完成。"
    en = "“{connector}” is being pulled just now; wait until it is done."


def pull_connector(
    *,
    company_id: UUID,
    connector_id: UUID,
    clock: Callable[[], datetime],
    report: Report = unheard,
    accept_deletions: bool = False,
) -> Pulled:
    """Raises PullUnderWay, and what went wrong, which is then kept with the connector."""
    with company_scope(company_id):
        connector: Connector = Connector.objects.get(id=connector_id)
    with held_aside(f"pull {connector_id}") as mine:
        if not mine:
            raise PullUnderWay(connector=connector.name)
        try:
            with closing(open_source(company_id, connector)) as source:
                opened = OpenConnector(company_id, connector, source, clock)
                pulled = _pull_all(opened, report, accept_deletions)
        except Exception as error:
            named = _named(error)
            note_failed(company_id=company_id, connector_id=connector_id, at=clock(), error=named)
            raise named from error
        note_heard(company_id=company_id, connector_id=connector_id, at=clock())
    return pulled


def _pull_all(opened: OpenConnector, report: Report, accept_deletions: bool) -> Pulled:
    """One object that fails keeps no other from being pulled; the first failure is raised in the end."""
    kinds = opened.source.object_kinds
    failed: ThroughlineError | None = None
    rows = new_records = 0
    for done, object_kind in enumerate(kinds):
        report(done=done, total=len(kinds))
        try:
            pulled = pull_object(opened=opened, object_kind=object_kind)
            rows, new_records = rows + pulled.rows, new_records + pulled.new_records
            if accept_deletions or _is_to_be_swept(opened, object_kind):
                new_records += sweep_object(
                    opened=opened, object_kind=object_kind, accept_deletions=accept_deletions
                )
        except ThroughlineError as error:
            failed = failed or error
    report(done=len(kinds), total=len(kinds))
    if failed is not None:
        raise failed
    return Pulled(rows, new_records)


def _is_to_be_swept(opened: OpenConnector, object_kind: str) -> bool:
    after = sweeps_every(opened.connector.settings)
    if after is None:
        return False
    with company_scope(opened.company_id):
        cursor = PullCursor.objects.get(connector=opened.connector, object_kind=object_kind)
    return cursor.swept_at is None or cursor.swept_at + after <= opened.clock()


def _named(error: Exception) -> ThroughlineError:
    if isinstance(error, ThroughlineError):
        return error
    reference = uuid4().hex[:8]
    log.exception("internal error %s", reference)
    return InternalError(reference=reference)
