"""Tell the owner and the superior of alerts that were just opened."""

from collections.abc import Sequence
from datetime import datetime

from throughline.alerts.models import Alert, Telling
from throughline.alerts.selectors.addressees import Addressees
from throughline.alerts.services.post_tellings import post_tellings
from throughline.core.likelihood import superior_told


def tell_addressees(opened: Sequence[tuple[Alert, Addressees]], at: datetime, *, post: bool) -> None:
    """Without `post` it is recorded whom they are addressed to, and nobody is sent anything."""
    tellings = Telling.objects.bulk_create(
        telling for alert, told in opened for telling in _tellings(alert, told, at)
    )
    if post:
        post_tellings(tellings, at)
    else:
        Telling.objects.filter(id__in=[one.id for one in tellings]).update(posted_at=at)


def _tellings(alert: Alert, told: Addressees, at: datetime) -> list[Telling]:
    """The owner at once, always; the superior at once when it is hardly chance, else in the digest."""
    tellings = []
    if told.owner is not None:
        tellings.append(Telling(alert=alert, person_id=told.owner, role="owner", how="at_once", at=at))
    if told.superior is not None:
        how = superior_told(alert.likelihood)
        tellings.append(Telling(alert=alert, person_id=told.superior, role="superior", how=how, at=at))
    return tellings
