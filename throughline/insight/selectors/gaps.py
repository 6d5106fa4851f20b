"""What is missing in the goals of a cycle, kind by kind: each a queryset, so that it is counted and paged."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Sum

from throughline.access.errors import require
from throughline.goals.models import Alignment, CheckIn, Cycle, KeyResult, Objective
from throughline.goals.selectors.cycles import cycle_seen_by
from throughline.goals.written import plain
from throughline.insight.goals_schemas import GAP_KINDS, Gap, GapCount, GapKind, GapPage
from throughline.insight.selectors.cards import owner_of
from throughline.kit.paging import page_by_id
from throughline.org.models import Headship
from throughline.org.selectors.dated import holds_on
from throughline.tenants.actor import Actor

Rows = QuerySet[Any]


def gap_counts(actor: Actor, cycle: Cycle) -> list[GapCount]:
    """One query a kind."""
    return [GapCount(kind=kind, count=_rows(kind, actor, cycle).count()) for kind in GAP_KINDS]


def gaps_of(*, actor: Actor, cycle_id: UUID, kind: GapKind, after: UUID | None, limit: int) -> GapPage:
    """One kind, page by page. Raises NotFound, NotAllowed."""
    require(actor, "key_result", "read")
    rows = _rows(kind, actor, cycle_seen_by(actor, cycle_id)).select_related("owner_unit", "owner_person")
    page = page_by_id(rows, after=after, limit=limit)
    return GapPage(items=[_gap(row, kind) for row in page["items"]], next=page["next"])


def _gap(row: Any, kind: GapKind) -> Gap:
    off = getattr(row, "off", None)
    return Gap(
        id=row.id,
        title=row.title,
        owner=owner_of(row.owner_unit, row.owner_person),
        since=row.owner_person.left_on if kind == "owner_left" else None,
        amount=None if off is None else plain(Decimal(off)),
    )


def _rows(kind: GapKind, actor: Actor, cycle: Cycle) -> Rows:
    if kind == "objective_unaligned":
        return _objective_unaligned(actor, cycle)
    in_force: Rows = KeyResult.objects.visible_to(actor).filter(cycle=cycle, withdrawn_on=None)
    return _OF_KEY_RESULTS[kind](in_force, actor.today)


def _objective_unaligned(actor: Actor, cycle: Cycle) -> Rows:
    """The company's own objective serves nothing; every other should serve something."""
    links = Alignment.objects.filter(child_objective=OuterRef("pk"))
    below: Rows = Objective.objects.visible_to(actor).filter(cycle=cycle).exclude(_the_companys())
    return below.filter(~Exists(links))


def _the_companys() -> Q:
    return Q(owner_unit__isnull=False, owner_unit__parent__isnull=True)


def _key_result_unaligned(rows: Rows, today: date) -> Rows:
    """It serves neither an objective nor another key result."""
    return rows.filter(~Exists(Alignment.objects.filter(child=OuterRef("pk"))), objective=None)


def _no_head(rows: Rows, today: date) -> Rows:
    heads = Headship.objects.filter(holds_on(today), unit=OuterRef("owner_unit"))
    return rows.filter(~Exists(heads), owner_unit__isnull=False)


def _owner_left(rows: Rows, today: date) -> Rows:
    return rows.filter(owner_person__left_on__lt=today)


def _no_metric_data(rows: Rows, today: date) -> Rows:
    """Fed by a metric, judged at least once, and none of its sources has loaded."""
    return rows.filter(source="metric", status="no_data", evaluated_as_of__isnull=False)


def _no_check_in(rows: Rows, today: date) -> Rows:
    """Kept by people who have not reported since it began; the steps of a milestone speak for themselves."""
    told = CheckIn.objects.filter(key_result=OuterRef("pk"))
    begun = rows.filter(source="check_in", cycle__starts_on__lte=today).exclude(kind="milestone")
    return begun.filter(~Exists(told))


def _shares_off(rows: Rows, today: date) -> Rows:
    """Its shares to parents that sum it do not add to 1: something counts twice, or not at all."""
    summed = rows.filter(parent_links__parent__source="sum")
    found: Rows = summed.annotate(off=1 - Sum("parent_links__share")).exclude(off=0)
    return found


def _children_short(rows: Rows, today: date) -> Rows:
    """The targets of those below, by their shares, are not what it must reach itself."""
    parts = Sum(F("child_links__child__target") * F("child_links__share"))
    with_children = rows.filter(source="sum", child_links__child__isnull=False)
    found: Rows = with_children.annotate(off=F("target") - parts).exclude(off=0)
    return found


_OF_KEY_RESULTS: dict[GapKind, Callable[[Rows, date], Rows]] = {
    "key_result_unaligned": _key_result_unaligned,
    "no_head": _no_head,
    "owner_left": _owner_left,
    "no_metric_data": _no_metric_data,
    "no_check_in": _no_check_in,
    "shares_off": _shares_off,
    "children_short": _children_short,
}
