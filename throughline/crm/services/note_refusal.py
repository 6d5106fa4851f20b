"""Note on a connector that a call was refused, for whoever looks why nothing comes."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import F, Q

from throughline.core.errors import ThroughlineError
from throughline.crm.models import Connector, Delivery
from throughline.kit.scope import company_scope

AT_MOST_EVERY: Final = timedelta(seconds=10)
"""Whoever sends nonsense all day should not have the connector written all day."""


def note_refusal(*, company_id: UUID, connector_id: UUID, error: ThroughlineError, at: datetime) -> None:
    """Counted in a row: what was taken in between ends the row."""
    with company_scope(company_id):
        quiet = Q(failed_at=None) | Q(failed_at__lt=at - AT_MOST_EVERY)
        connector = Connector.objects.filter(quiet, id=connector_id).first()
        if connector is None:
            return
        since = Delivery.objects.filter(connector=connector, received_at__gt=connector.failed_at or at)
        Connector.objects.filter(quiet, id=connector_id).update(
            failed_at=at,
            failure_code=error.code,
            failure=error.params,
            failures=1 if since.exists() else F("failures") + 1,
        )
