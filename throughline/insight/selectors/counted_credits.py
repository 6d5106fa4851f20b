"""The records behind a number, the latest first; a corrected line and its negative both stand in the list."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal
from uuid import UUID

from django.db.models import Exists, OuterRef, Sum

from throughline.core.pace import share
from throughline.credits.models import CreditLine
from throughline.goals.written import plain
from throughline.insight.key_result_schemas import CountedCredit, CreditList, Skipping
from throughline.progress.selectors.feed import feed_of
from throughline.tenants.actor import Actor


def credit_list(actor: Actor, key_result_id: UUID, *, counting: bool, part: Skipping) -> CreditList:
    """`counting`: each line is worth its count, not its amount. Raises NotFound. Four queries."""
    lines = feed_of(actor, key_result_id)
    totals = lines.order_by().aggregate(records=Sum("count"), total=Sum("amount"))
    reversal = CreditLine.objects.filter(reverses=OuterRef("pk"))
    rows = lines.select_related("fact", "person").annotate(corrected=Exists(reversal)).order_by("-on", "-id")
    items = [_credit(line, counting) for line in rows[part.skip : part.skip + part.limit + 1]]
    value = totals["records"] if counting else totals["total"]
    return CreditList(
        items=items[: part.limit],
        next=part.skip + part.limit if len(items) > part.limit else None,
        count=totals["records"] or 0,
        value=plain(Decimal(value or 0)),
    )


def _credit(line: Any, counting: bool) -> CountedCredit:
    standing: Literal["counts", "corrected", "correction"] = "counts"
    if line.reverses is not None:
        standing = "correction"
    elif line.corrected:
        standing = "corrected"
    return CountedCredit(
        id=line.id,
        on=line.on,
        fact_id=line.fact_id,
        customer=line.fact.account_name,
        deal=line.fact.name,
        product_line=line.dimensions.get("product_line"),
        owner=line.person.name if line.person else None,
        share=_share(line) if standing == "counts" else None,
        value=plain(Decimal(line.count) if counting else line.amount),
        standing=standing,
    )


def _share(line: Any) -> Decimal | None:
    """The part of the record that counts here; of one without an amount nothing is said."""
    whole = line.fact.amount
    return plain(share(Fraction(line.amount) / Fraction(whole))) if whole else None
