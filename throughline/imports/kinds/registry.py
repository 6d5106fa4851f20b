"""Every kind that can be imported, in the order in which a new company needs them."""

from throughline.access.permissions import may_everywhere
from throughline.crm.mapping.schema import OBJECT_KINDS
from throughline.imports.errors import UnknownKind
from throughline.imports.kinds.goals import GoalsKind
from throughline.imports.kinds.kind import Kind
from throughline.imports.kinds.organisation import AttributesKind, OrganisationKind
from throughline.imports.kinds.records import RecordsKind
from throughline.tenants.actor import Actor

_IN_ORDER: list[Kind] = [
    OrganisationKind("units", ("单元", "Units")),
    OrganisationKind("people", ("员工", "People")),
    AttributesKind("attributes", ("属性", "Attributes")),
    GoalsKind(),
    *(RecordsKind(one) for one in OBJECT_KINDS),
]
KINDS: dict[str, Kind] = {kind.what: kind for kind in _IN_ORDER}


def kinds_for(actor: Actor) -> list[Kind]:
    """Those whose objects the actor may write everywhere."""
    return [
        kind for kind in KINDS.values() if all(may_everywhere(actor, one, "write") for one in kind.objects)
    ]


def kind_for(actor: Actor, what: str) -> Kind:
    """One of them; raises UnknownKind."""
    allowed = kinds_for(actor)
    for kind in allowed:
        if kind.what == what:
            return kind
    raise UnknownKind(what=what, known=", ".join(kind.what for kind in allowed) or "—")
