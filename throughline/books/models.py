"""Which months finance has closed, and what the books said then."""

from typing import ClassVar

from django.db import models

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.kit.models import TenantModel


class ClosingQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "books"


class Closing(TenantModel):
    """A month that was closed, and with the first of them all before it; never changed, never taken back.

    `last_line` is the ledger's last line then: a line after it that is dated in the month, or before, lands
    in the first month that is open. `reports` are those of each basis, as they stood.
    """

    month = models.DateField()
    last_line = models.UUIDField()
    reports = models.JSONField(default=list)
    closed_at = models.DateTimeField()
    person_id = models.UUIDField(null=True)
    objects = ClosingQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "month"], name="books_closing_month"),
        ]
