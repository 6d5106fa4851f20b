"""Alerts: a recorded, timed finding that a key result lags, everybody who was told, and what they did."""

from typing import ClassVar, Literal, get_args

from django.db import models
from django.db.models import F, Q

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.kit.models import AmountField, RatioField, TenantForeignKey, TenantModel

ReactionKind = Literal["talk", "plan"]
REACTION_KINDS: tuple[ReactionKind, ...] = get_args(ReactionKind)


class AlertQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "alert"
    person_field = "tellings__person_id"
    unit_path_fields = ("key_result__owner_unit__path", "key_result__owner_person__unit__path")


class Alert(TenantModel):
    """Opened when the lag passes the threshold, updated while it lasts, closed at the threshold minus 2.

    `opened_lag` and `opened_likelihood` stay as they were when people were told.
    `first_reaction_at` is the earliest of its reactions: there the response time ends.
    """

    key_result = TenantForeignKey("goals.KeyResult", models.CASCADE, related_name="alerts")
    opened_at = models.DateTimeField()
    opened_as_of = models.DateField()
    opened_lag = RatioField()
    opened_likelihood = models.DecimalField(max_digits=7, decimal_places=6, null=True)
    lag_points = RatioField()
    gap = AmountField()
    likelihood = models.DecimalField(max_digits=7, decimal_places=6, null=True)
    evaluated_as_of = models.DateField()
    closed_at = models.DateTimeField(null=True)
    closed_as_of = models.DateField(null=True)
    first_reaction_at = models.DateTimeField(null=True)
    objects = AlertQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "key_result"],
                condition=Q(closed_at__isnull=True),
                name="alerts_alert_one_open",
            ),
            models.CheckConstraint(
                condition=Q(first_reaction_at__isnull=True) | Q(first_reaction_at__gte=F("opened_at")),
                name="alerts_alert_reaction_follows",
            ),
        ]


class Telling(TenantModel):
    """One person an alert is addressed to: why, and whether at once or in the daily digest.

    `posted_at`: since when it is in the outbox, by itself or in that person's digest.
    """

    alert = TenantForeignKey(Alert, models.CASCADE, related_name="tellings")
    person = TenantForeignKey("org.Person", models.CASCADE, related_name="+")
    role = models.CharField(max_length=10, choices=[(one, one) for one in ("owner", "superior", "above")])
    how = models.CharField(max_length=10, choices=[("at_once", "at_once"), ("digest", "digest")])
    at = models.DateTimeField()
    posted_at = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "alert", "person"], name="alerts_telling_once"),
        ]


class Reaction(TenantModel):
    """What the owner or a superior did about an alert: a talk noted in words, or a check-in with a plan."""

    alert = TenantForeignKey(Alert, models.CASCADE, related_name="reactions")
    at = models.DateTimeField()
    person = TenantForeignKey("org.Person", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in REACTION_KINDS])
    text = models.TextField()
    check_in = TenantForeignKey("goals.CheckIn", models.CASCADE, null=True, related_name="+")

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "check_in"], name="alerts_reaction_one_a_check_in"),
            models.CheckConstraint(condition=~Q(text=""), name="alerts_reaction_in_words"),
            models.CheckConstraint(
                condition=Q(kind="plan", check_in__isnull=False) | Q(kind="talk", check_in__isnull=True),
                name="alerts_reaction_plan_is_a_check_in",
            ),
        ]
