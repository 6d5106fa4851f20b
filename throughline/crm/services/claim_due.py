"""Find the connectors that are due, and let each be pulled once."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Q
from procrastinate.contrib.django import app

from throughline.crm.connectors.pulling import every
from throughline.crm.connectors.registry import connector_kinds
from throughline.crm.models import Connector
from throughline.kit.scope import company_scope

PULL = "crm.pull"
EARLY: Final = timedelta(seconds=30)
"""The job that looks comes each minute, a moment sooner or later: what is nearly due is due now."""


def claim_due(*, company_id: UUID, at: datetime) -> list[UUID]:
    """Their ids, each with a job; in the same transaction the next time is set, so that two do not do it."""
    pulling = [kind.code for kind in connector_kinds().values() if kind.open is not None]
    with company_scope(company_id):
        due = Connector.objects.select_for_update(skip_locked=True).filter(
            Q(due_at__isnull=True) | Q(due_at__lte=at + EARLY), kind__in=pulling, state="active"
        )
        claimed = list(due.order_by("id"))
        for connector in claimed:
            connector.due_at = at + every(connector.settings)
            connector.save(update_fields=["due_at"])
            app.configure_task(PULL).defer(company_id=str(company_id), connector_id=str(connector.id))
    return [connector.id for connector in claimed]
