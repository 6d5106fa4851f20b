"""`visible_to(actor)`: the one door to rows, built from the permission table."""

from typing import Any, ClassVar, Self, cast

from django.db import models
from django.db.models import Q

from throughline.access.permissions import Action, ObjectType, reaches
from throughline.tenants.actor import Actor


class VisibleQuerySet(models.QuerySet[Any]):
    """A queryset that knows which object of the permission table it holds and where its owner stands.

    `person_field` leads to the owning person's id (or to whom a row is addressed), `unit_path_fields` to the
    paths of the units that own it; without them rows have no such owner.
    """

    object_type: ClassVar[ObjectType]
    person_field: ClassVar[str | None] = None
    unit_path_fields: ClassVar[tuple[str, ...]] = ()

    def visible_to(self, actor: Actor, action: Action = "read") -> Self:
        """The rows that the permission table lets the actor read (or write), whichever role gives them."""
        if actor.operator:
            return self.all()
        allowed = Q(pk__in=[])
        for scope, grant in reaches(actor, self.object_type, action):
            if scope == "company":
                return self.all()
            if scope in {"unit", "subtree"}:
                allowed |= self._in_unit(cast(str, grant.unit_path), below=scope == "subtree")
            allowed |= self._own(actor)
        return self.filter(allowed)

    def _own(self, actor: Actor) -> Q:
        if self.person_field is None or actor.person_id is None:
            return Q(pk__in=[])
        return Q(**{self.person_field: actor.person_id})

    def _in_unit(self, path: str, *, below: bool) -> Q:
        lookup = "__startswith" if below else ""
        inside = Q(pk__in=[])
        for field in self.unit_path_fields:
            inside |= Q(**{f"{field}{lookup}": path})
        return inside
