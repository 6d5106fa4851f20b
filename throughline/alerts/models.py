"""Alerts: a recorded, timed finding about a key result or a deal, everybody told, and what they did."""

from typing import Any, ClassVar, Literal, Self, get_args

from django.db import models
from django.db.models import F, Q

from throughline.access.permissions import Action, ObjectType, may_everywhere
from throughline.access.visibility import VisibleQuerySet
from throughline.crm.models import Fact
from throughline.kit.models import AmountField, RatioField, TenantForeignKey, TenantModel
from throughline.tenants.actor import Actor

AlertKind = Literal["lag", "stalled"]
ALERT_KINDS: tuple[AlertKind, ...] = get_args(AlertKind)
ReactionKind = Literal["talk", "plan", "help"]
REACTION_KINDS: tuple[ReactionKind, ...] = get_args(ReactionKind)


class AlertQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "alert"
    person_field = "tellings__person_id"
    unit_path_fields = (
        "key_result__owner_unit__path",
        "key_result__owner_person__unit__path",
        "deal__owner__unit__path",
    )

    def visible_to(self, actor: Actor, action: Action = "read") -> Self:
        """One about a deal only to those who may read the deal."""
        seen = super().visible_to(actor, action)
        if may_everywhere(actor, "fact", "read"):
            return seen
        return seen.filter(Q(deal=None) | Q(deal__in=Fact.objects.visible_to(actor)))


class Alert(TenantModel):
    """A lag is opened when it passes the threshold, updated while it lasts, closed at the threshold minus 2.

    `opened_lag` and `opened_likelihood` stay as they were when people were told. A large deal that stands
    still has neither: it has not moved since `still_since`, and closes once it moves or ends.
    `first_reaction_at` is the earliest of its reactions: there the response time ends.
    """

    kind = models.CharField(max_length=10, default="lag", choices=[(kind, kind) for kind in ALERT_KINDS])
    key_result = TenantForeignKey("goals.KeyResult", models.CASCADE, null=True, related_name="alerts")
    deal = TenantForeignKey(Fact, models.CASCADE, null=True, related_name="alerts")
    opened_at = models.DateTimeField()
    opened_as_of = models.DateField()
    opened_lag = RatioField(null=True)
    opened_likelihood = models.DecimalField(max_digits=7, decimal_places=6, null=True)
    lag_points = RatioField(null=True)
    gap = AmountField(null=True)
    still_since = models.DateField(null=True)
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
            models.UniqueConstraint(
                fields=["company", "deal"],
                condition=Q(closed_at__isnull=True),
                name="alerts_alert_one_open_a_deal",
            ),
            models.CheckConstraint(
                condition=Q(kind="lag", deal__isnull=True, still_since__isnull=True, key_result__isnull=False)
                & Q(opened_lag__isnull=False, lag_points__isnull=False, gap__isnull=False)
                | Q(kind="stalled", key_result__isnull=True, deal__isnull=False, still_since__isnull=False),
                name="alerts_alert_about",
            ),
            models.CheckConstraint(
                condition=Q(first_reaction_at__isnull=True) | Q(first_reaction_at__gte=F("opened_at")),
                name="alerts_alert_reaction_follows",
            ),
        ]

    @property
    def title(self) -> str:
        """What its subject is called."""
        return str(self.key_result.title if self.deal is None else self.deal.name or self.deal.external_id)

    @property
    def owners(self) -> tuple[Any, Any]:
        """The unit or the person that carries its subject; neither once a deal has no owner any more."""
        if self.deal is not None:
            return None, self.deal.owner
        return self.key_result.owner_unit, self.key_result.owner_person


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
    """What the owner or a superior did, in words: a talk, a plan (a check-in if it can be), or help."""

    alert = TenantForeignKey(Alert, models.CASCADE, related_name="reactions")
    at = models.DateTimeField()
    person = TenantForeignKey("org.Person", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in REACTION_KINDS])
    text = models.TextField()
    check_in = TenantForeignKey("goals.CheckIn", models.CASCADE, null=True, related_name="+")
    asked = TenantForeignKey("org.Person", models.CASCADE, null=True, related_name="+")

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "check_in"], name="alerts_reaction_one_a_check_in"),
            models.CheckConstraint(condition=~Q(text=""), name="alerts_reaction_in_words"),
            models.CheckConstraint(
                condition=Q(kind="plan") | Q(check_in__isnull=True),
                name="alerts_reaction_check_in_is_a_plan",
            ),
            models.CheckConstraint(
                condition=Q(kind="help", asked__isnull=False) | ~Q(kind="help") & Q(asked__isnull=True),
                name="alerts_reaction_help_asks_somebody",
            ),
        ]
