"""Where a fact counts: the key results that it moved, and what each counts of it now."""

from decimal import Decimal
from typing import Any, cast
from uuid import UUID

from throughline.core.status import Status
from throughline.credits.models import CreditLine
from throughline.crm.models import Fact, Metric
from throughline.goals.models import KeyResult
from throughline.goals.written import plain
from throughline.insight.inbox_schemas import KeyResultMoved, KeyResultSeen
from throughline.insight.schemas import Label, Measure
from throughline.insight.selectors.cards import maybe, owner_of, with_owners
from throughline.progress.selectors.counted_by import Part, counted_by
from throughline.tenants.actor import Actor


def key_results_moved(actor: Actor, fact_id: UUID) -> list[KeyResultMoved]:
    """From the person's up to the company's; of a fact that was taken back they count 0.

    Of a key result that the actor may not see, only what the ledger tells as well: whose, and how much.
    """
    lines = list(CreditLine.objects.visible_to(actor).filter(fact_id=fact_id, ledger="payable"))
    traits = Fact.objects.get(id=fact_id).traits
    counted = counted_by(lines, traits)
    ids = {part.key_result_id for part in counted}
    rows = with_owners(KeyResult.objects.filter(id__in=ids), actor.today).select_related("cycle")
    seen = set(KeyResult.objects.visible_to(actor).filter(id__in=ids).values_list("id", flat=True))
    metrics = Metric.objects.in_bulk({kr.metric_id for kr in rows})
    ordered = sorted(rows, key=lambda kr: (kr.owner_person is None, -_depth(kr), kr.title, kr.id))
    return [
        _moved(kr, metrics[kr.metric_id], part.denominator, counted[part], kr.id in seen)
        for kr in ordered
        for part in (Part(kr.id, False), Part(kr.id, True))
        if part in counted
    ]


def _depth(kr: Any) -> int:
    return kr.owner_unit.path.count("/") if kr.owner_unit else 0


def _moved(kr: Any, metric: Metric, denominator: bool, counted: Decimal, seen: bool) -> KeyResultMoved:
    return KeyResultMoved(
        owner=owner_of(kr.owner_unit, kr.owner_person, kr.head_name),
        metric=Label(zh=metric.name, en=metric.name_en or metric.name),
        cycle=kr.cycle.name,
        measure=cast(Measure, kr.measure),
        currency=kr.currency,
        denominator=denominator,
        counted=plain(counted),
        seen=_seen(kr) if seen else None,
    )


def _seen(kr: Any) -> KeyResultSeen:
    return KeyResultSeen(id=kr.id, title=kr.title, actual=maybe(kr.actual), status=cast(Status, kr.status))
