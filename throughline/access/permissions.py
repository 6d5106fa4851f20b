"""The permission table: role × object × action → scope. The one place where rights are written.

Scopes, from narrow to wide: `own` (mine, and what is addressed to me), `unit` (the unit the role is held
for), `subtree` (that unit and all below), `company`. An absent entry means: not at all.
"""

from collections.abc import Iterable
from typing import Literal

from throughline.tenants.actor import Actor, RoleGrant, Standing

Scope = Literal["own", "unit", "subtree", "company"]
Action = Literal["read", "write"]
ObjectType = Literal[
    "unit", "person", "attribute", "calendar", "role",
    "cycle", "objective", "key_result", "check_in", "template",
    "rule", "plan", "allocation", "approval",
    "inbox", "fact", "metric", "credit", "alert", "job", "import", "audit", "company", "thresholds",
    "share_link", "channel", "message", "preference", "books",
]  # fmt: skip

# Everybody sees the tree of units, the cycle, the calendar and the company's own words.
_PUBLIC: dict[ObjectType, dict[Action, Scope]] = {
    "unit": {"read": "company"},
    "cycle": {"read": "company"},
    "calendar": {"read": "company"},
    "objective": {"read": "company"},
    "metric": {"read": "company"},
    "company": {"read": "company"},
    "thresholds": {"read": "company"},
}

PERMISSIONS: dict[Standing, dict[ObjectType, dict[Action, Scope]]] = {
    "member": {
        **_PUBLIC,
        "person": {"read": "own"},
        "attribute": {"read": "own"},
        "key_result": {"read": "own"},
        "check_in": {"read": "own", "write": "own"},
        "allocation": {"read": "own"},
        "fact": {"read": "own"},
        "credit": {"read": "own"},
        "alert": {"read": "own", "write": "own"},
        "job": {"read": "own"},
        "message": {"read": "own"},
        "preference": {"read": "own", "write": "own"},
    },
    "unit_head": {
        **_PUBLIC,
        "person": {"read": "subtree"},
        "attribute": {"read": "subtree"},
        "key_result": {"read": "subtree"},
        "check_in": {"read": "subtree", "write": "subtree"},
        "allocation": {"read": "subtree"},
        "fact": {"read": "subtree"},
        "credit": {"read": "subtree"},
        "alert": {"read": "subtree", "write": "subtree"},
        "share_link": {"read": "subtree", "write": "subtree"},
    },
    "planner": {
        **_PUBLIC,
        "person": {"read": "company"},
        "attribute": {"read": "company", "write": "company"},
        "cycle": {"read": "company", "write": "company"},
        "calendar": {"read": "company", "write": "company"},
        "objective": {"read": "company", "write": "company"},
        "key_result": {"read": "company", "write": "company"},
        "thresholds": {"read": "company", "write": "company"},
        "template": {"read": "company", "write": "company"},
        "check_in": {"read": "company", "write": "company"},
        "rule": {"read": "company", "write": "company"},
        "plan": {"read": "company", "write": "company"},
        "allocation": {"read": "company", "write": "company"},
        # Of somebody else's run, where the company asks for a second person.
        "approval": {"read": "company", "write": "company"},
        "fact": {"read": "company"},
        "metric": {"read": "company", "write": "company"},
        "credit": {"read": "company"},
        "alert": {"read": "company"},
        "import": {"read": "company", "write": "company"},
        "share_link": {"read": "company", "write": "company"},
    },
    "executive": {
        **_PUBLIC,
        "person": {"read": "company"},
        "attribute": {"read": "company"},
        "key_result": {"read": "company"},
        "check_in": {"read": "company"},
        "rule": {"read": "company"},
        "plan": {"read": "company"},
        "allocation": {"read": "company"},
        "approval": {"read": "company", "write": "company"},
        "fact": {"read": "company"},
        "credit": {"read": "company"},
        "books": {"read": "company"},
        "alert": {"read": "company"},
        "share_link": {"read": "company", "write": "company"},
    },
    "finance": {
        **_PUBLIC,
        "person": {"read": "company"},
        "key_result": {"read": "company"},
        "fact": {"read": "company"},
        "credit": {"read": "company", "write": "company"},
        "books": {"read": "company", "write": "company"},
    },
    "admin": {
        **_PUBLIC,
        "unit": {"read": "company", "write": "company"},
        "person": {"read": "company", "write": "company"},
        "attribute": {"read": "company", "write": "company"},
        "calendar": {"read": "company", "write": "company"},
        "role": {"read": "company", "write": "company"},
        "cycle": {"read": "company", "write": "company"},
        # Whoever keeps the CRM follows a record to the ledger that it was booked in.
        "inbox": {"read": "company", "write": "company"},
        "fact": {"read": "company"},
        "credit": {"read": "company"},
        "books": {"read": "company"},
        "metric": {"read": "company", "write": "company"},
        "import": {"read": "company", "write": "company"},
        "audit": {"read": "company"},
        "company": {"read": "company", "write": "company"},
        "thresholds": {"read": "company", "write": "company"},
        "share_link": {"read": "company", "write": "company"},
        # Whether it was told, and by which channel; never what.
        "channel": {"read": "company", "write": "company"},
        "message": {"read": "company", "write": "company"},
        "preference": {"read": "company", "write": "company"},
    },
    # Whoever comes by a link for reading only; what of this is shown is the link's view.
    "guest": {
        **_PUBLIC,
        "person": {"read": "subtree"},
        "key_result": {"read": "subtree"},
        "check_in": {"read": "subtree"},
        "credit": {"read": "subtree"},
        "alert": {"read": "subtree"},
    },
}


def scope_of(grant: RoleGrant, object_type: ObjectType, action: Action) -> Scope | None:
    """How far one role reaches; a role held for the whole company turns a subtree into the company."""
    scope = PERMISSIONS[grant.role].get(object_type, {}).get(action)
    if scope in {"unit", "subtree"} and grant.unit_id is None:
        return "company"
    return scope


def reaches(actor: Actor, object_type: ObjectType, action: Action) -> Iterable[tuple[Scope, RoleGrant]]:
    """Every scope that the actor's roles give, with the role that gives it."""
    for grant in actor.grants:
        scope = scope_of(grant, object_type, action)
        if scope is not None:
            yield scope, grant


def reaches_unit(actor: Actor, object_type: ObjectType, action: Action, path: str) -> bool:
    """Whether the actor may do this to everything in a unit and below it."""
    return actor.operator or any(
        scope == "company" or (scope == "subtree" and path.startswith(grant.unit_path or "/"))
        for scope, grant in reaches(actor, object_type, action)
    )


def may(actor: Actor, object_type: ObjectType, action: Action) -> bool:
    """Whether the actor may do this to anything at all."""
    return actor.operator or any(True for _ in reaches(actor, object_type, action))


def may_everywhere(actor: Actor, object_type: ObjectType, action: Action) -> bool:
    """Whether the actor may do this to every row of the company."""
    return actor.operator or any(scope == "company" for scope, _ in reaches(actor, object_type, action))
