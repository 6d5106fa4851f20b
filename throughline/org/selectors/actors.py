"""The `Actor` that a login stands for."""

from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from django.db import models
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Cast

from throughline.access.models import Login
from throughline.core.periods import local_date
from throughline.jobs.kinds import Running
from throughline.org.models import Headship, Person, RoleAssignment
from throughline.org.selectors.dated import holds_on
from throughline.tenants.actor import Actor, Role, RoleGrant
from throughline.tenants.selectors.zone_name import zone_name


def actor_of_login(*, login: Login, at: datetime) -> Actor:
    """The person behind a login with today's roles; a login without a person may do nothing."""
    today = local_date(at, login.company.time_zone)
    return _actor(login.company_id, today, Q(login_id=login.pk))


def actor_of_person(*, person_id: UUID, company_id: UUID, today: date) -> Actor:
    """The same for a person who need not have a login."""
    return _actor(company_id, today, Q(id=person_id))


def actor_of_job(running: Running) -> Actor:
    """Whoever started a job, with the roles of the moment at which it runs; the operator's has no person."""
    zone = zone_name(running.company_id)
    today = local_date(running.at, zone)
    if running.person_id is None:
        return Actor(company_id=running.company_id, today=today, operator=True)
    return actor_of_person(person_id=running.person_id, company_id=running.company_id, today=today)


def _actor(company_id: UUID, today: date, who: Q) -> Actor:
    """Roles that were given, `unit_head` for every unit led today, and `member` for everybody: one query.

    After somebody's last day nothing of it holds any more, whoever forgot to take it from them.
    """
    here = Q(left_on__isnull=True) | Q(left_on__gte=today)
    person = Person.objects.filter(who & here)
    rows = _rows(person, F("id"), Value("member"), None).union(
        _rows(RoleAssignment.objects.filter(person__in=person), F("person_id"), F("role"), "unit"),
        _rows(
            Headship.objects.filter(holds_on(today), person__in=person),
            F("person_id"),
            Value("unit_head"),
            "unit",
        ),
    )
    found = sorted(rows, key=lambda row: (row[1], row[3] or ""))
    return Actor(
        company_id=company_id,
        today=today,
        person_id=found[0][0] if found else None,
        grants=tuple(RoleGrant(cast(Role, role), unit_id, path) for _, role, unit_id, path in found),
    )


def _rows(source: Any, person: F, role: F | Value, unit: str | None) -> QuerySet[Any, Any]:
    nothing = Value(None)
    return cast(
        QuerySet[Any, Any],
        source.annotate(
            held_by=person,
            held_role=Cast(role, models.CharField()),
            held_unit=Cast(F(f"{unit}_id") if unit else nothing, models.UUIDField()),
            held_path=Cast(F(f"{unit}__path") if unit else nothing, models.CharField()),
        ).values_list("held_by", "held_role", "held_unit", "held_path"),
    )
