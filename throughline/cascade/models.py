"""Rules, plans, runs (kept whole) and the allocations that were published, each with its reasons."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.kit.models import AmountField, RatioField, TenantForeignKey, TenantModel


class RuleQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "rule"


class PlanQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "plan"


class ApprovalQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "approval"


class AllocationQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "allocation"
    person_field = "owner_person_id"
    unit_path_fields = ("owner_unit__path", "owner_person__unit__path")


class Rule(TenantModel):
    """One version of a rule; a version is never changed, a change makes the next one.

    `template` is the code of the template that it began with, `restored_from` the version whose body it is
    again. All versions of a rule are archived together: nothing new is made by them, what goes by them stays.
    """

    code = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    body = models.JSONField()
    template = models.CharField(max_length=40, blank=True, default="", db_default="")
    restored_from = models.PositiveIntegerField(null=True)
    created_at = models.DateTimeField()
    created_by = TenantForeignKey("org.Person", null=True, related_name="+")
    archived_at = models.DateTimeField(null=True)
    objects = RuleQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "code", "version"], name="cascade_rule_version"),
        ]


class Plan(TenantModel):
    """A rule with its parameters, applied to one key result and the org tree below one unit.

    `revision` counts every change of the plan or its limits: who changes it says which one they saw.
    """

    name = models.CharField(max_length=200)
    key_result = TenantForeignKey("goals.KeyResult", related_name="plans")
    root = TenantForeignKey("org.Unit", related_name="+")
    rule = TenantForeignKey(Rule, related_name="plans")
    attributes_on = models.DateField()
    quantum = AmountField()
    parameters = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=1, db_default=1)
    objects = PlanQuerySet.as_manager()


class Limit(TenantModel):
    """What a planner fixed for one owner in a plan: a lock, a minimum, a maximum, or a hold of a unit."""

    plan = TenantForeignKey(Plan, models.CASCADE, related_name="limits")
    unit = TenantForeignKey("org.Unit", models.CASCADE, null=True, related_name="+")
    person = TenantForeignKey("org.Person", models.CASCADE, null=True, related_name="+")
    lock = AmountField(null=True)
    minimum = AmountField(null=True)
    maximum = AmountField(null=True)
    hold = AmountField(null=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "plan", "unit", "person"], name="cascade_limit_once", nulls_distinct=False
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=True) ^ Q(person__isnull=True), name="cascade_limit_one_owner"
            ),
            models.CheckConstraint(
                condition=Q(hold__isnull=True) | Q(unit__isnull=False), name="cascade_limit_units_hold"
            ),
        ]


class Run(TenantModel):
    """One computation of a plan, kept whole: its inputs' date, the totals, and the table as Parquet.

    What it computed never changes; what its planner calls it may, and it may be put aside. A plan goes
    back to an earlier run by a copy of it, which says so in `restored_from`.
    """

    plan = TenantForeignKey(Plan, related_name="runs")
    rule = TenantForeignKey(Rule, related_name="+")
    at = models.DateTimeField()
    made_by = TenantForeignKey("org.Person", null=True, related_name="+")
    attributes_on = models.DateField()
    amount = AmountField()
    effective = models.DateField()
    mode = models.CharField(max_length=12, default="plan", choices=[("plan", ""), ("replan", "")])
    totals = models.JSONField()
    table = models.BinaryField()
    published_at = models.DateTimeField(null=True)
    name = models.CharField(max_length=80, blank=True, default="", db_default="")
    note = models.CharField(max_length=500, blank=True, default="", db_default="")
    discarded_at = models.DateTimeField(null=True)
    restored_from = TenantForeignKey("cascade.Run", null=True, related_name="+")


class Approval(TenantModel):
    """A second person's word on a run before it is published, where the company asks for it.

    It speaks of the plan's `revision` of its moment: once the plan is changed it holds no more. By a
    `used` one its run was published.
    """

    STATES = ("asked", "approved", "refused", "withdrawn", "used")
    OPEN = ("asked", "approved")

    plan = TenantForeignKey(Plan, related_name="approvals")
    run = TenantForeignKey(Run, related_name="approvals")
    revision = models.PositiveIntegerField()
    state = models.CharField(max_length=12, default="asked", choices=[(state, state) for state in STATES])
    asked_by = TenantForeignKey("org.Person", null=True, related_name="+")
    asked_at = models.DateTimeField()
    words = models.CharField(max_length=500, blank=True)
    decided_by = TenantForeignKey("org.Person", null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=500, blank=True)
    objects = ApprovalQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "plan"],
                condition=Q(state__in=("asked", "approved")),
                name="cascade_approval_one_open",
            ),
            models.CheckConstraint(
                condition=~Q(state="approved") | Q(decided_by__isnull=False),
                name="cascade_approval_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True)
                | Q(asked_by__isnull=True)
                | ~Q(decided_by=models.F("asked_by")),
                name="cascade_approval_of_another",
            ),
        ]


class StaffChangeAside(TenantModel):
    """A joiner, leaver or move that a planner looked at and leaves as it is: it is proposed no more."""

    plan = TenantForeignKey(Plan, models.CASCADE, related_name="changes_aside")
    person = TenantForeignKey("org.Person", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=[(kind, kind) for kind in ("joined", "left", "moved")])
    on = models.DateField()
    at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "plan", "person", "kind", "on"], name="cascade_changeaside_once"
            ),
        ]


class Allocation(TenantModel):
    """The published part of one owner, with everything that 'why this number' needs.

    `reasons` holds the level's arithmetic and the factors of the weight (see selectors.reasons). The
    weights are those that acted on this level: a unit's coefficient times the sum of nine-digit weights has
    eighteen digits.
    """

    plan = TenantForeignKey(Plan, related_name="allocations")
    run = TenantForeignKey(Run, related_name="allocations")
    key_result = TenantForeignKey("goals.KeyResult", related_name="allocations")
    owner_unit = TenantForeignKey("org.Unit", null=True, related_name="allocations")
    owner_person = TenantForeignKey("org.Person", null=True, related_name="allocations")
    parent_unit = TenantForeignKey("org.Unit", null=True, related_name="+")
    amount = AmountField()
    stretch = AmountField(null=True)
    weight = RatioField(max_digits=48, decimal_places=18)
    siblings_weight = RatioField(max_digits=48, decimal_places=18)
    reasons = models.JSONField()
    published_at = models.DateTimeField()
    effective = models.DateField()
    current = models.BooleanField(default=True)
    objects = AllocationQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "key_result"],
                condition=Q(current=True),
                name="cascade_allocation_one_current",
            ),
        ]
