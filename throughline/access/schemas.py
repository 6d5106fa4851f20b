"""What signing in answers, as the contract gives it to the browser."""

from uuid import UUID

from ninja import Schema

from throughline.tenants.actor import Role


class SignIn(Schema):
    name: str
    password: str


class ChangePassword(Schema):
    old_password: str
    new_password: str


class SessionCompany(Schema):
    id: UUID
    name: str
    currency: str
    time_zone: str
    is_demo: bool


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
