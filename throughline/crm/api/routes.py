"""The endpoints of the CRM under one roof."""

from ninja import Router

from throughline.crm.api.connectors import router as connectors
from throughline.crm.api.facts import router as facts
from throughline.crm.api.inbox import router as inbox
from throughline.crm.api.metrics import router as metrics
from throughline.crm.api.owners import router as owners
from throughline.crm.api.pulls import router as pulls
from throughline.crm.api.rates import router as rates
from throughline.crm.api.read_again import router as read_again
from throughline.crm.api.reconciliations import router as reconciliations
from throughline.crm.api.samples import router as samples
from throughline.crm.api.webhooks import router as webhooks

router = Router()
for part in (
    connectors, pulls, reconciliations, read_again, samples, inbox, owners, rates, facts, metrics, webhooks,
):  # fmt: skip
    router.add_router("", part)
