"""Add a unit to the tree."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.org.models import Unit, UnitPlacement
from throughline.org.names import name_key
from throughline.org.services.check_tree import LONGEST_PATH, lock_organisation
from throughline.org.services.tree_errors import BadUnitCode, SecondRoot, TreeTooDeep, UnitCodeTaken
from throughline.org.timeline import BEGINNING
from throughline.search.services.index_words import index_words
from throughline.tenants.actor import Actor

LONGEST_CODE = 60


@transaction.atomic
def create_unit(
    *,
    actor: Actor,
    at: datetime,
    code: str,
    name: str,
    kind: str,
    parent_id: UUID | None = None,
    name_en: str = "",
    since: date | None = None,
    calendar_id: UUID | None = None,
) -> Unit:
    """A unit that hangs under `parent_id` from `since` on (without it: always has)."""
    require(actor, "unit", "write")
    lock_organisation()
    parent = _parent(code, parent_id)
    path = f"{parent.path if parent else '/'}{_checked(code)}/"
    if len(path) > LONGEST_PATH:
        raise TreeTooDeep(unit=code, longest=LONGEST_PATH)
    unit = Unit.objects.create(
        code=code,
        name=name,
        name_en=name_en,
        name_key=name_key(name),
        kind=kind,
        parent=parent,
        path=path,
        calendar_id=calendar_id,
    )
    index_words(kind="unit", names={unit.id: (name, name_en, code)})
    UnitPlacement.objects.create(unit=unit, parent=parent, valid_from=since or BEGINNING)
    details = {"code": code, "parent": parent.code if parent else None, "since": str(since or "")}
    record(actor=actor, at=at, action="unit.create", object_type="unit", object_id=unit.id, details=details)
    return unit


def _parent(code: str, parent_id: UUID | None) -> Unit | None:
    if parent_id is None:
        root = Unit.objects.filter(parent__isnull=True).first()
        if root is not None:
            raise SecondRoot(root=root.code, unit=code)
        return None
    parent: Unit | None = Unit.objects.filter(id=parent_id).first()
    if parent is None:
        raise NotFound
    return parent


def _checked(code: str) -> str:
    if not code.strip() or "/" in code or len(code) > LONGEST_CODE:
        raise BadUnitCode(unit=code, longest=LONGEST_CODE)
    if Unit.objects.filter(code=code).exists():
        raise UnitCodeTaken(unit=code)
    return code
