"""Links by which somebody without a login sees one view for a while, and what readers have seen."""

from datetime import timedelta
from typing import ClassVar, Literal, get_args

from django.db import models
from django.db.models import F, Q

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.kit.models import TenantForeignKey, TenantModel

View = Literal["map", "table", "tv", "key_result"]
VIEWS: tuple[View, ...] = get_args(View)
LONGEST = timedelta(days=90)


class ShareLinkQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "share_link"
    person_field = "creator_id"
    unit_path_fields = ("unit__path",)


class ShareLink(TenantModel):
    """What a link shows: one view, of one unit and below, with its creator's rights of the moment.

    Its token is not kept: `access.LinkKey` has the hash of it.
    """

    creator = TenantForeignKey("org.Person", models.CASCADE, related_name="+")
    view = models.CharField(max_length=12, choices=[(view, view) for view in VIEWS])
    unit = TenantForeignKey("org.Unit", models.CASCADE, related_name="+")
    key_result = TenantForeignKey("goals.KeyResult", models.CASCADE, null=True, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    first_opened_at = models.DateTimeField(null=True)
    objects = ShareLinkQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("made_at")) & Q(expires_at__lte=F("made_at") + LONGEST),
                name="insight_sharelink_expires",
            ),
            models.CheckConstraint(
                condition=Q(view="key_result") ^ Q(key_result__isnull=True),
                name="insight_sharelink_key_result",
            ),
        ]


class NoticesSeen(TenantModel):
    """Up to when somebody has looked at what is new for them."""

    person = TenantForeignKey("org.Person", models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "person"], name="insight_notices_seen_once"),
        ]
