"""The facts that records became, and the words by which people, accounts and currencies are known."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.crm.mapping.schema import DATE_FIELDS, FACT_KINDS, STAGES
from throughline.crm.metrics.traits import Traits
from throughline.crm.models.inbox import InboxQuerySet
from throughline.crm.models.sources import Connector
from throughline.kit.models import AmountField, TenantForeignKey, TenantModel


class FactQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "fact"
    person_field = "owner_id"
    unit_path_fields = ("owner__unit__path",)


class Account(TenantModel):
    """A customer, as a record named it."""

    connector = TenantForeignKey(Connector, related_name="accounts")
    external_id = models.CharField(max_length=200)
    name = models.CharField(max_length=300)
    industry = models.CharField(max_length=120, blank=True)
    territory = models.CharField(max_length=120, blank=True)
    record_id = models.UUIDField()
    changed_at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "connector", "external_id"], name="crm_account_external_id"
            ),
        ]
        indexes = [models.Index(fields=["company", "connector", "name"], name="crm_account_name")]


class OwnerAlias(TenantModel):
    """Whom a word for an owner means, settled once: for one connector, or (without one) for all of them.

    `person`: this person; `nobody`: it counts for the company and for no person; `ignore`: for nobody at all.
    """

    VERDICTS = ("person", "nobody", "ignore")

    connector = TenantForeignKey(Connector, models.CASCADE, null=True, related_name="owner_aliases")
    word = models.CharField(max_length=300)
    verdict = models.CharField(max_length=6, choices=[(verdict, verdict) for verdict in VERDICTS])
    person = TenantForeignKey("org.Person", models.CASCADE, null=True, related_name="owner_aliases")
    settled_at = models.DateTimeField()
    objects = InboxQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "word", "connector"], nulls_distinct=False, name="crm_owneralias_once"
            ),
            models.CheckConstraint(
                condition=Q(verdict="person", person__isnull=False)
                | Q(verdict__in=("nobody", "ignore"), person__isnull=True),
                name="crm_owneralias_person",
            ),
        ]


class ExchangeRate(TenantModel):
    """What one unit of a currency is worth in the company's from a date on, until the next rate."""

    currency = models.CharField(max_length=3)
    on = models.DateField()
    rate = models.DecimalField(max_digits=24, decimal_places=12)
    source = models.CharField(max_length=200, blank=True)
    objects = InboxQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "currency", "on"], name="crm_exchangerate_on"),
            models.CheckConstraint(condition=Q(rate__gt=0), name="crm_exchangerate_above_zero"),
        ]


class Fact(TenantModel):
    """What a record became. `dimensions` is a flat object of words: product_line, industry, segment …

    `changed_at`, then `record_id`, order the versions of one fact: an older one never overwrites a newer.
    `amount` is what counts, in the company's currency. With tax and without it stand as the record tells
    them, in its own currency; where that is another one, `amount_original` was converted at `rate`.
    `named` are the words for its people, so that it is found when one of them is settled otherwise.
    `stage_since`: which version brought the stage it is in; none, the first that we know of.
    """

    connector = TenantForeignKey(Connector, related_name="facts")
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in FACT_KINDS])
    external_id = models.CharField(max_length=200)
    name = models.CharField(max_length=300, blank=True)
    account_name = models.CharField(max_length=300, blank=True)
    owner = TenantForeignKey("org.Person", null=True, related_name="facts")
    stage = models.CharField(max_length=10, choices=[(stage, stage) for stage in STAGES])
    stage_label = models.CharField(max_length=120, blank=True)
    stage_since = models.DateTimeField(null=True)
    amount = AmountField(null=True)
    currency = models.CharField(max_length=3, null=True)
    amount_with_tax = AmountField(null=True)
    amount_without_tax = AmountField(null=True)
    amount_original = AmountField(null=True)
    currency_original = models.CharField(max_length=3, null=True)
    rate = models.DecimalField(max_digits=24, decimal_places=12, null=True)
    named = models.JSONField(default=list)
    probability = models.DecimalField(max_digits=7, decimal_places=6, null=True)
    opened_on = models.DateField(null=True)
    expected_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    signed_on = models.DateField(null=True)
    invoiced_on = models.DateField(null=True)
    paid_on = models.DateField(null=True)
    due_on = models.DateField(null=True)
    occurred_on = models.DateField(null=True)
    dimensions = models.JSONField(default=dict)
    record_id = models.UUIDField()
    changed_at = models.DateTimeField()
    objects = FactQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "connector", "kind", "external_id"], name="crm_fact_external_id"
            ),
        ]
        indexes = [
            models.Index(
                fields=["company", "owner", "expected_on"], condition=Q(stage="open"), name="crm_fact_open"
            ),
            models.Index(fields=["company", "account_name"], name="crm_fact_account"),
            models.Index(
                fields=["company", "currency_original"],
                condition=Q(currency_original__isnull=False),
                name="crm_fact_converted",
            ),
        ]

    @property
    def traits(self) -> Traits:
        """What a metric may look at in it besides its dimensions."""
        dates = {name: on for name in DATE_FIELDS if (on := getattr(self, name)) is not None}
        return Traits(self.account_name, self.stage_label, self.amount, dates)
