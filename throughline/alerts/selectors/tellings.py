"""Whom alerts are addressed to, with what the words and the calendar of each need."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Count, Q

from throughline.alerts.models import Alert, Telling

KEY_RESULT = ("key_result__cycle", "key_result__owner_unit", "key_result__owner_person__unit")


def with_key_results(tellings: Any) -> Sequence[Telling]:
    """A queryset of tellings read with alert and key result. One query."""
    return list(tellings.select_related(*(f"alert__{name}" for name in KEY_RESULT)).order_by("at", "id"))


def last_evaluated() -> Alert | None:
    """The alert that was looked at last, of the company in scope."""
    found: Alert | None = Alert.objects.select_related(*KEY_RESULT).order_by("-evaluated_as_of", "id").last()
    return found


def counts_since(since: datetime) -> dict[str, int]:
    """How many alerts are open, how many of them nobody answered, and what opened and closed since."""
    counted: dict[str, int] = Alert.objects.aggregate(
        open=Count("id", filter=Q(closed_at=None)),
        unanswered=Count("id", filter=Q(closed_at=None, first_reaction_at=None)),
        opened=Count("id", filter=Q(opened_at__gte=since)),
        closed=Count("id", filter=Q(closed_at__gte=since)),
    )
    return counted
