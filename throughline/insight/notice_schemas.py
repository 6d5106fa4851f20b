"""What is new for a reader, as the contract gives it."""

from datetime import datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from throughline.core.attainment import KrKind
from throughline.insight.schemas import Measure, OwnerRef, PlanRun, StalledDeal


class About(BaseModel):
    """The key result that a notice is about, with what its amounts are measured in."""

    id: UUID
    title: str
    owner: OwnerRef
    mine: bool
    kind: KrKind
    measure: Measure
    currency: str | None
    unit_label: str


class Notice(BaseModel):
    """One thing that happened. `text` is what somebody wrote, or the title of a job; `who` wrote it.

    An alert opened `points` behind, or told of a `deal` that stands still; a target is `amount` now and was
    `before`, none when it is new; a blocker is in the way of somebody below; a job that the reader had
    started ended, `failed` or not. An approval is of a `run` of `plan`.
    Help was asked of the reader; `alert_id` then only if they may see it.
    A `source`, its name the `text`, sent nothing for so many working `days`.
    """

    kind: Literal[
        "alert",
        "target",
        "blocker",
        "job",
        "approval_asked",
        "approval_given",
        "approval_refused",
        "silence",
        "help",
    ]
    at: datetime
    is_new: bool = False
    about: About | None = None
    alert_id: UUID | None = None
    deal: StalledDeal | None = None
    points: Decimal | None = None
    amount: Decimal | None = None
    before: Decimal | None = None
    who: str | None = None
    text: str = ""
    failed: bool = False
    plan: str = ""
    run: PlanRun | None = None
    source: str | None = None
    days: int | None = None


class Notices(BaseModel):
    """The last ones, newest first, and how many of them came after the reader last looked."""

    items: list[Notice]
    new: int
