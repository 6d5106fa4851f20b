"""What signing in answers, as the contract gives it to the browser."""

from datetime import datetime
from uuid import UUID

from ninja import Schema

from throughline.access.permissions import Action, ObjectType, Scope
from throughline.access.terms import Term
from throughline.tenants.actor import Role


class SignIn(Schema):
    name: str
    password: str


class ChangePassword(Schema):
    old_password: str
    new_password: str


class TermWords(Schema):
    """What a company calls a term; empty where it keeps the product's own word."""

    zh: str = ""
    en: str = ""
    en_plural: str = ""


class CompanyWords(Schema):
    """By term."""

    words: dict[Term, TermWords]


class SessionCompany(Schema):
    id: UUID
    name: str
    currency: str
    time_zone: str
    is_demo: bool
    words: dict[Term, TermWords]


class SessionPerson(Schema):
    id: UUID
    number: str
    name: str
    level: str | None


class Session(Schema):
    """Who is signed in; the token goes into the X-CSRFToken header of every write."""

    login: str
    company: SessionCompany
    person: SessionPerson | None
    roles: list[Role]
    csrf_token: str


class NewCompanySettings(Schema):
    """`escalate_after`: working days without a reaction, after which an alert goes one level up."""

    name: str
    time_zone: str
    currency: str
    fiscal_first_month: int
    plans_need_approval: bool | None = None
    escalate_after: int | None = None


class CompanySettings(NewCompanySettings):
    plans_need_approval: bool
    escalate_after: int
    code: str
    words: dict[Term, TermWords]
    is_demo: bool
    created_at: datetime


class Permission(Schema):
    """One entry of the permission table; what has none is not allowed."""

    role: Role
    object: ObjectType
    action: Action
    scope: Scope


class DemoAccount(Schema):
    """One of the accounts that the demo's switch offers."""

    name: str
    person: str
    role: Role
    unit: str | None


class DemoSwitch(Schema):
    name: str


class Problem(Schema):
    """Every error: a stable code, a sentence in the reader's language, and what it names."""

    code: str
    message: str
    params: dict[str, object]
