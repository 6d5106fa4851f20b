"""Where records come from: connectors, how far they have read, and the calls that came."""

from django.db import models

from throughline.kit.models import TenantForeignKey, TenantModel


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
