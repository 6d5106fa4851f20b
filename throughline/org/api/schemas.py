"""What the organisation's endpoints take and answer."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from ninja import Field, Schema

from throughline.tenants.actor import Role

Year = Annotated[int, Field(ge=1900, le=2999)]
UnitKind = Literal["company", "region", "office", "team"]


class UnitRow(Schema):
    """A unit in the tree of a date."""

    id: UUID
    code: str
    name: str
    name_en: str
    kind: UnitKind
    parent_id: UUID | None
    calendar_id: UUID | None
    head_id: UUID | None
    head: str | None
    people: int


class NewUnit(Schema):
    code: str
    name: str
    kind: UnitKind
    parent_id: UUID | None = None
    name_en: str = ""
    since: date | None = None


class UnitName(Schema):
    name: str
    name_en: str | None = None


class UnitMove(Schema):
    parent_id: UUID
    on: date


class UnitHead(Schema):
    """Nobody leads the unit when `person_id` is null."""

    person_id: UUID | None
    on: date


class PersonRow(Schema):
    id: UUID
    number: str
    name: str
    email: str
    hired_on: date | None
    left_on: date | None
    unit_id: UUID | None
    unit: str | None


class PeoplePage(Schema):
    """`next` is the `after` of the next page; null on the last one."""

    people: list[PersonRow]
    next: str | None


class Stay(Schema):
    """In a unit, or at its head, from a day until (excluded) another; null while it lasts."""

    unit: str
    start: date
    until: date | None


class PersonFull(Schema):
    person: PersonRow
    superior_id: UUID | None
    superior: str | None
    stays: list[Stay]
    posts: list[Stay]


class NewPerson(Schema):
    number: str
    name: str
    email: str = ""
    hired_on: date | None = None
    unit_id: UUID | None = None
    since: date | None = None


class PersonCorrection(Schema):
    """All three as they are to be; what is empty is known no more."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    email: Annotated[str, Field(max_length=254)] = ""
    hired_on: date | None = None


class PersonMove(Schema):
    unit_id: UUID
    on: date


class LastDay(Schema):
    last_day: date


class RoleGiven(Schema):
    """A role for a unit and all below it, or without one for the company."""

    role: Role
    unit_id: UUID | None = None


class AttributeRow(Schema):
    id: UUID
    code: str
    name: str
    name_en: str
    value_type: Literal["number", "text", "date", "boolean"]
    subject: Literal["unit", "person"]


class NewAttribute(Schema):
    code: str
    name: str
    value_type: Literal["number", "text", "date", "boolean"]
    subject: Literal["unit", "person"]
    name_en: str = ""


class ValueRow(Schema):
    """An attribute's value on a date, as text (numbers as decimals), and where it came from."""

    attribute: str
    value: str
    valid_from: date
    source: str


class NewValue(Schema):
    """A value of a unit or person from a date on, as text; null ends it without another."""

    subject_id: UUID
    value: str | None
    since: date


class ValueSpan(Schema):
    """A value, as text, from a day until (excluded) another; null while it lasts."""

    value: str
    start: date
    until: date | None
    source: str


class CalendarRow(Schema):
    id: UUID
    code: str
    name: str
    years: list[int]


class CalendarYearRow(Schema):
    """`days` holds a character a day from 1 January on, 1 for working."""

    year: int
    days: str
    standing: Literal["official", "estimated"]


class CalendarFull(Schema):
    id: UUID
    code: str
    name: str
    years: list[CalendarYearRow]


class NewCalendar(Schema):
    """`kind` is china, weekdays, or a country's two-letter ISO code."""

    code: str
    name: str
    kind: str
    years: Annotated[list[Year], Field(max_length=30)]


class MoreYears(Schema):
    """`kind` as when a calendar is made."""

    kind: str
    years: Annotated[list[Year], Field(max_length=30)]


class UnitCalendar(Schema):
    """Null takes the unit's own calendar away."""

    calendar_id: UUID | None


class CalendarDays(Schema):
    """Each day is made working (true) or off (false)."""

    days: dict[date, bool]


class FieldChange(Schema):
    field: str
    before: str | None
    after: str | None
    on: date | None


class CellProblem(Schema):
    """What is wrong in a cell: the column as the file names it, what stands there, what is expected."""

    code: str
    column: str
    value: str
    expected: str


class ImportLine(Schema):
    """What happens to one row; `key` is its code or number."""

    line: int
    key: str
    fate: Literal["create", "change", "move", "nothing", "refused"]
    changes: list[FieldChange]
    problems: list[CellProblem]
    notes: list[str]


class ImportCounts(Schema):
    create: int
    change: int
    move: int
    nothing: int
    refused: int


class ImportAnswer(Schema):
    """The fate of every row of a file; `on` is the date of what names none."""

    what: Literal["units", "people", "attributes"]
    file_name: str
    sha256: str
    dry_run: bool
    applied: bool
    on: date
    rows: int
    counts: ImportCounts
    notes: list[str]
    lines: list[ImportLine]
