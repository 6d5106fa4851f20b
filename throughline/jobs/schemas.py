"""What the endpoints of jobs answer."""

from datetime import datetime
from typing import Any
from uuid import UUID

from ninja import Schema

from throughline.jobs.models import JobState


class JobProblem(Schema):
    code: str
    message: str


class JobRow(Schema):
    """`done` of `total` while it runs; `result` names what came of it, `problem` says why it failed."""

    id: UUID
    kind: str
    title: str
    state: JobState
    done: int
    total: int
    asked_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    result: dict[str, Any]
    problem: JobProblem | None
