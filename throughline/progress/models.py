"""What each day brought to each key result: the actual is the sum of its days up to a date."""

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
