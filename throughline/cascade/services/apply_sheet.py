"""Take back a plan's sheet: say cell by cell what it changes, then, if asked, change it all at once."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from throughline.access.errors import require
from throughline.audit.services.record import record
from throughline.cascade.limits import Fixed
from throughline.cascade.models import Limit, Plan
from throughline.cascade.nodes import Node
from throughline.cascade.owner_limit import OwnerLimit
from throughline.cascade.selectors.computed import Computed
from throughline.cascade.selectors.plan_now import plan_now
from throughline.cascade.selectors.plans import limits_by_owner
from throughline.cascade.services.set_limits import set_limits
from throughline.cascade.sheets.columns import key_of
from throughline.cascade.sheets.compare import Comparison, NewLimit, Standing, compare_sheet
from throughline.cascade.sheets.read import PlanSheet, read_plan_sheet
from throughline.core.errors import ThroughlineError
from throughline.goals.owner import Owner
from throughline.goals.written import plain
from throughline.tenants.actor import Actor


class SheetOfAnotherPlan(ThroughlineError):
    code = "sheet_of_another_plan"
    status = 422
    zh = "“{name}”是另一个方案导出的；请换成方案“{plan}”的文件。"
    en = "“{name}” was exported from another plan; upload the file of “{plan}”."


class SheetOutdated(ThroughlineError):
    code = "sheet_outdated"
    status = 409
    zh = (
        "“{name}”导出之后方案又被改过（导出时是第 {seen} 稿，现在是第 {revision} 稿），"
        "没有改动任何内容；请重新导出，把要改的单元格填进新文件。"
    )
    en = (
        "The plan was changed after “{name}” was exported (draft {seen} then, {revision} now); nothing was "
        "changed. Export it again and put your cells into the new file."
    )


class SheetRefused(ThroughlineError):
    code = "sheet_refused"
    status = 422
    zh = "{first_zh}“{name}”共有 {count} 个单元格有误，没有改动任何内容。"
    en = "{first_en} “{name}” has {count} wrong cells in all; nothing was changed."


@dataclass(frozen=True)
class SheetReport:
    """What the sheet changes, or would change."""

    name: str
    applied: bool
    comparison: Comparison


@transaction.atomic
def apply_sheet(
    *, actor: Actor, at: datetime, plan_id: UUID, name: str, data: bytes, dry_run: bool
) -> SheetReport:
    """Raises NotFound, errors of the file, SheetOfAnotherPlan, SheetOutdated, and, when it is not a dry run,
    SheetRefused.
    """
    require(actor, "plan", "write")
    sheet = read_plan_sheet(name, data)
    plan, computed = plan_now(actor, plan_id)
    _refuse_others(sheet, plan)
    nodes = {(node.is_person, node.code): node for node in computed.demand.nodes.rows}
    comparison = compare_sheet(sheet, _standings(plan, computed), plain(plan.quantum))
    if dry_run:
        return SheetReport(name, False, comparison)
    if comparison.problems:
        first = comparison.problems[0]
        raise SheetRefused(
            name=name,
            count=len(comparison.problems),
            first_zh=first.message("zh"),
            first_en=first.message("en"),
        )
    if comparison.limits:
        limits = [_limit(new, nodes[new.standing.is_person, new.standing.code]) for new in comparison.limits]
        set_limits(actor=actor, at=at, plan_id=plan_id, limits=limits, revision=plan.revision)
        record(
            actor=actor,
            at=at,
            action="plan.sheet",
            object_type="plan",
            object_id=plan.id,
            details={
                "file": name,
                "sha256": hashlib.sha256(data).hexdigest(),
                "cells": len(comparison.changes),
            },
        )
    return SheetReport(name, True, comparison)


def _refuse_others(sheet: PlanSheet, plan: Plan) -> None:
    """Every key must be of this plan and of its present revision."""
    present = key_of(plan.id, plan.revision, is_person=False, code="")
    for line in sheet.lines:
        if line.key is not None and line.key.plan != present.plan:
            raise SheetOfAnotherPlan(name=sheet.name, plan=plan.name)
    for line in sheet.lines:
        if line.key is not None and line.key.revision != present.revision:
            raise SheetOutdated(name=sheet.name, seen=line.key.revision, revision=present.revision)


def _standings(plan: Plan, computed: Computed) -> list[Standing]:
    limits = limits_by_owner(plan)
    amounts = {share.owner: plain(share.amount) for share in computed.shares}
    return [
        _standing(node, amounts.get(node.id, computed.demand.amount), limits.get(node.id))
        for node in computed.demand.nodes.rows
    ]


def _standing(node: Node, amount: Decimal, limit: Limit | None) -> Standing:
    return Standing(
        is_person=node.is_person,
        code=node.code,
        name=node.name,
        amount=amount,
        fixed=Fixed() if limit is None else Fixed(limit.lock, limit.minimum, limit.maximum, limit.hold),
        reason="" if limit is None else limit.reason,
    )


def _limit(new: NewLimit, node: Node) -> OwnerLimit:
    owner = Owner(person_id=node.id) if node.is_person else Owner(unit_id=node.id)
    return OwnerLimit(owner, new.fixed, new.reason)
