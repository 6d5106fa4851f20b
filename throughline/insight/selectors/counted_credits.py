"""The records behind a number, the latest first; a corrected line and its negative both stand in the list."""

from decimal import Decimal
from fractions import Fraction
from typing import Any, cast
from uuid import UUID

from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    TextField,
    Value,
    Window,
)
from django.db.models.functions import RowNumber

from throughline.core.pace import share
from throughline.credits.models import CreditLine, CreditQuerySet
from throughline.credits.selectors.history import word_of
from throughline.crm.models import Metric
from throughline.goals.selectors.key_results import key_result_seen_by
from throughline.goals.written import plain
from throughline.insight.key_result_schemas import (
    AskedCredits,
    CountedCredit,
    Counts,
    CreditList,
    Standing,
)
from throughline.progress.selectors.feed import feed
from throughline.tenants.actor import Actor


def credit_list(actor: Actor, key_result_id: UUID, asked: AskedCredits) -> CreditList:
    """Each line worth what it brings, so that all of them add up to `value`. Raises NotFound. Six queries."""
    fed = feed(actor, key_result_seen_by(actor, key_result_id), asked.part)
    if fed.metric is None:
        return CreditList(counts="amount", items=[], next=None, count=0, value=Decimal(0))
    counts = cast(Counts, fed.metric.value)
    total = fed.total()
    rows = _placed(fed.lines, fed.metric).select_related("fact", "person").order_by("-on", "-id")
    items = [_credit(line, counts) for line in rows[asked.skip : asked.skip + asked.limit + 1]]
    return CreditList(
        counts=counts,
        items=items[: asked.limit],
        next=asked.skip + asked.limit if len(items) > asked.limit else None,
        count=total.count,
        value=plain(total.value(fed.metric)),
    )


def _placed(lines: CreditQuerySet, metric: Metric) -> QuerySet[Any]:
    """With their word, whether they stand, and their place among those that stand and count as one."""
    reversal = CreditLine.objects.filter(reverses=OuterRef("pk"))
    stands = ExpressionWrapper(Q(reverses=None) & ~Exists(reversal), output_field=BooleanField())
    distinct = metric.value == "distinct"
    word = word_of(metric) if distinct else Value(None, output_field=TextField())
    once = F("word") if distinct else F("fact_id")
    place = Window(RowNumber(), partition_by=[once, F("stands")], order_by=[F("on"), F("id")])
    found: QuerySet[Any] = lines.annotate(word=word, stands=stands).annotate(place=place)
    return found


def _credit(line: Any, counts: Counts) -> CountedCredit:
    standing: Standing = "counts"
    if line.reverses is not None:
        standing = "correction"
    elif not line.stands:
        standing = "corrected"
    elif counts != "amount" and line.place > 1:
        standing = "again"
    count = 0 if standing == "again" else line.count
    return CountedCredit(
        id=line.id,
        on=line.on,
        fact_id=line.fact_id,
        customer=line.fact.account_name,
        deal=line.fact.name,
        product_line=line.dimensions.get("product_line"),
        owner=line.person.name if line.person else None,
        share=_share(line) if line.stands else None,
        value=plain(line.amount if counts == "amount" else Decimal(count)),
        word=line.word,
        standing=standing,
    )


def _share(line: Any) -> Decimal | None:
    """The part of the record that counts here; of one without an amount nothing is said."""
    whole = line.fact.amount
    return plain(share(Fraction(line.amount) / Fraction(whole))) if whole else None
