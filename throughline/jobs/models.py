"""Long work that somebody started: how far it is, and what came of it."""

from typing import ClassVar, Literal, get_args

from django.db import models
from django.db.models import F, Q

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.kit.models import TenantModel

JobState = Literal["queued", "running", "done", "failed"]
STATES: tuple[JobState, ...] = get_args(JobState)


class JobQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "job"
    person_field = "person_id"


class Job(TenantModel):
    """`kind` names the work (see jobs.kinds), `given` is what it needs, `title` what its reader calls it.

    `done` and `total` are counted in whatever the work goes through. Who started it is told by `person_id`;
    the operator's own have none.
    """

    person_id = models.UUIDField(null=True)
    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=300)
    given = models.JSONField(default=dict)
    state = models.CharField(max_length=8, default="queued", choices=[(state, state) for state in STATES])
    attempts = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    asked_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    result = models.JSONField(default=dict)
    problem = models.JSONField(null=True)
    objects = JobQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.CheckConstraint(condition=Q(state__in=STATES), name="jobs_job_state"),
            models.CheckConstraint(condition=Q(done__lte=F("total")), name="jobs_job_progress"),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=False) ^ Q(state__in=("queued", "running")),
                name="jobs_job_ended",
            ),
        ]
        indexes = [models.Index(fields=["company", "person_id", "id"], name="jobs_job_mine")]
