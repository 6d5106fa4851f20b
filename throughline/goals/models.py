"""Cycles, objectives, key results, the network that aligns them, check-ins, and every change kept."""

from typing import ClassVar, get_args

from django.db import models
from django.db.models import F, Q

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.core.attainment import KrKind
from throughline.core.status import Status
from throughline.kit.models import AmountField, RatioField, TenantForeignKey, TenantModel

KEY_RESULT_KINDS: tuple[KrKind, ...] = get_args(KrKind)
SOURCES = ("metric", "check_in", "sum", "weighted", "target_weighted")
STATUSES: tuple[Status, ...] = get_args(Status)
MEASURES = ("money", "count", "percent", "none")


class CycleQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "cycle"


class ObjectiveQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "objective"
    person_field = "owner_person_id"
    unit_path_fields = ("owner_unit__path", "owner_person__unit__path")


class KeyResultQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "key_result"
    person_field = "owner_person_id"
    unit_path_fields = ("owner_unit__path", "owner_person__unit__path")


class TemplateQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "template"


class Cycle(TenantModel):
    """A period, both dates included, with the company's default pace rule (see core.pace)."""

    name = models.CharField(max_length=100)
    starts_on = models.DateField()
    ends_on = models.DateField()
    calendar = TenantForeignKey("org.Calendar", related_name="+")
    pace_rule = models.JSONField()
    objects = CycleQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "name"], name="goals_cycle_name"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="goals_cycle_period"),
        ]


class Thresholds(TenantModel):
    """Status thresholds in points (see core.status): the company's, or those of one unit or key result."""

    unit = TenantForeignKey("org.Unit", models.CASCADE, null=True, related_name="+")
    key_result = TenantForeignKey("KeyResult", models.CASCADE, null=True, related_name="+")
    ahead = RatioField()
    watch = RatioField()
    behind = RatioField()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "unit", "key_result"], name="goals_thresholds_once", nulls_distinct=False
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=True) | Q(key_result__isnull=True), name="goals_thresholds_owner"
            ),
            models.CheckConstraint(
                condition=Q(ahead__gte=0) & Q(watch__gte=0) & Q(watch__lte=F("behind")),
                name="goals_thresholds_order",
            ),
        ]


class Objective(TenantModel):
    """Words; its key results are the measured results. Progress and status are written by `progress`."""

    cycle = TenantForeignKey(Cycle, related_name="objectives")
    title = models.CharField(max_length=300)
    owner_unit = TenantForeignKey("org.Unit", null=True, related_name="objectives")
    owner_person = TenantForeignKey("org.Person", null=True, related_name="objectives")
    progress = RatioField(null=True)
    status = models.CharField(max_length=12, default="no_data", choices=[(s, s) for s in STATUSES])
    objects = ObjectiveQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.CheckConstraint(
                condition=Q(owner_unit__isnull=True) ^ Q(owner_person__isnull=True),
                name="goals_objective_one_owner",
            ),
        ]


class KeyResult(TenantModel):
    """A measured result. The upper part is what people decide; the lower is written by `progress`.

    `plan_id` names the plan that published it; `metric_id` the metric that feeds it. Both live in apps that
    do not know this one, so they are plain ids. `withdrawn_on`: from this day on nobody carries it any more
    (its owner left the plan); it keeps its history and is aligned to nothing.
    """

    cycle = TenantForeignKey(Cycle, related_name="key_results")
    objective = TenantForeignKey(Objective, null=True, related_name="key_results")
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=12, choices=[(kind, kind) for kind in KEY_RESULT_KINDS])
    measure = models.CharField(max_length=10, choices=[(m, m) for m in MEASURES])
    currency = models.CharField(max_length=3, null=True)
    unit_label = models.CharField(max_length=20, blank=True)
    owner_unit = TenantForeignKey("org.Unit", null=True, related_name="key_results")
    owner_person = TenantForeignKey("org.Person", null=True, related_name="key_results")
    baseline = AmountField(default=0)
    target = AmountField()
    first_target = AmountField()
    stretch = AmountField(null=True)
    quantum = AmountField(default=1)
    weight = RatioField(default=1)
    source = models.CharField(max_length=16, choices=[(source, source) for source in SOURCES])
    metric_id = models.UUIDField(null=True)
    plan_id = models.UUIDField(null=True)
    pace_rule = models.JSONField(null=True)
    withdrawn_on = models.DateField(null=True)

    actual = AmountField(null=True)
    expected = AmountField(null=True)
    expected_share = RatioField(null=True)
    attainment = RatioField(null=True)
    lag_points = RatioField(null=True)
    held_share = RatioField(null=True)
    status = models.CharField(max_length=12, default="no_data", choices=[(s, s) for s in STATUSES])
    stale = models.BooleanField(default=False)
    evaluated_as_of = models.DateField(null=True)

    confidence = models.PositiveSmallIntegerField(null=True)
    score = RatioField(null=True)
    objects = KeyResultQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.CheckConstraint(
                condition=Q(owner_unit__isnull=True) ^ Q(owner_person__isnull=True),
                name="goals_keyresult_one_owner",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=("increase", "decrease")) | ~Q(target=F("baseline")),
                name="goals_keyresult_target_is_not_baseline",
                violation_error_code="target_is_baseline",
            ),
            models.CheckConstraint(
                condition=Q(measure="money", currency__isnull=False)
                | (~Q(measure="money") & Q(currency__isnull=True)),
                name="goals_keyresult_currency",
            ),
            models.CheckConstraint(
                condition=Q(confidence__isnull=True) | Q(confidence__range=(0, 10)),
                name="goals_keyresult_confidence",
            ),
            models.CheckConstraint(condition=Q(quantum__gt=0), name="goals_keyresult_quantum"),
            models.UniqueConstraint(
                fields=["company", "plan_id", "owner_unit", "owner_person"],
                condition=Q(plan_id__isnull=False),
                name="goals_keyresult_one_a_plan_and_owner",
                nulls_distinct=False,
            ),
        ]
        indexes = [
            models.Index(fields=["company", "metric_id", "cycle"], name="goals_keyresult_metric"),
        ]


class Milestone(TenantModel):
    """An ordered step of a milestone key result; the shares of all steps add to exactly 1."""

    key_result = TenantForeignKey(KeyResult, models.CASCADE, related_name="milestones")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    due_on = models.DateField()
    share = RatioField()
    done_on = models.DateField(null=True)

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "key_result", "position"], name="goals_milestone_position"
            ),
        ]


class TargetSegment(TenantModel):
    """From this day on, the target is `target`, and `kept` had been asked for by then (see re-plan)."""

    key_result = TenantForeignKey(KeyResult, models.CASCADE, related_name="segments")
    effective = models.DateField()
    kept = AmountField()
    target = AmountField()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "key_result", "effective"], name="goals_targetsegment_once"
            ),
        ]


class Alignment(TenantModel):
    """A child key result or objective that serves a parent key result.

    `share` is the part of the child that a parent rolling up by `sum` counts; other links carry no number.
    """

    child = TenantForeignKey(KeyResult, models.CASCADE, null=True, related_name="parent_links")
    child_objective = TenantForeignKey(Objective, models.CASCADE, null=True, related_name="parent_links")
    parent = TenantForeignKey(KeyResult, models.CASCADE, related_name="child_links")
    share = RatioField(null=True)
    weight = RatioField(default=1)

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "child", "child_objective", "parent"],
                name="goals_alignment_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(child__isnull=True) ^ Q(child_objective__isnull=True),
                name="goals_alignment_one_child",
            ),
            models.CheckConstraint(
                condition=Q(child__isnull=True) | ~Q(child=F("parent")), name="goals_alignment_not_itself"
            ),
        ]


class CheckIn(TenantModel):
    """What a person reported: a value (or none: 'as the CRM says'), confidence, a note. Never changed.

    `forecast` is what they expect to reach by the end of the cycle.
    """

    key_result = TenantForeignKey(KeyResult, models.PROTECT, related_name="check_ins")
    at = models.DateTimeField()
    on = models.DateField()
    person = TenantForeignKey("org.Person", null=True, related_name="+")
    value = AmountField(null=True)
    forecast = AmountField(null=True)
    confidence = models.PositiveSmallIntegerField(null=True)
    note = models.TextField(blank=True)
    blocker = models.TextField(blank=True)

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.CheckConstraint(
                condition=Q(confidence__isnull=True) | Q(confidence__range=(0, 10)),
                name="goals_checkin_confidence",
            ),
        ]
        indexes = [models.Index(fields=["company", "key_result", "at"], name="goals_checkin_latest")]


class KeyResultChange(TenantModel):
    """One change of what people decided about a key result: the field, before and after, who, when, why."""

    key_result = TenantForeignKey(KeyResult, models.PROTECT, related_name="changes")
    at = models.DateTimeField()
    person_id = models.UUIDField(null=True)
    field = models.CharField(max_length=40)
    before = models.TextField(null=True)
    after = models.TextField(null=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["company", "key_result", "at"], name="goals_change_latest")]


class Template(TenantModel):
    """An objective with its key results, kept by the company to begin from; see goals.templates.body."""

    name = models.CharField(max_length=200)
    body = models.JSONField()
    saved_at = models.DateTimeField()
    objects = TemplateQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "name"], name="goals_template_name"),
        ]
