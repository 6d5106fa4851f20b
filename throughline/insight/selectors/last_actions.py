"""The latest thing that somebody said or did about each key result."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Greatest

from throughline.alerts.models import Reaction
from throughline.goals.models import CheckIn
from throughline.insight.team_schemas import LastAction


def last_actions_of(key_result_ids: Collection[UUID]) -> dict[UUID, LastAction]:
    """By key result id. A check-in that answered an alert comes as the plan that it is. Two queries."""
    found: dict[UUID, LastAction] = {}
    for key_result_id, action in [*_check_ins(key_result_ids), *_reactions(key_result_ids)]:
        known = found.get(key_result_id)
        # The reaction comes second: at the same moment it says more than its check-in.
        if known is None or action.at >= known.at:
            found[key_result_id] = action
    return found


def with_acted_at(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Key results with the moment of that action, to be sorted by."""
    check_ins = CheckIn.objects.filter(key_result=OuterRef("pk")).order_by().values("key_result")
    reactions = Reaction.objects.filter(alert__key_result=OuterRef("pk")).order_by()
    found: QuerySet[Any] = rows.annotate(
        acted_at=Greatest(
            Subquery(check_ins.annotate(last=Max("at")).values("last")),
            Subquery(reactions.values("alert__key_result").annotate(last=Max("at")).values("last")),
        )
    )
    return found


def _check_ins(ids: Collection[UUID]) -> list[tuple[UUID, LastAction]]:
    rows = CheckIn.objects.filter(key_result__in=ids).order_by("key_result_id", "-at", "-id")
    columns = ("key_result_id", "at", "person__name", "note", "confidence")
    return [
        (key_result_id, LastAction(kind="check_in", at=at, name=name or "", text=note, confidence=confidence))
        for key_result_id, at, name, note, confidence in rows.distinct("key_result_id").values_list(*columns)
    ]


def _reactions(ids: Collection[UUID]) -> list[tuple[UUID, LastAction]]:
    latest = (
        Reaction.objects.filter(alert__key_result__in=ids)
        .order_by("alert__key_result_id", "-at", "-id")
        .distinct("alert__key_result_id")
    )
    columns = ("alert__key_result_id", "kind", "at", "person__name", "text", "check_in__confidence")
    return [
        (one, LastAction(kind=kind, at=at, name=name, text=text, confidence=confidence))
        for one, kind, at, name, text, confidence in latest.values_list(*columns)
    ]
