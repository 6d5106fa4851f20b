"""The `Actor` that a login stands for."""

from datetime import date, datetime
from typing import cast
from uuid import UUID

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Cast

from throughline.access.models import Login
from throughline.core.periods import local_date
from throughline.org.models import Headship, Person, RoleAssignment
from throughline.tenants.actor import Actor, Role, RoleGrant


def actor_of_login(*, login: Login, at: datetime) -> Actor:
    """The person behind a login with today's roles; a login without a person may do nothing."""
    today = local_date(at, login.company.time_zone)
    person_id = Person.objects.filter(login_id=login.pk).values_list("id", flat=True).first()
    if person_id is None:
        return Actor(company_id=login.company_id, today=today)
    return actor_of_person(person_id=person_id, company_id=login.company_id, today=today)


def actor_of_person(*, person_id: UUID, company_id: UUID, today: date) -> Actor:
    """Roles that were given, `unit_head` for every unit led today, and `member` for everybody."""
    given = RoleAssignment.objects.filter(person_id=person_id).values_list("role", "unit_id", "unit__path")
    led = (
        Headship.objects.filter(person_id=person_id, valid_from__lte=today)
        .filter(Q(valid_until__isnull=True) | Q(valid_until__gt=today))
        .annotate(role=Cast(Value("unit_head"), models.CharField()))
        .values_list("role", "unit_id", "unit__path")
    )
    grants = [RoleGrant(cast(Role, role), unit_id, path) for role, unit_id, path in given.union(led)]
    return Actor(
        company_id=company_id,
        today=today,
        person_id=person_id,
        grants=(RoleGrant("member"), *sorted(grants, key=lambda grant: (grant.role, grant.unit_path or ""))),
    )
