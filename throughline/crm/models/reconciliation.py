"""A source held against the inbox: what it came to, and the records by name."""

from django.db import models

from throughline.crm.models.inbox import InboxQuerySet
from throughline.crm.models.sources import Connector
from throughline.crm.reconciling.verdicts import VERDICTS
from throughline.kit.models import TenantForeignKey, TenantModel


class Reconciliation(TenantModel):
    """One comparison of everything that a source has with what the inbox holds, and what came of it.

    `counts` are records by object kind and verdict, `problems` the objects that could not be read, by kind.
    A file that was compared goes by its name and hash; then nothing was fetched from it.
    """

    connector = TenantForeignKey(Connector, models.CASCADE, related_name="reconciliations")
    person_id = models.UUIDField(null=True)
    job_id = models.UUIDField(null=True)
    file_name = models.CharField(max_length=300, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    counts = models.JSONField(default=dict)
    problems = models.JSONField(default=dict)
    objects = InboxQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["company", "connector", "id"], name="crm_reconciliation_latest"),
        ]


class Finding(TenantModel):
    """A record that a reconciliation names: everything but what is the same on both sides."""

    reconciliation = TenantForeignKey(Reconciliation, models.CASCADE, related_name="findings")
    object_kind = models.CharField(max_length=40)
    external_id = models.CharField(max_length=200)
    verdict = models.CharField(max_length=20, choices=[(verdict, verdict) for verdict in VERDICTS])
    record_id = models.UUIDField(null=True)
    reason_code = models.CharField(max_length=60, blank=True)
    reason = models.JSONField(default=dict)
    objects = InboxQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(
                fields=["company", "reconciliation", "object_kind", "verdict", "id"],
                name="crm_finding_verdict",
            ),
        ]
