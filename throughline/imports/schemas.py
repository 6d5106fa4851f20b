"""What the endpoints of imports take and answer."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from ninja import Schema

from throughline.crm.mapping.schema import OwnerMatch, Stage
from throughline.imports.models import ImportState

Shown = Literal["create", "change", "move", "nothing", "refused", "left_out"]


class ImportField(Schema):
    """What a column may be; `group` says of whom an attribute is."""

    name: str
    label: str
    required: bool
    holds: str
    group: str


class ImportKind(Schema):
    what: str
    label: str
    fields: list[ImportField]


class ImportColumn(Schema):
    """One column of the file: its name, what stands in it first, and which field it is (or none)."""

    place: int
    header: str
    samples: list[str]
    field: str | None


class ImportStageWord(Schema):
    word: str
    rows: int


class ImportOptions(Schema):
    """`on`: of moves and values without a date. `cycle_id`: of goals. The others: how a CRM's file reads."""

    on: date | None = None
    cycle_id: UUID | None = None
    connector: str | None = None
    match: OwnerMatch | None = None
    of: Literal[1, 100] | None = None
    stages: dict[str, Stage] | None = None


class ImportShort(Schema):
    id: UUID
    what: str
    label: str
    file_name: str
    state: ImportState
    counts: dict[str, int]
    person: str | None
    begun_at: datetime
    applied_at: datetime | None
    undone_at: datetime | None


class ImportFull(ImportShort):
    """`counts` is empty until every row was checked; `missing` names fields that still need a column.

    `job_id` is the job that works on it now; `problem` says why the last one failed.
    """

    sheet: str
    other_sheets: list[str]
    rows: int
    columns: list[ImportColumn]
    fields: list[ImportField]
    missing: list[str]
    options: ImportOptions
    stage_words: list[ImportStageWord]
    notes: list[str]
    job_id: UUID | None
    problem: str | None


class ImportedChange(Schema):
    field: str
    label: str
    before: str | None
    after: str | None
    on: str | None


class ImportProblem(Schema):
    """`place` is the cell to mend, where the field has a column."""

    place: int | None
    label: str
    value: str
    message: str


class ImportFileRow(Schema):
    """A row of the file: its cells as text, those that were mended, and what happens to it."""

    line: int
    key: str
    fate: str
    left_out: bool
    cells: list[str]
    mended: list[int]
    changes: list[ImportedChange]
    problems: list[ImportProblem]
    notes: list[str]


class ImportRows(Schema):
    rows: list[ImportFileRow]
    next: int | None


class ImportChange(Schema):
    """What is given is changed; `mapping` leads from a column's place to its field."""

    what: str | None = None
    mapping: dict[int, str] | None = None
    options: ImportOptions | None = None


class ImportRowChange(Schema):
    """Cells by their places, as text; or whether the row is left out."""

    cells: dict[int, str] | None = None
    left_out: bool | None = None
