"""What each day brought to each key result, and which key results still have to be evaluated for it."""

from django.db import models

from throughline.kit.models import AmountField, TenantForeignKey, TenantModel


class DailyActual(TenantModel):
    """The credits of one day that count for one key result, moved by the fold and never recounted."""

    key_result = TenantForeignKey("goals.KeyResult", models.CASCADE, related_name="daily_actuals")
    on = models.DateField()
    amount = AmountField()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "key_result", "on"], name="progress_dailyactual_day"),
        ]


class Due(TenantModel):
    """A key result whose days moved while more records were pending: evaluated once they are folded.

    `as_of` is the latest moment that its records told of, `since` when the first of them was folded.
    """

    key_result = TenantForeignKey("goals.KeyResult", models.CASCADE, related_name="+")
    as_of = models.DateTimeField()
    since = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "key_result"], name="progress_due_once"),
        ]
