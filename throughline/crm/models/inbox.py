"""The inbox that nothing is lost from: records, what was done about them, and loads."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.crm.models.sources import Connector
from throughline.kit.models import TenantForeignKey, TenantModel


class InboxQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "inbox"


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
