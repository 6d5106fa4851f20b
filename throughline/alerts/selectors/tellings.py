"""Whom alerts are addressed to, with what the words and the calendar of each need."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Count, Q

from throughline.alerts.models import Alert, Telling

SUBJECT = (
    "key_result__cycle",
    "key_result__owner_unit",
    "key_result__owner_person__unit",
    "deal__owner__unit",
)


def with_subjects(tellings: Any) -> Sequence[Telling]:
    """A queryset of tellings read with the alert and what it is about. One query."""
    return list(tellings.select_related(*(f"alert__{name}" for name in SUBJECT)).order_by("at", "id"))


def last_evaluated() -> Alert | None:
    """The alert that was looked at last, of the company in scope."""
    found: Alert | None = Alert.objects.select_related(*SUBJECT).order_by("-evaluated_as_of", "id").last()
    return found


def counts_since(since: datetime) -> dict[str, int]:
    """Of lags how many are open, nobody answered, opened and closed since; and how many deals stand still."""
    is_open, lag = Q(closed_at=None), Q(kind="lag")
    counted: dict[str, int] = Alert.objects.aggregate(
        open=Count("id", filter=lag & is_open),
        unanswered=Count("id", filter=lag & is_open & Q(first_reaction_at=None)),
        opened=Count("id", filter=lag & Q(opened_at__gte=since)),
        closed=Count("id", filter=lag & Q(closed_at__gte=since)),
        stalled=Count("id", filter=Q(kind="stalled") & is_open),
    )
    return counted
