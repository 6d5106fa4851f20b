"""Units, people, where they stood when, their roles, attributes and calendars."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.kit.models import TenantForeignKey, TenantModel
from throughline.tenants.actor import ROLES


class UnitQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "unit"
    unit_path_fields = ("path",)


class PersonQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "person"
    person_field = "id"
    unit_path_fields = ("unit__path",)


class CalendarQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "calendar"


class AttributeValueQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "attribute"
    person_field = "person_id"
    unit_path_fields = ("unit__path", "person__unit__path")


class Calendar(TenantModel):
    """A working calendar: every day of a year is working or not."""

    code = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    objects = CalendarQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "code"], name="org_calendar_code"),
        ]


class CalendarYear(TenantModel):
    """One year of a calendar: a character a day, '1' for working."""

    calendar = TenantForeignKey(Calendar, models.CASCADE, related_name="years")
    year = models.PositiveSmallIntegerField()
    days = models.CharField(max_length=366)
    certainty = models.CharField(max_length=10, choices=[("official", ""), ("estimated", "")])

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "calendar", "year"], name="org_calendaryear_year"),
        ]


class Unit(TenantModel):
    """A node of the org tree. `path` is '/' + the codes from the root + '/', kept by the move service."""

    KINDS = ("company", "region", "office", "team")

    code = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    name_key = models.CharField(max_length=400)
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in KINDS])
    parent = TenantForeignKey("self", null=True, related_name="children")
    path = models.CharField(max_length=1000)
    calendar = TenantForeignKey(Calendar, null=True, related_name="+")
    objects = UnitQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "code"], name="org_unit_code"),
            models.UniqueConstraint(
                fields=["company"], condition=Q(parent__isnull=True), name="org_unit_one_root"
            ),
        ]
        indexes = [
            models.Index(fields=["company", "path"], name="org_unit_path", opclasses=["", "text_pattern_ops"])
        ]


class Dated(TenantModel):
    """What holds from a date (included) until a date (excluded); open without one."""

    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    class Meta(TenantModel.Meta):
        abstract = True
        constraints = [
            *TenantModel.Meta.constraints,
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
                name="%(app_label)s_%(class)s_period",
            ),
        ]


class UnitPlacement(Dated):
    """Where a unit hung in the tree from a date (included) until a date (excluded)."""

    unit = TenantForeignKey(Unit, models.CASCADE, related_name="placements")
    parent = TenantForeignKey(Unit, null=True, related_name="+")

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "unit"],
                condition=Q(valid_until__isnull=True),
                name="org_unitplacement_one_open",
            ),
            models.UniqueConstraint(fields=["company", "unit", "valid_from"], name="org_unitplacement_once"),
        ]


class Person(TenantModel):
    """Somebody with a number. `unit` is where they are today; `Membership` keeps the history."""

    number = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    name_key = models.CharField(max_length=400)
    email = models.CharField(max_length=254, blank=True)
    hired_on = models.DateField(null=True)
    left_on = models.DateField(null=True)
    unit = TenantForeignKey(Unit, null=True, related_name="people")
    login = TenantForeignKey("access.Login", models.SET_NULL, null=True, related_name="people")
    objects = PersonQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "number"], name="org_person_number"),
            models.UniqueConstraint(fields=["company", "login"], name="org_person_login"),
        ]
        indexes = [
            models.Index(fields=["company", "name"], name="org_person_name"),
            models.Index(fields=["company", "email"], name="org_person_email"),
        ]


class Membership(Dated):
    """A person in a unit from a date (included) until a date (excluded)."""

    person = TenantForeignKey(Person, models.CASCADE, related_name="memberships")
    unit = TenantForeignKey(Unit, related_name="memberships")

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "person"],
                condition=Q(valid_until__isnull=True),
                name="org_membership_one_open",
            ),
            models.UniqueConstraint(fields=["company", "person", "valid_from"], name="org_membership_once"),
        ]


class Headship(Dated):
    """A person who leads a unit from a date (included) until a date (excluded)."""

    unit = TenantForeignKey(Unit, models.CASCADE, related_name="headships")
    person = TenantForeignKey(Person, models.CASCADE, related_name="headships")

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "unit"],
                condition=Q(valid_until__isnull=True),
                name="org_headship_one_open",
            ),
            models.UniqueConstraint(fields=["company", "unit", "valid_from"], name="org_headship_once"),
        ]


class RoleAssignment(TenantModel):
    """A role that a person holds, for a unit or (without one) for the company."""

    person = TenantForeignKey(Person, models.CASCADE, related_name="role_assignments")
    role = models.CharField(max_length=20, choices=[(role, role) for role in ROLES])
    unit = TenantForeignKey(Unit, models.CASCADE, null=True, related_name="+")

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "person", "role", "unit"],
                name="org_roleassignment_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(condition=Q(role__in=ROLES), name="org_roleassignment_role"),
        ]


class Attribute(TenantModel):
    """The definition of a typed, dated fact about units or people that rules may use.

    A value type is also the name of the column of `AttributeValue` that holds such a value.
    """

    VALUE_TYPES = ("number", "text", "date", "boolean")
    SUBJECTS = ("unit", "person")

    code = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    value_type = models.CharField(max_length=10, choices=[(kind, kind) for kind in VALUE_TYPES])
    subject = models.CharField(max_length=10, choices=[(kind, kind) for kind in SUBJECTS])

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "code"], name="org_attribute_code"),
        ]


class AttributeValue(Dated):
    """The value of an attribute from a date (included) until a date (excluded); exactly one typed column."""

    attribute = TenantForeignKey(Attribute, models.CASCADE, related_name="values")
    unit = TenantForeignKey(Unit, models.CASCADE, null=True, related_name="attribute_values")
    person = TenantForeignKey(Person, models.CASCADE, null=True, related_name="attribute_values")
    number = models.DecimalField(max_digits=34, decimal_places=9, null=True)
    text = models.CharField(max_length=400, null=True)
    date = models.DateField(null=True)
    boolean = models.BooleanField(null=True)
    source = models.CharField(max_length=200, blank=True)
    objects = AttributeValueQuerySet.as_manager()

    class Meta(Dated.Meta):
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["company", "attribute", "unit", "person", "valid_from"],
                name="org_attributevalue_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=True) ^ Q(person__isnull=True), name="org_attributevalue_subject"
            ),
        ]


class ImportBatch(TenantModel):
    """One import that was carried out: what, from which file (by its hash), by whom, with what result."""

    what = models.CharField(max_length=20)
    file_name = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64)
    rows = models.PositiveIntegerField()
    summary = models.JSONField(default=dict)
    at = models.DateTimeField()
    person_id = models.UUIDField(null=True)
