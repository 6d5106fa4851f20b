"""What each day brought to each key result, and which key results still have to be evaluated for it."""

from django.db import models

from throughline.kit.models import AmountField, TenantForeignKey, TenantModel


class DailyActual(TenantModel):
    """The credits of one day that count for one key result, moved by the fold and never recounted.

    A ratio has two series of days: what it counts, and (`denominator`) what it divides by.
    """

    key_result = TenantForeignKey("goals.KeyResult", models.CASCADE, related_name="daily_actuals")
    denominator = models.BooleanField(default=False)
    on = models.DateField()
    amount = AmountField()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "key_result", "denominator", "on"], name="progress_dailyactual_day"
            ),
        ]


class WordDay(TenantModel):
    """How many credits of a day bear a word that a key result counts once: on the first of such days."""

    key_result = TenantForeignKey("goals.KeyResult", models.CASCADE, related_name="+")
    denominator = models.BooleanField(default=False)
    word = models.CharField(max_length=300)
    on = models.DateField()
    count = models.IntegerField()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "key_result", "denominator", "word", "on"], name="progress_wordday_once"
            ),
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


class FreshAttribute(TenantModel):
    """A metric over the last full quarters or months, written as an attribute again whenever one has ended.

    `written_on` is the first day of the quarter or month for which it was written last.
    """

    EVERY = ("quarter", "month")

    metric = TenantForeignKey("crm.Metric", related_name="+")
    attribute = models.CharField(max_length=60)
    subject = models.CharField(max_length=6, choices=[("person", "person"), ("unit", "unit")])
    every = models.CharField(max_length=7, choices=[(every, every) for every in EVERY])
    periods = models.PositiveSmallIntegerField()
    zero_for_others = models.BooleanField()
    written_on = models.DateField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "attribute"], name="progress_freshattribute_once"),
        ]
