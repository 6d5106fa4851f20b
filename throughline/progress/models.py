"""What each day brought to each key result, and which still have to be evaluated or looked at for alerts."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from throughline.kit.models import AmountField, TenantForeignKey, TenantModel


class Day(TenantModel):
    """One of the thousands of rows that a batch moves: keyed by what it is about, without an id.

    Nor does the database look whether its key result is there: docs/decisions/0015 tells who does.
    """

    id = None  # type: ignore[assignment]
    key_result = TenantForeignKey("goals.KeyResult", models.CASCADE, related_name="+", db_constraint=False)
    denominator = models.BooleanField(default=False)
    on = models.DateField()

    class Meta:
        abstract = True


class DailyActual(Day):
    """The credits of one day that count for one key result, moved by the fold and never recounted.

    A ratio has two series of days: what it counts, and (`denominator`) what it divides by.
    """

    pk = models.CompositePrimaryKey("company", "key_result", "denominator", "on")
    amount = AmountField()


class WordDay(Day):
    """How many credits of a day bear a word that a key result counts once: on the first of such days."""

    pk = models.CompositePrimaryKey("company", "key_result", "denominator", "word", "on")
    word = models.CharField(max_length=300)
    count = models.IntegerField()


class Due(TenantModel):
    """What a batch of the fold booked, until it is counted: moved to the days, and evaluated.

    The lists belong together, an entry for each credit and metric that counts it. A batch is a row, not each
    of its credits. `as_of` is the latest moment that its records told of, `since` when it was folded,
    `first_record` the first of them in the inbox.
    """

    as_of = models.DateTimeField()
    since = models.DateTimeField()
    first_record = models.UUIDField()
    metric_ids = ArrayField(models.UUIDField())
    person_ids = ArrayField(models.UUIDField(null=True))
    territories = ArrayField(models.TextField(null=True))
    days = ArrayField(models.DateField())
    currencies = ArrayField(models.TextField(null=True))
    amounts = ArrayField(AmountField())
    shared = ArrayField(models.UUIDField(null=True))
    words = ArrayField(models.TextField(null=True))


class AlertDue(TenantModel):
    """Key results evaluated while records were pending: their alerts are derived once those are folded.

    `through` is the day of the evaluation; records with ids up to `after` had arrived by then.
    """

    key_result_ids = ArrayField(models.UUIDField())
    through = models.DateField()
    after = models.UUIDField()


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
