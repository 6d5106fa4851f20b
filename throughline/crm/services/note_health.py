"""Keep with a connector how its last pull went, and when it is asked again."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from throughline.changes.services.note_change import note_written
from throughline.core.errors import ThroughlineError
from throughline.crm.connectors.failures import SourceGone
from throughline.crm.connectors.pulling import every
from throughline.crm.models import Connector
from throughline.kit.scope import company_scope

FIRST_PAUSE: Final = timedelta(minutes=1)
LONGEST_PAUSE: Final = timedelta(hours=1)


def note_heard(*, company_id: UUID, connector_id: UUID, at: datetime) -> None:
    """It did as it should; the next time stands already, unless it was that of another try."""
    with company_scope(company_id):
        connector = Connector.objects.select_for_update().get(id=connector_id)
        had_failed = connector.failures > 0
        connector.heard_at, connector.failures = at, 0
        connector.failure_code, connector.failure = "", {}
        if had_failed or connector.due_at is None:
            connector.due_at = at + every(connector.settings)
        connector.save(update_fields=["heard_at", "failures", "failure_code", "failure", "due_at"])
        if had_failed:
            note_written(object_type="inbox", object_id=connector_id)


def note_failed(
    *,
    company_id: UUID,
    connector_id: UUID,
    at: datetime,
    error: ThroughlineError,
    chance: Callable[[], float] = random.random,
) -> None:
    """It did not: asked again later and later, or never where the source says that it has gone."""
    with company_scope(company_id):
        connector = Connector.objects.select_for_update().get(id=connector_id)
        connector.failed_at, connector.failures = at, connector.failures + 1
        connector.failure_code, connector.failure = error.code, _plain(error.params)
        if isinstance(error, SourceGone):
            connector.state = "gone"
        asked = error.params.get("seconds") if error.code == "source_busy" else 0
        connector.due_at = at + max(pause(connector.failures, chance()), timedelta(seconds=asked or 0))
        connector.save(update_fields=["state", "failed_at", "failures", "failure_code", "failure", "due_at"])
        note_written(object_type="inbox", object_id=connector_id)


def pause(failures: int, chance: float) -> timedelta:
    """Twice as long after each failure, up to an hour; between half of it and all of it by chance."""
    whole: timedelta = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(failures - 1, 10))
    return whole * (0.5 + chance / 2)


def _plain(params: dict[str, Any]) -> dict[str, Any]:
    return {name: value if isinstance(value, int) else str(value) for name, value in params.items()}
