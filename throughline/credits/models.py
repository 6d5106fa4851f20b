"""The ledger of credits: append-only, in the form that bonus will be paid from."""

from typing import ClassVar

from django.db import models

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.crm.mapping.schema import DATE_KINDS, FACT_KINDS
from throughline.kit.models import AmountField, TenantForeignKey, TenantModel


class CreditQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "credit"
    person_field = "person_id"
    unit_path_fields = ("person__unit__path",)


class CreditLine(TenantModel):
    """The part of one fact that counts for one person on one date, or the exact negative of such a line.

    Payable lines of one fact and date kind add up to the fact's amount; overlay lines may add up to
    anything. A change never edits a line: it appends the negative (with `reverses`) and new lines.
    A line without a person belongs to the books but to nobody (an unmatched owner).
    """

    LEDGERS = ("payable", "overlay")

    fact = TenantForeignKey("crm.Fact", related_name="credit_lines")
    ledger = models.CharField(max_length=8, default="payable", choices=[(name, name) for name in LEDGERS])
    person = TenantForeignKey("org.Person", null=True, related_name="credit_lines")
    fact_kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in FACT_KINDS])
    date_kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in DATE_KINDS])
    on = models.DateField()
    parts = models.DecimalField(max_digits=24, decimal_places=9, default=1)
    amount = AmountField()
    count = models.SmallIntegerField()
    currency = models.CharField(max_length=3, null=True)
    dimensions = models.JSONField(default=dict)
    reverses = models.UUIDField(null=True)
    booked_at = models.DateTimeField()
    objects = CreditQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "reverses"],
                condition=models.Q(reverses__isnull=False),
                name="credits_creditline_reversed_once",
            ),
        ]
        indexes = [
            models.Index(fields=["company", "person", "on"], name="credits_creditline_person_on"),
            models.Index(
                fields=["company", "fact_kind", "date_kind", "on"], name="credits_creditline_metric"
            ),
        ]
