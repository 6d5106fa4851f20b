"""What refers by now to the rows that an import created, in whichever app it lies."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.db import models

from throughline.imports.draft import Words
from throughline.imports.errors import StillUsed

WORDS: Mapping[str, Words] = {
    "access.Login": ("登录", "sign-ins"),
    "org.Unit": ("下级单元", "units below"),
    "org.Person": ("员工", "people"),
    "org.Membership": ("单元里的员工", "people in them"),
    "org.RoleAssignment": ("角色", "roles"),
    "org.AttributeValue": ("属性值", "attribute values"),
    "goals.Objective": ("目标", "objectives"),
    "goals.KeyResult": ("关键结果", "key results"),
    "goals.Alignment": ("对齐", "alignments"),
    "goals.CheckIn": ("进展填报", "check-ins"),
    "goals.TargetSegment": ("重排", "re-plans"),
    "cascade.Plan": ("分解方案", "plans"),
    "cascade.Limit": ("方案里的上下限", "limits of plans"),
    "cascade.Allocation": ("已发布的分解额", "published allocations"),
    "crm.Fact": ("业务事实", "facts"),
    "credits.CreditLine": ("业绩归属", "credits"),
    "alerts.Alert": ("预警", "alerts"),
    "alerts.Telling": ("收到的预警", "alerts that were told"),
}
OTHER: Words = ("其他记录", "other records")


def used(
    model: type[models.Model], ids: Collection[UUID], *, own: Collection[type[models.Model]]
) -> dict[str, int]:
    """How many rows of each table refer to these; `own` came and go with them, and so do they themselves."""
    found: dict[str, int] = {}
    for relation in model._meta.related_objects:
        table: Any = relation.related_model
        if not ids or table in own or relation.field.many_to_many:
            continue
        rows = table._default_manager.filter(**{f"{relation.field.name}_id__in": ids})
        if table is model:
            rows = rows.exclude(id__in=ids)
        found[table._meta.label] = found.get(table._meta.label, 0) + rows.count()
    return found


def refuse_used(found: Mapping[str, int]) -> None:
    """Raises StillUsed, naming what and how many."""
    there = {label: count for label, count in found.items() if count}
    if not there:
        return
    zh = "、".join(f"{WORDS.get(label, OTHER)[0]} {count}" for label, count in there.items())
    en = ", ".join(f"{WORDS.get(label, OTHER)[1]} ({count})" for label, count in there.items())
    raise StillUsed(uses_zh=zh, uses_en=en)
