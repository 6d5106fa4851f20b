"""Imports that people make in the browser: a file's rows while they are mended, and what became of each."""

from typing import ClassVar, Literal, get_args

from django.db import models
from django.db.models import Q

from throughline.access.permissions import ObjectType
from throughline.access.visibility import VisibleQuerySet
from throughline.kit.models import TenantForeignKey, TenantModel

ImportState = Literal["draft", "applied", "undone"]
STATES: tuple[ImportState, ...] = get_args(ImportState)


class ImportQuerySet(VisibleQuerySet):
    object_type: ClassVar[ObjectType] = "import"


class Import(TenantModel):
    """One file on its way in.

    `header` are the file's column names; `mapping` says which column (by its place) is which field; `options`
    belong to the kind of rows (`what`). `counts` is empty until every row was checked as things stand.
    `footprint` is what it left behind once it was carried out, enough to take it back. `job_id` names the
    job that checks it or carries it out.
    """

    what = models.CharField(max_length=20)
    file_name = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64)
    sheet = models.CharField(max_length=60, blank=True)
    other_sheets = models.JSONField(default=list)
    state = models.CharField(max_length=8, default="draft", choices=[(state, state) for state in STATES])
    header = models.JSONField()
    mapping = models.JSONField(default=dict)
    options = models.JSONField(default=dict)
    file_notes = models.JSONField(default=list)
    notes = models.JSONField(default=list)
    counts = models.JSONField(default=dict)
    footprint = models.JSONField(null=True)
    job_id = models.UUIDField(null=True)
    person_id = models.UUIDField(null=True)
    begun_at = models.DateTimeField()
    touched_at = models.DateTimeField()
    applied_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    objects = ImportQuerySet.as_manager()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.CheckConstraint(condition=Q(state__in=STATES), name="imports_import_state"),
            models.CheckConstraint(
                condition=Q(state="draft") ^ Q(applied_at__isnull=False), name="imports_import_applied"
            ),
        ]


class ImportRow(TenantModel):
    """One row of the file: its cells as they are now, and what the last check made of it.

    `original` keeps the cells as they came, once one was mended. A row that is left out is no part of it.
    """

    batch = TenantForeignKey(Import, models.CASCADE, related_name="rows")
    line = models.PositiveIntegerField()
    cells = models.JSONField()
    original = models.JSONField(null=True)
    left_out = models.BooleanField(default=False)
    fate = models.CharField(max_length=8, blank=True)
    key = models.CharField(max_length=320, blank=True)
    changes = models.JSONField(default=list)
    problems = models.JSONField(default=list)
    notes = models.JSONField(default=list)

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "batch", "line"], name="imports_importrow_line"),
        ]
        indexes = [models.Index(fields=["company", "batch", "fate", "line"], name="imports_importrow_fate")]


class ColumnMemory(TenantModel):
    """How columns with these names were understood the last time: for the next file that has them."""

    header_hash = models.CharField(max_length=64)
    what = models.CharField(max_length=20)
    mapping = models.JSONField()
    options = models.JSONField(default=dict)
    at = models.DateTimeField()

    class Meta(TenantModel.Meta):
        constraints = [
            *TenantModel.Meta.constraints,
            models.UniqueConstraint(fields=["company", "header_hash"], name="imports_columnmemory_header"),
        ]
