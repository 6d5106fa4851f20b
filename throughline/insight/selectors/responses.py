"""How fast the alerts of units were answered: opened to first reaction, those still open at their age."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, NamedTuple
from uuid import UUID

from django.db.models import Avg, Count, DurationField, ExpressionWrapper, F, Q, Value
from django.db.models.functions import Coalesce

from throughline.alerts.selectors.alerts import alerts_seen_by, carried_below
from throughline.insight.selectors.team_view import TeamView
from throughline.insight.selectors.unit_groups import grouped_by_unit
from throughline.org.models import Unit
from throughline.tenants.actor import Actor

HOUR: Final = timedelta(hours=1)
STANDS_IN: Final = Coalesce(
    "key_result__owner_person__unit__path", "key_result__owner_unit__path", "deal__owner__unit__path"
)


class Responses(NamedTuple):
    """Open alerts, those of them that wait for a first reaction, and the mean response of all in hours."""

    open: int
    unanswered: int
    hours: Decimal | None


NO_ALERTS: Final = Responses(0, 0, None)


def responses_of(
    actor: Actor, at: datetime, view: TeamView, children: Sequence[Unit]
) -> dict[UUID, Responses]:
    """By unit, of the strand in the cycle and of deals; what closed unanswered has no response to count.

    One query.
    """
    if view.strand is None:
        return {}
    carried = view.cycle.key_results.filter(view.strand.within)
    of_view = Q(key_result__in=carried) | Q(deal__owner__isnull=False)
    alerts = alerts_seen_by(actor).filter(of_view, carried_below(view.unit.path))
    took = ExpressionWrapper(
        Coalesce("first_reaction_at", Value(at)) - F("opened_at"), output_field=DurationField()
    )
    is_open, waits = Q(closed_at=None), Q(first_reaction_at=None)
    rows = grouped_by_unit(alerts.select_related(None), STANDS_IN, view.unit, children).annotate(
        open=Count("id", filter=is_open),
        unanswered=Count("id", filter=is_open & waits),
        mean=Avg(took, filter=is_open | ~waits),
    )
    return {
        group: Responses(opened, unanswered, _hours(mean))
        for group, opened, unanswered, mean in rows.values_list("group", "open", "unanswered", "mean")
    }


def _hours(mean: timedelta | None) -> Decimal | None:
    return None if mean is None else round(Decimal(mean / HOUR), 1)
