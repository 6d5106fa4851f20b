"""Find a place on the map: by a person's or a unit's name (pinyin too), a number, or a title."""

from typing import Any, cast

from django.db.models import Q
from django.db.models.functions import Coalesce

from throughline.core.status import Status
from throughline.goals.models import KeyResult
from throughline.goals.selectors.cycles import shown_on
from throughline.insight.map_schemas import MapFound
from throughline.insight.selectors.cards import maybe, owner_of
from throughline.insight.selectors.shown import Shown
from throughline.org.names import folded
from throughline.tenants.actor import Actor

FOUND_AT_MOST = 20


def found_on_map(*, actor: Actor, q: str) -> list[MapFound]:
    """The best twenty: whoever's name begins with what was typed comes first."""
    typed = folded(q)
    if not typed:
        return []
    cycle = shown_on(actor.today).values("id")
    named = Q(owner_person__name_key__contains=typed) | Q(owner_unit__name_key__contains=typed)
    wanted = named | Q(owner_person__number__startswith=q.strip()) | Q(title__icontains=q.strip())
    rows = Shown.to(actor).of(KeyResult.objects.filter(wanted, cycle_id__in=cycle))
    begins = Q(owner_person__name_key__startswith=typed) | Q(owner_unit__name_key__startswith=typed)
    found: Any = (
        rows.select_related("owner_unit", "owner_person__unit")
        .annotate(begins=begins, key=Coalesce("owner_person__name_key", "owner_unit__name_key"))
        .order_by("-begins", "key", "id")[:FOUND_AT_MOST]
    )
    return [
        MapFound(
            id=kr.id,
            title=kr.title,
            owner=owner_of(kr.owner_unit, kr.owner_person),
            unit=kr.owner_person.unit.name if kr.owner_person and kr.owner_person.unit else None,
            status=cast(Status, kr.status),
            lag_points=maybe(kr.lag_points),
        )
        for kr in found
    ]
