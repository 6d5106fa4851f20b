"""Metrics: which facts count, and whose territory is meant."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.crm.mapping.schema import DATE_KINDS, FACT_KINDS
from throughline.kit.models import TenantForeignKey, TenantModel


class MetricQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "metric"


class Metric(TenantModel):
    """Which facts count, and for whom: their kind, the date that credits, and conditions that all must hold.

    Their amounts, their number, the different words of `distinct_of` among them; or, for a ratio, one metric
    over another. `by` the owner's credit or the account's territory. With `stock` a fact from before a period
    counts from its first day. A change is a new `version`, by which everything it feeds is counted again.
    """

    VALUES = ("amount", "count", "distinct", "ratio")
    WHOSE = ("owner", "territory")

    code = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    fact_kind = models.CharField(max_length=10, blank=True, choices=[(kind, kind) for kind in FACT_KINDS])
    date_kind = models.CharField(max_length=10, blank=True, choices=[(kind, kind) for kind in DATE_KINDS])
    value = models.CharField(max_length=10, choices=[(value, value) for value in VALUES])
    where = models.JSONField(default=list)
    distinct_of = models.CharField(max_length=130, blank=True)
    numerator = TenantForeignKey("self", null=True, related_name="above_the_line_of")
    denominator = TenantForeignKey("self", null=True, related_name="below_the_line_of")
    by = models.CharField(max_length=9, default="owner", choices=[(whose, whose) for whose in WHOSE])
    stock = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    archived_at = models.DateTimeField(null=True)
    objects = MetricQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "code"], name="crm_metric_code"),
            models.CheckConstraint(
                condition=Q(value="ratio", numerator__isnull=False, denominator__isnull=False)
                | Q(~Q(value="ratio"), numerator__isnull=True, denominator__isnull=True),
                name="crm_metric_ratio_of_two",
            ),
        ]


class TerritoryAlias(TenantModel):
    """A source's word for a territory that is neither the code nor the name of its unit."""

    word = models.CharField(max_length=120)
    unit = TenantForeignKey("org.Unit", related_name="territory_aliases")

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "word"], name="crm_territoryalias_word"),
        ]
