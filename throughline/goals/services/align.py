"""Align a key result or an objective to the key results that it serves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from throughline.access.errors import NotFound, require
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.core.network import check_alignments
from throughline.core.rollup import NegativeRollUpWeight, check_alignment_shares
from throughline.goals.models import Alignment, KeyResult, Objective
from throughline.goals.ratios import refuse_added_ratio
from throughline.goals.selectors.key_results import key_results_changed_by
from throughline.goals.selectors.network import links_up
from throughline.goals.services.defer_refresh import defer_refresh
from throughline.tenants.actor import Actor


class UnitsOfMeasureDiffer(ThroughlineError):
    code = "units_of_measure_differ"
    status = 422
    zh = "“{parent}”按合计汇总，计量是 {parent_measure}；“{child}”的计量是 {child_measure}，不能相加。"
    en = (
        "“{parent}” adds up {parent_measure}, and “{child}” is measured in {child_measure}; "
        "align it to a parent of the same measure, or roll up by weights."
    )


class ShareCarriesNoNumber(ThroughlineError):
    code = "share_carries_no_number"
    status = 422
    zh = "“{parent}”不按合计汇总，到它的对齐不带份额；请去掉份额。"
    en = "“{parent}” does not roll up by sum, so an alignment to it carries no share; leave the share out."


class AlignedTwice(ThroughlineError):
    code = "aligned_twice"
    status = 422
    zh = "同一个上级只能对齐一次：“{parent}”。"
    en = "“{parent}” is given twice; a child is aligned to a parent once."


@dataclass(frozen=True)
class Parent:
    """A key result to serve; `share` only where it rolls up by sum (1 if it is the only such one)."""

    key_result_id: UUID
    share: Decimal | None = None
    weight: Decimal = Decimal(1)


@transaction.atomic
def align(*, actor: Actor, at: datetime, key_result_id: UUID, parents: Sequence[Parent]) -> list[Alignment]:
    """Make these the parents of a key result, in place of those it had; none unties it.

    Raises AlignmentLoop, AlignmentSharesDoNotAddToOne, UnitsOfMeasureDiffer, ShareCarriesNoNumber,
    RatioNotAddedUp.
    """
    rows = key_results_changed_by(actor, [key_result_id, *(parent.key_result_id for parent in parents)])
    child = rows[key_result_id]
    links = [_link(child, rows[parent.key_result_id], parent, parents, rows) for parent in parents]
    refuse_added_ratio(child.title, child.metric_id, [link.parent for link in links])
    check_alignment_shares(child.title, [link.share for link in links if link.share is not None])
    _refuse_doubles_and_loops([(child.id, child.title)], links)
    before = list(Alignment.objects.filter(child=child).values_list("parent_id", flat=True))
    Alignment.objects.filter(child=child).delete()
    made = Alignment.objects.bulk_create(links)
    _record(links, before, actor=actor, at=at, what="key_result", object_id=child.id)
    defer_refresh({child.id, *before, *rows})
    return made


@transaction.atomic
def align_objective(
    *, actor: Actor, at: datetime, objective_id: UUID, parent_ids: Sequence[UUID]
) -> list[Alignment]:
    """Make these key results the ones that an objective serves; such a link carries no number."""
    require(actor, "objective", "write")
    objective = Objective.objects.filter(id=objective_id).first()
    if objective is None:
        raise NotFound
    rows = key_results_changed_by(actor, parent_ids)
    links = [Alignment(child_objective=objective, parent=rows[parent_id]) for parent_id in parent_ids]
    below = objective.key_results.values_list("id", "title")
    _refuse_doubles_and_loops(list(below), links)
    before = list(Alignment.objects.filter(child_objective=objective).values_list("parent_id", flat=True))
    Alignment.objects.filter(child_objective=objective).delete()
    made = Alignment.objects.bulk_create(links)
    _record(links, before, actor=actor, at=at, what="objective", object_id=objective.id)
    return made


def unalign(*, actor: Actor, at: datetime, key_result_id: UUID, parent_id: UUID) -> list[Alignment]:
    """Untie a key result from one parent; the shares of the others must still add to 1."""
    kept = Alignment.objects.filter(child_id=key_result_id).exclude(parent_id=parent_id)
    parents = [
        Parent(link.parent_id, link.share if link.parent.source == "sum" else None, link.weight)
        for link in kept.select_related("parent")
    ]
    return align(actor=actor, at=at, key_result_id=key_result_id, parents=parents)


def _link(
    child: KeyResult, row: KeyResult, parent: Parent, parents: Sequence[Parent], rows: dict[UUID, KeyResult]
) -> Alignment:
    if parent.weight < 0:
        raise NegativeRollUpWeight(weight=parent.weight)
    if row.source != "sum":
        if parent.share is not None:
            raise ShareCarriesNoNumber(parent=row.title)
        return Alignment(child=child, parent=row, weight=parent.weight)
    if _measure(child) != _measure(row):
        raise UnitsOfMeasureDiffer(
            parent=row.title,
            child=child.title,
            parent_measure=_measure(row),
            child_measure=_measure(child),
        )
    summing = sum(rows[one.key_result_id].source == "sum" for one in parents)
    share = Decimal(1) if parent.share is None and summing == 1 else parent.share or Decimal(0)
    return Alignment(child=child, parent=row, share=share, weight=parent.weight)


def _measure(key_result: KeyResult) -> str:
    parts = (key_result.measure, key_result.currency, key_result.unit_label)
    return " ".join(part for part in parts if part)


def _refuse_doubles_and_loops(children: Sequence[tuple[UUID, str]], links: Sequence[Alignment]) -> None:
    seen: set[UUID] = set()
    for link in links:
        if link.parent_id in seen:
            raise AlignedTwice(parent=link.parent.title)
        seen.add(link.parent_id)
    above: list[tuple[UUID, UUID]] = [(link.child, link.parent) for link in links_up(seen)]
    new = [(child, parent) for child, _ in children for parent in seen]
    known = KeyResult.objects.filter(id__in={one for link in above for one in link})
    names: dict[UUID, str] = dict(known.values_list("id", "title"))
    names |= dict(children) | {link.parent_id: link.parent.title for link in links}
    check_alignments([*above, *new], names)


def _record(
    links: Sequence[Alignment],
    before: list[UUID],
    *,
    actor: Actor,
    at: datetime,
    what: str,
    object_id: UUID,
) -> None:
    record(
        actor=actor,
        at=at,
        action=f"{what}.align",
        object_type=what,
        object_id=object_id,
        details={
            "before": [str(parent) for parent in before],
            "after": [{"parent": str(link.parent_id), "share": _text(link.share)} for link in links],
        },
    )


def _text(share: Decimal | None) -> str | None:
    return None if share is None else str(share)
