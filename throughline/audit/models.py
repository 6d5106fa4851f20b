"""Who did what, when: one row for every write by a person, an API key or the command line."""

from django.db import models

from throughline.kit.models import TenantModel


class AuditEntry(TenantModel):
    at = models.DateTimeField()
    origin = models.CharField(max_length=20)
    person_id = models.UUIDField(null=True)
    action = models.CharField(max_length=60)
    object_type = models.CharField(max_length=60)
    object_id = models.UUIDField(null=True)
    details = models.JSONField(default=dict)

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["company", "at"], name="audit_entry_company_at"),
            models.Index(fields=["company", "object_type", "object_id"], name="audit_entry_object"),
        ]
