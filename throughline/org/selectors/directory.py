"""The directory: people by name as one would look them up, with what an administrator sees beside it."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

from django.db.models import Q, QuerySet

from throughline.access.errors import NotFound
from throughline.access.permissions import may
from throughline.org.models import AttributeValue, Headship, Person, RoleAssignment, Unit
from throughline.org.names import folded
from throughline.org.selectors.attributes import LEVEL_ATTRIBUTE
from throughline.org.selectors.dated import holds_on
from throughline.tenants.actor import Actor, Role

LoginState = Literal["none", "open", "closed"]


@dataclass(frozen=True)
class Entry:
    """A person with their level and the units they lead; roles and login only for who may see roles."""

    person: Person
    level: str | None
    leads: list[str]
    roles: list[Role] | None
    login: LoginState | None


@dataclass(frozen=True)
class Directory:
    """One page; `total` counts everybody who matches, `next` is the id to go on after."""

    entries: list[Entry] = field(default_factory=list)
    total: int = 0
    next: UUID | None = None


def directory(
    *,
    actor: Actor,
    unit_id: UUID | None,
    below: bool,
    with_login: bool,
    q: str,
    after: UUID | None,
    limit: int,
) -> Directory:
    """People by name in pinyin: of one unit, or of it and those below; whoever left is found by name only."""
    rows = _matching(actor, unit_id, below, q)
    if with_login:
        rows = rows.filter(login__isnull=False)
    total = rows.count()
    if after is not None:
        key = Person.objects.filter(id=after).values_list("name_key", flat=True).first()
        rows = rows.filter(Q(name_key__gt=key) | Q(name_key=key, id__gt=after)) if key else rows.none()
    people = list(rows.select_related("unit", "login").order_by("name_key", "id")[: limit + 1])
    page = people[:limit]
    return Directory(
        entries=entries_of(page, actor),
        total=total,
        next=page[-1].id if len(people) > limit else None,
    )


def entries_of(people: Collection[Person], actor: Actor) -> list[Entry]:
    """Three queries for any number of people, two for who may not see roles."""
    ids = [person.id for person in people]
    values = AttributeValue.objects.visible_to(actor).filter(
        holds_on(actor.today), attribute__code=LEVEL_ATTRIBUTE, person_id__in=ids
    )
    levels = dict(values.values_list("person_id", "text"))
    posts = Headship.objects.filter(holds_on(actor.today), person_id__in=ids).order_by("unit__name_key")
    leads = _by_person(posts.values_list("person_id", "unit__name"))
    shown = may(actor, "role", "read")
    held = RoleAssignment.objects.filter(person_id__in=ids).order_by("role")
    roles = _by_person(held.values_list("person_id", "role").distinct()) if shown else {}
    return [
        Entry(
            person=person,
            level=levels.get(person.id),
            leads=leads.get(person.id, []),
            roles=roles.get(person.id, []) if shown else None,
            login=login_state(person) if shown else None,
        )
        for person in people
    ]


def login_state(person: Person) -> LoginState:
    """Whether a person can sign in; read the login with the row."""
    if person.login is None:
        return "none"
    return "open" if person.login.is_active else "closed"


def _matching(actor: Actor, unit_id: UUID | None, below: bool, q: str) -> "QuerySet[Person]":
    rows: QuerySet[Person] = Person.objects.visible_to(actor)
    if unit_id is not None:
        unit = Unit.objects.visible_to(actor).filter(id=unit_id).first()
        if unit is None:
            raise NotFound
        rows = rows.filter(unit__path__startswith=unit.path) if below else rows.filter(unit=unit)
    wanted = folded(q)
    if wanted:
        named = Q(name_key__contains=wanted) | Q(number__istartswith=wanted) | Q(email__istartswith=wanted)
        rows = rows.filter(named)
    return rows


def _by_person(pairs: Any) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = {}
    for person_id, value in pairs:
        found.setdefault(person_id, []).append(value)
    return found
