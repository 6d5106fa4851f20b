"""Connectors, the inbox that nothing is lost from, the facts that records became, and metrics over them."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.crm.mapping.schema import DATE_FIELDS, DATE_KINDS, FACT_KINDS, STAGES
from throughline.crm.metrics.traits import Traits
from throughline.crm.reconciling.verdicts import VERDICTS
from throughline.kit.models import AmountField, TenantForeignKey, TenantModel


class InboxQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "inbox"


class ReconciliationQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "inbox"


class FindingQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "inbox"


class FactQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "fact"
    person_field = "owner_id"
    unit_path_fields = ("owner__unit__path",)


class MetricQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "metric"


class Connector(TenantModel):
    """A source of records: its settings, how it is doing, and the mapping of its fields.

    `covers_until` is the last date a completed load speaks for: without it a metric has no data, not zero.
    `sealed` holds its secrets, opened by connectors.secrets alone. `heard_at` is the last time it did as it
    should, `failed_at` the last time it did not, `failures` how often in a row; `due_at` when to ask again.
    """

    STATES = ("active", "paused", "gone")

    code = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=30)
    state = models.CharField(max_length=6, default="active", choices=[(state, state) for state in STATES])
    settings = models.JSONField(default=dict)
    sealed = models.BinaryField(default=b"")
    heard_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    failure_code = models.CharField(max_length=60, blank=True)
    failure = models.JSONField(default=dict)
    failures = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField(null=True)
    time_zone = models.CharField(max_length=60)
    mapping = models.JSONField()
    mapping_version = models.PositiveIntegerField(default=1)
    loaded_at = models.DateTimeField(null=True)
    covers_from = models.DateField(null=True)
    covers_until = models.DateField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "code"], name="crm_connector_code"),
        ]


class PullCursor(TenantModel):
    """How far one object of a connector has been pulled.

    `since` is the latest change that was seen, at the source's clock where it tells one; `swept_at` when its
    ids were last compared; `notice` how changes are really found (see connectors.source).
    """

    connector = TenantForeignKey(Connector, models.CASCADE, related_name="cursors")
    object_kind = models.CharField(max_length=40)
    since = models.DateTimeField(null=True)
    pulled_at = models.DateTimeField()
    swept_at = models.DateTimeField(null=True)
    notice = models.CharField(max_length=20, blank=True)

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "connector", "object_kind"], name="crm_pullcursor_object"
            ),
        ]


class Webhook(TenantModel):
    """The address and the signing secrets of a connector that is sent to; opened by webhook.secrets alone.

    After a change the secret before stays valid until `previous_until`.
    """

    connector = TenantForeignKey(Connector, on_delete=models.CASCADE, related_name="webhooks")
    sealed = models.BinaryField()
    secret_made_at = models.DateTimeField(null=True)
    previous_until = models.DateTimeField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "connector"], name="crm_webhook_connector"),
        ]


class Delivery(TenantModel):
    """An event that was taken, by the sender's own id: sent again, it is known, and changes nothing.

    Kept longer than any sender tries again (services.forget_deliveries).
    """

    connector = TenantForeignKey(Connector, on_delete=models.CASCADE, related_name="deliveries")
    event_id = models.CharField(max_length=200)
    received_at = models.DateTimeField()
    records = models.PositiveIntegerField()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "connector", "event_id"], name="crm_delivery_event_once"
            ),
        ]
        indexes = [
            models.Index(fields=["company", "connector", "received_at"], name="crm_delivery_latest"),
        ]


class InboxRecord(TenantModel):
    """One record as it arrived, its raw body kept; unique by what the source calls it, version and content.

    The id is a UUIDv7, so its order is the order of arrival. `version` is the source's own (a modification
    time) or, where it has none, the `as_of` of the load: then A, B and A again are three records. A record
    that waited is `ignored` once somebody set it aside, and `mended` once another took its place.
    """

    STATES = ("pending", "done", "waiting", "ignored", "mended")

    connector = TenantForeignKey(Connector, related_name="records")
    object_kind = models.CharField(max_length=40)
    external_id = models.CharField(max_length=200)
    version = models.CharField(max_length=64)
    content_hash = models.CharField(max_length=32)
    body = models.BinaryField()
    received_at = models.DateTimeField()
    as_of = models.DateTimeField()
    state = models.CharField(max_length=8, default="pending", choices=[(state, state) for state in STATES])
    reason_code = models.CharField(max_length=60, blank=True)
    reason = models.JSONField(default=dict)
    folded_at = models.DateTimeField(null=True)
    objects = InboxQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "connector", "object_kind", "external_id", "version", "content_hash"],
                name="crm_inboxrecord_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["company", "id"], condition=Q(state="pending"), name="crm_inboxrecord_pending"
            ),
            models.Index(
                fields=["company", "id"], condition=Q(state="waiting"), name="crm_inboxrecord_waiting"
            ),
            models.Index(
                fields=["company", "connector", "object_kind", "reason_code", "id"],
                condition=Q(state="waiting"),
                name="crm_inboxrecord_reason",
            ),
            models.Index(
                fields=["company", "state", "id"],
                condition=Q(state__in=("ignored", "mended")),
                name="crm_inboxrecord_handled",
            ),
        ]


class Handling(TenantModel):
    """What somebody did about a record that waited, and why; `replacement` is the mended one."""

    VERBS = ("set_aside", "taken_back", "mended")

    record = TenantForeignKey(InboxRecord, models.CASCADE, related_name="handlings")
    verb = models.CharField(max_length=10, choices=[(verb, verb) for verb in VERBS])
    words = models.CharField(max_length=500, blank=True)
    replacement = TenantForeignKey(InboxRecord, models.CASCADE, null=True, related_name="replaces")
    person_id = models.UUIDField(null=True)
    at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["company", "record", "id"], name="crm_handling_record")]


class Load(TenantModel):
    """One load that was completed: from which file (by its hash), of what, and which days it speaks for."""

    connector = TenantForeignKey(Connector, related_name="loads")
    object_kind = models.CharField(max_length=40)
    file_name = models.CharField(max_length=300, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    rows = models.PositiveIntegerField()
    new_records = models.PositiveIntegerField()
    at = models.DateTimeField()
    as_of = models.DateTimeField()
    covers_from = models.DateField(null=True)
    covers_until = models.DateField()
    person_id = models.UUIDField(null=True)

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["company", "connector", "object_kind", "at"], name="crm_load_latest"),
        ]


class Reconciliation(TenantModel):
    """One comparison of everything that a source has with what the inbox holds, and what came of it.

    `counts` are records by object kind and verdict, `problems` the objects that could not be read, by kind.
    A file that was compared goes by its name and hash; then nothing was fetched from it.
    """

    connector = TenantForeignKey(Connector, models.CASCADE, related_name="reconciliations")
    person_id = models.UUIDField(null=True)
    job_id = models.UUIDField(null=True)
    file_name = models.CharField(max_length=300, blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    counts = models.JSONField(default=dict)
    problems = models.JSONField(default=dict)
    objects = ReconciliationQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(fields=["company", "connector", "id"], name="crm_reconciliation_latest"),
        ]


class Finding(TenantModel):
    """A record that a reconciliation names: everything but what is the same on both sides."""

    reconciliation = TenantForeignKey(Reconciliation, models.CASCADE, related_name="findings")
    object_kind = models.CharField(max_length=40)
    external_id = models.CharField(max_length=200)
    verdict = models.CharField(max_length=20, choices=[(verdict, verdict) for verdict in VERDICTS])
    record_id = models.UUIDField(null=True)
    reason_code = models.CharField(max_length=60, blank=True)
    reason = models.JSONField(default=dict)
    objects = FindingQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        indexes = [
            models.Index(
                fields=["company", "reconciliation", "object_kind", "verdict", "id"],
                name="crm_finding_verdict",
            ),
        ]


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
    """

    connector = TenantForeignKey(Connector, related_name="facts")
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in FACT_KINDS])
    external_id = models.CharField(max_length=200)
    name = models.CharField(max_length=300, blank=True)
    account_name = models.CharField(max_length=300, blank=True)
    owner = TenantForeignKey("org.Person", null=True, related_name="facts")
    stage = models.CharField(max_length=10, choices=[(stage, stage) for stage in STAGES])
    stage_label = models.CharField(max_length=120, blank=True)
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
