"""Which fields the records of a CRM have, and by which headers their columns are recognised."""

from collections.abc import Sequence
from dataclasses import replace

from throughline.crm.guessing.record_words import ACCOUNT_NAMES, DATES, DIMENSIONS, KNOWN
from throughline.crm.mapping.schema import CREDITING, ObjectKind
from throughline.imports.draft import Field


def fields_of(kind: ObjectKind) -> list[Field]:
    """What the columns of such records may be; an account only lends its words to facts."""
    if kind == "account":
        names = ("external_id", "name", "industry", "territory", "modified_at")
        found = _fields(names, ("external_id", "name"))
        return [replace(one, headers=(*one.headers, *ACCOUNT_NAMES)) if one.name == "name" else one
                for one in found]  # fmt: skip
    first = CREDITING[kind][0][1]
    required = ["external_id", "owner", first]
    plain = ["external_id", "name", "account", "owner"]
    if kind == "deal":
        plain, required = [*plain, "stage"], [*required, "stage"]
    if kind != "visit":
        required.append("amount")
    shown = [*plain, "amount", "currency", *(["probability"] if kind == "deal" else [])]
    return _fields((*shown, *DATES[kind], *DIMENSIONS, "modified_at"), required)


def _fields(names: Sequence[str], required: Sequence[str]) -> list[Field]:
    return [
        Field(name, KNOWN[name][0], (name, *KNOWN[name][0], *KNOWN[name][1]), name in required,
              KNOWN[name][2])
        for name in names
    ]  # fmt: skip
