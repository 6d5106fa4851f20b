"""`visible_to(actor)`: the one door to rows, built from the permission table."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q

from throughline.access.permissions import Action, ObjectType, reaches
from throughline.tenants.actor import Actor


class VisibleQuerySet(models.QuerySet[Any]):
    """A queryset that knows which object of the permission table it holds and where its owner stands.

    `person_field` leads to the owning person's id, `unit_path_field` to the path of the owning unit;
    leave one out where rows have no such owner. `extra_own` adds rows that are addressed to a person.
    """

    object_type: ClassVar[ObjectType]
    person_field: ClassVar[str | None] = None
    unit_path_fields: ClassVar[tuple[str, ...]] = ()

    def visible_to(self, actor: Actor, action: Action = "read") -> Self:
        if actor.operator:
            return self.all()
        allowed = Q(pk__in=[])
        for scope, grant in reaches(actor, self.object_type, action):
            if scope == "company":
                return self.all()
            if scope in {"unit", "subtree"}:
                allowed |= self._in_unit(grant.unit_path or "", below=scope == "subtree", actor=actor)
            allowed |= self._own(actor)
        return self.filter(allowed)

    def _own(self, actor: Actor) -> Q:
        if self.person_field is None or actor.person_id is None:
            return Q(pk__in=[])
        return Q(**{self.person_field: actor.person_id})

    def _in_unit(self, path: str, *, below: bool, actor: Actor) -> Q:
        lookup = "__startswith" if below else ""
        inside = Q(pk__in=[])
        for field in self.unit_path_fields:
            inside |= Q(**{f"{field}{lookup}": path})
        return inside
