"""Connectors, the inbox, reconciliations, facts, and metrics over them."""

from throughline.crm.models.facts import Account, ExchangeRate, Fact, FactQuerySet, OwnerAlias
from throughline.crm.models.inbox import Handling, InboxQuerySet, InboxRecord, Load
from throughline.crm.models.metrics import Metric, MetricQuerySet, TerritoryAlias
from throughline.crm.models.reconciliation import Finding, Reconciliation
from throughline.crm.models.sources import Connector, Delivery, PullCursor, Webhook

__all__ = [
    "Account",
    "Connector",
    "Delivery",
    "ExchangeRate",
    "Fact",
    "FactQuerySet",
    "Finding",
    "Handling",
    "InboxQuerySet",
    "InboxRecord",
    "Load",
    "Metric",
    "MetricQuerySet",
    "OwnerAlias",
    "PullCursor",
    "Reconciliation",
    "TerritoryAlias",
    "Webhook",
]
