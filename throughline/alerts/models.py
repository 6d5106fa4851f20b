"""Alerts: a recorded, timed finding that a key result lags, and everybody who was told."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.kit.models import AmountField, RatioField, TenantForeignKey, TenantModel


class AlertQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "alert"
    person_field = "tellings__person_id"
    unit_path_fields = ("key_result__owner_unit__path", "key_result__owner_person__unit__path")


class Alert(TenantModel):
    """Opened when the lag passes the threshold, updated while it lasts, closed at the threshold minus 2."""

    key_result = TenantForeignKey("goals.KeyResult", models.CASCADE, related_name="alerts")
    opened_at = models.DateTimeField()
    opened_as_of = models.DateField()
    opened_lag = RatioField()
    lag_points = RatioField()
    gap = AmountField()
    likelihood = models.DecimalField(max_digits=7, decimal_places=6, null=True)
    evaluated_as_of = models.DateField()
    closed_at = models.DateTimeField(null=True)
    closed_as_of = models.DateField(null=True)
    objects = AlertQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "key_result"],
                condition=Q(closed_at__isnull=True),
                name="alerts_alert_one_open",
            ),
        ]


class Telling(TenantModel):
    """One person an alert is addressed to: why, and whether at once or in the daily digest."""

    alert = TenantForeignKey(Alert, models.CASCADE, related_name="tellings")
    person = TenantForeignKey("org.Person", models.CASCADE, related_name="+")
    role = models.CharField(max_length=10, choices=[("owner", "owner"), ("superior", "superior")])
    how = models.CharField(max_length=10, choices=[("at_once", "at_once"), ("digest", "digest")])
    at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "alert", "person"], name="alerts_telling_once"),
        ]
