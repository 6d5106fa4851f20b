"""What the organisation page takes and answers: branches of the tree, the directory, one unit, foresights."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from ninja import Field, Schema

from throughline.org.api.schemas import UnitKind
from throughline.tenants.actor import Role

LoginState = Literal["none", "open", "closed"]


class UnitRef(Schema):
    id: UUID
    name: str
    name_en: str


class PersonRef(Schema):
    id: UUID
    name: str


class Branch(Schema):
    """A unit; `units` hang below it, `people` are in it or below it."""

    id: UUID
    code: str
    name: str
    name_en: str
    kind: UnitKind
    parent_id: UUID | None
    head_id: UUID | None
    head: str | None
    units: int
    people: int


class FoundUnit(Schema):
    """A unit that was looked for, and those above it, the root first."""

    unit: UnitRef
    line: list[UnitRef]


class NamedStay(Schema):
    """Under a unit, or led by a person, from a day until (excluded) another; null while it lasts."""

    name: str
    start: date
    until: date | None


class CalendarRef(Schema):
    id: UUID
    name: str


class UnitFull(Schema):
    """`calendar` is the unit's own, `inherited` the nearest above; without either the cycle's counts."""

    id: UUID
    code: str
    name: str
    name_en: str
    kind: UnitKind
    line: list[UnitRef]
    head: PersonRef | None
    heads: list[NamedStay]
    places: list[NamedStay]
    units: int
    people: int
    calendar: CalendarRef | None
    inherited: CalendarRef | None


class DirectoryQuery(Schema):
    """Which people, and the page after a person."""

    unit_id: UUID | None = None
    below: bool = True
    with_login: bool = False
    q: str = ""
    after: UUID | None = None
    limit: Annotated[int, Field(ge=1, le=500)] = 100


class DirectoryEntry(Schema):
    """`roles` and `login` are null for who may not see roles."""

    id: UUID
    number: str
    name: str
    email: str
    level: str | None
    hired_on: date | None
    left_on: date | None
    unit: UnitRef | None
    leads: list[str]
    roles: list[Role] | None
    login: LoginState | None


class DirectoryPage(Schema):
    """`total` counts everybody who matches; `next` is the `after` of the next page."""

    people: list[DirectoryEntry]
    total: int
    next: UUID | None


class RoleHeld(Schema):
    """A role that was given: for a unit and what is below it, or without one for the company."""

    role: Role
    unit: UnitRef | None


class RoleHolder(RoleHeld):
    person: PersonRef
    number: str
    login: LoginState


class Access(Schema):
    """Roles that were given, units led (each gives the role of a head), and the login."""

    roles: list[RoleHeld]
    leads: list[UnitRef]
    login: LoginState
    login_name: str | None


class NewLogin(Schema):
    """Without a name it stays what it was, else it becomes the mail address, else number@company."""

    name: str = ""


class IssuedLogin(Schema):
    """The password is shown this once and kept nowhere."""

    name: str
    password: str


class Standing(Schema):
    """In or under which unit, to whom one answers, what one leads (of a unit: who leads it)."""

    unit: str | None
    superior: str | None
    posts: list[str]


class Foresight(Schema):
    """How it stands on the day without a change and with it; `recounts` when past figures change."""

    on: date
    before: Standing
    after: Standing
    units: int
    people: int
    recounts: bool
