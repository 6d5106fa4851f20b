"""The open alerts that an actor may see, each with everybody whom it was addressed to."""

from collections.abc import Sequence
from typing import cast

from django.db.models import F, Prefetch

from throughline.alerts.models import Alert, Telling
from throughline.tenants.actor import Actor


def open_alerts(actor: Actor) -> Sequence[Alert]:
    """Unknown likelihoods first, then the least likely to be chance; the owner before the superior."""
    tellings = Telling.objects.select_related("person").order_by("role", "person__number")
    found = (
        Alert.objects.visible_to(actor)
        .filter(closed_at=None)
        .select_related("key_result__owner_unit", "key_result__owner_person", "deal__owner")
        .prefetch_related(Prefetch("tellings", queryset=tellings))
        .order_by(F("likelihood").asc(nulls_first=True), "opened_at", "id")
        .distinct()
    )
    return cast(Sequence[Alert], list(found))
