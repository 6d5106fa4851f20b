"""How open deals stand on a day: since when nothing moved them, and from which amount theirs is large."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Aggregate, Count, DateField, DecimalField, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest, TruncDate

from throughline.core.periods import ONE_DAY, time_zone
from throughline.core.stalled import FEWEST, LARGE_FROM, LOOKED_BACK, STILL_FOR
from throughline.crm.models import Fact


class Percentile(Aggregate):
    """The amount that so large a share of all amounts does not pass: one of them, by nearest rank."""

    template = f"percentile_disc({LARGE_FROM}) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = DecimalField()


@dataclass(frozen=True, slots=True)
class Large:
    """Above which amount a deal is large: of owners who have a usual size, and of everybody's deals."""

    of_owners: Mapping[UUID, Decimal]
    of_company: Decimal | None

    def above(self, owner_id: UUID) -> Decimal | None:
        return self.of_owners.get(owner_id, self.of_company)


def with_last_move(deals: Any, as_of: date, zone: str) -> QuerySet[Any]:
    """Facts with `moved_on`: the later of the day of their stage and the last visit to their customer."""
    visits = Fact.objects.filter(kind="visit", account_name=OuterRef("account_name"), occurred_on__lte=as_of)
    visited = visits.exclude(Q(account_name="") | Q(stage="cancelled")).order_by().values("account_name")
    last = Subquery(visited.annotate(last=Max("occurred_on")).values("last"), output_field=DateField())
    staged = TruncDate(Coalesce("stage_since", "changed_at"), tzinfo=time_zone(zone))
    found: QuerySet[Any] = deals.annotate(moved_on=Greatest(staged, last))
    return found


def still_deals(as_of: date, zone: str, ids: Collection[UUID] | None = None) -> list[Any]:
    """Open deals (or some) with an owner and an amount that nothing moved for 14 days, by their ids."""
    until = datetime.combine(as_of - STILL_FOR + ONE_DAY, time.min, time_zone(zone))
    deals = Fact.objects.filter(kind="deal", stage="open", amount__gt=0, owner__isnull=False)
    if ids is not None:
        deals = deals.filter(id__in=ids)
    in_stage = deals.annotate(staged=Coalesce("stage_since", "changed_at")).filter(staged__lt=until)
    moved = with_last_move(in_stage, as_of, zone).filter(moved_on__lte=as_of - STILL_FOR)
    return list(moved.select_related("owner").order_by("id"))


def large_above(owner_ids: Collection[UUID], as_of: date) -> Large:
    """Of open deals, and of those won or lost within a year. Two queries."""
    said = Q(stage="open") | Q(stage__in=["won", "lost"], closed_on__gt=as_of - LOOKED_BACK)
    deals = Fact.objects.filter(said, kind="deal", amount__gt=0).order_by()
    own = deals.filter(owner__in=set(owner_ids)).values("owner_id").annotate(deals=Count("id"))
    rows = own.filter(deals__gte=FEWEST).annotate(large=Percentile("amount"))
    of_owners = dict(rows.values_list("owner_id", "large"))
    whole = deals.aggregate(deals=Count("id"), large=Percentile("amount"))
    return Large(of_owners, whole["large"] if whole["deals"] >= FEWEST else None)
