"""Remember that somebody has looked at what is new for them."""

from datetime import datetime

from django.db import transaction

from throughline.insight.models import NoticesSeen
from throughline.tenants.actor import Actor


@transaction.atomic
def see_notices(*, actor: Actor, at: datetime) -> None:
    """Nothing of a login without a person. There is no audit row: to have looked changes no business."""
    if actor.person_id is not None:
        NoticesSeen.objects.update_or_create(person_id=actor.person_id, defaults={"at": at})
