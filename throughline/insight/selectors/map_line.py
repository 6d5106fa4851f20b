"""One node of the map with the line above it, and what is open about it."""

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

from django.db.models import Prefetch

from throughline.access.errors import NotFound
from throughline.alerts.models import Alert, Telling
from throughline.goals.models import KeyResult
from throughline.goals.written import plain
from throughline.insight.map_schemas import MapLine, OpenAlert
from throughline.insight.schemas import Told
from throughline.insight.selectors.cards import maybe, with_owners
from throughline.insight.selectors.line import chain_of, lines_of, with_parents
from throughline.insight.selectors.map_nodes import nodes_of
from throughline.insight.selectors.shown import Shown
from throughline.tenants.actor import Actor


def map_line_of(*, actor: Actor, key_result_id: UUID) -> MapLine:
    """Raises NotFound for a key result that the map does not show to the actor."""
    shown = Shown.to(actor)
    wanted = shown.of(KeyResult.objects.filter(id=key_result_id))
    kr: Any = with_parents(with_owners(wanted, actor.today)).first()
    if kr is None:
        raise NotFound
    line = lines_of([kr], actor.today)[kr.id]
    parent = line[1] if len(line) > 1 else None
    return MapLine(
        node=nodes_of([kr], shown, parent=parent)[0], chain=chain_of(line), alerts=_alerts(actor, kr)
    )


def _alerts(actor: Actor, kr: KeyResult) -> list[OpenAlert]:
    tellings = Telling.objects.select_related("person").order_by("role", "person__number")
    open_ones = Alert.objects.visible_to(actor).filter(key_result=kr, closed_at=None).distinct()
    found: Sequence[Alert] = list(open_ones.prefetch_related(Prefetch("tellings", queryset=tellings)))
    return [
        OpenAlert(
            id=alert.id,
            opened_at=alert.opened_at,
            lag_points=plain(alert.lag_points),
            likelihood=maybe(alert.likelihood),
            gap=plain(alert.gap),
            told=[Told(name=one.person.name, how=cast(Any, one.how)) for one in alert.tellings.all()],
        )
        for alert in found
    ]
