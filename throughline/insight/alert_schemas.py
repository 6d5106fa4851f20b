"""What the page of an alert reads, as the contract gives it. Amounts are decimal strings, lags are points."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from throughline.alerts.models import AlertKind
from throughline.channels.words import MessageState, Outcome
from throughline.insight.schemas import KeyResultCard, OwnerRef, StalledDeal
from throughline.insight.team_schemas import Reacted


class AlertTry(BaseModel):
    """One try to send it, by a channel or, without one, in the app."""

    at: datetime
    channel: str | None
    outcome: Outcome


class AlertTold(BaseModel):
    """One person it is addressed to. `state` of their message; none while it is kept for their digest.

    `maybe_twice`: a try may have arrived although nobody knows, and another followed.
    """

    name: str
    role: Literal["owner", "superior", "above"]
    how: Literal["at_once", "digest"]
    at: datetime
    state: MessageState | None
    maybe_twice: bool
    tries: list[AlertTry]


class AlertInFull(BaseModel):
    """An open or closed alert: about a key result that lags, or a `deal` that stands still.

    The response clock runs from `opened_at` to `first_reaction_at`, or still. `answerable`: the reader may
    say what was done; `by_hand`: people keep the figure, so a plan brings one.
    """

    id: UUID
    kind: AlertKind
    title: str
    owner: OwnerRef | None
    key_result: KeyResultCard | None
    deal: StalledDeal | None
    opened_at: datetime
    opened_lag: Decimal | None
    lag_points: Decimal | None
    gap: Decimal | None
    likelihood: Decimal | None
    evaluated_as_of: date
    first_reaction_at: datetime | None
    closed_at: datetime | None
    told: list[AlertTold]
    reactions: list[Reacted]
    answerable: bool
    by_hand: bool
