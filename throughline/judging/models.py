"""What was asked about a plan's rule, and what past periods answered: kept as it was found."""

from typing import ClassVar, Literal, get_args

from django.db import models
from django.db.models import Q

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.kit.models import TenantForeignKey, TenantModel

JudgingKind = Literal["backtest", "calibration"]
KINDS: tuple[JudgingKind, ...] = get_args(JudgingKind)


class BacktestQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "rule"


class Backtest(TenantModel):
    """One question: `body` and `parameters` are rule and plan as they were on the page, `given` the rest.

    `result` is plain JSON (schemas.BacktestResult or CalibrationResult), None until the job has ended.
    """

    plan = TenantForeignKey("cascade.Plan", models.CASCADE, related_name="backtests")
    kind = models.CharField(max_length=12, choices=[(kind, kind) for kind in KINDS])
    body = models.JSONField()
    parameters = models.JSONField(default=dict)
    given = models.JSONField(default=dict)
    asked_at = models.DateTimeField()
    person_id = models.UUIDField(null=True)
    job_id = models.UUIDField(null=True)
    result = models.JSONField(null=True)
    objects = BacktestQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="judging_backtest_kind"),
        ]
        indexes = [models.Index(fields=["company", "plan", "kind", "id"], name="judging_backtest_latest")]
