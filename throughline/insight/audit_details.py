"""An audit row's details in words: what, before, after. Pure."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from throughline.insight.audit_schemas import AuditDetail
from throughline.insight.audit_words import FIELDS
from throughline.insight.schemas import Label

Names = Mapping[str, str]
"""What an id that stands in the details is called."""

ID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ROLES: Final = {
    "admin": Label(zh="管理员", en="administrator"),
    "executive": Label(zh="高管", en="executive"),
    "finance": Label(zh="财务", en="finance"),
    "member": Label(zh="成员", en="member"),
    "planner": Label(zh="销售运营", en="planner"),
    "unit_head": Label(zh="负责人", en="unit head"),
}
_WORKING: Final = {True: Label(zh="上班", en="working"), False: Label(zh="休息", en="off")}
_YES_NO: Final = {True: Label(zh="是", en="yes"), False: Label(zh="否", en="no")}


def details_of(action: str, details: Mapping[str, Any], names: Names) -> list[AuditDetail]:
    """Every detail that says something, in the order in which it was written."""
    if action == "calendar.set_days":
        return [
            AuditDetail(field=_same(day), before=None, after=_WORKING[bool(working)])
            for day, working in details.items()
        ]
    return list(_read(details, names))


def _read(details: Mapping[str, Any], names: Names) -> Iterator[AuditDetail]:
    renamed = "from" in details and "to" in details
    for key, value in details.items():
        if key == "fields" and isinstance(value, Mapping):
            yield from _read(value, names)
        elif renamed and key == "to":
            continue
        elif renamed and key == "from":
            yield _detail("name", value, details["to"], names)
        elif isinstance(value, list) and len(value) == 2 and not _plain_list(value):
            yield _detail(key, value[0], value[1], names)
        elif value not in (None, "", [], {}) and not _is_unnamed(value, names):
            yield _detail(key, None, value, names)


def _is_unnamed(value: Any, names: Names) -> bool:
    """An id that stands for nothing with a name tells a reader nothing."""
    return isinstance(value, str) and value not in names and bool(ID.fullmatch(value))


def _plain_list(value: list[Any]) -> bool:
    """Years and the like are two numbers in a row, not a before and an after."""
    return all(isinstance(one, int) and one > 1000 for one in value)


def _detail(key: str, before: Any, after: Any, names: Names) -> AuditDetail:
    field = FIELDS.get(key) or _same(key)
    return AuditDetail(field=field, before=_shown(before, names), after=_shown(after, names))


def _shown(value: Any, names: Names) -> Label | None:
    if value in (None, "", [], {}):
        return None
    if isinstance(value, bool):
        return _YES_NO[value]
    if isinstance(value, Mapping):
        return _same(", ".join(f"{key} {_flat(one, names)}" for key, one in value.items()))
    if isinstance(value, list):
        return _same(", ".join(_flat(one, names) for one in value))
    return _ROLES.get(value) or _same(_flat(value, names))


def _flat(value: Any, names: Names) -> str:
    return names.get(str(value), str(value))


def _same(text: str) -> Label:
    return Label(zh=text, en=text)
