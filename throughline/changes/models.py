"""What changed in which transaction, so that open pages can ask for what they have not seen."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Func
from django.db.models.functions import Now

from throughline.kit.models import TenantModel


class TransactionId(models.Field):  # type: ignore[type-arg]
    """PostgreSQL's number of a transaction in 64 bits: unlike the one rows carry, it never starts again."""

    def db_type(self, connection: object) -> str:
        return "xid8"


class Change(TenantModel):
    """One topic that one transaction touched. Without key results it concerns everybody in the company.

    `at` is the database's clock and only says when the row may go.
    """

    topic = models.CharField(max_length=20)
    key_result_ids = ArrayField(models.UUIDField(), null=True)
    xid = TransactionId(db_default=Func(function="pg_current_xact_id"))
    at = models.DateTimeField(db_default=Now())

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "xid", "topic"], name="changes_change_once_a_transaction"
            ),
        ]
