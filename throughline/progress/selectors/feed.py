"""The records behind a number: the credits that a key result counts."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal
from uuid import UUID

from django.db.models import Count, Q, Sum
from django.db.models.expressions import RawSQL

import throughline.kit.any_of  # noqa: F401 -- registers the lookup
from throughline.credits.models import CreditQuerySet
from throughline.credits.selectors.history import word_of
from throughline.credits.selectors.lines import lines_seen_by
from throughline.crm.models import Metric
from throughline.goals.models import KeyResult
from throughline.goals.selectors.key_results import key_result_seen_by
from throughline.progress.selectors.counted_lines import Asked, asked_of, counted_lines, parts_of
from throughline.progress.selectors.metric_values import Total
from throughline.tenants.actor import Actor

Part = Literal["numerator", "denominator"]


@dataclass(frozen=True, slots=True)
class Feed:
    """The lines that an actor may see, and the metric, no ratio, that counts them; none without one."""

    metric: Metric | None
    lines: CreditQuerySet

    def total(self) -> Total:
        """What these lines come to, net of reversals. One query, two where words are counted."""
        by_fact = self.lines.order_by().values("fact_id").annotate(net=Sum("count"), sum=Sum("amount"))
        found = by_fact.aggregate(amount=Sum("sum"), count=Count("fact_id", filter=Q(net__gt=0)))
        return Total(found["amount"] or Decimal(0), found["count"], self._words())

    def _words(self) -> int:
        if self.metric is None or self.metric.value != "distinct":
            return 0
        words = self.lines.order_by().annotate(word=word_of(self.metric)).values("word")
        return len(words.annotate(net=Sum("count")).filter(net__gt=0).values_list("word"))


def feed_of(actor: Actor, key_result_id: UUID, part: Part = "numerator") -> CreditQuerySet:
    """Lines that the key result counts, or divides by, and the actor may see; raises NotFound."""
    return feed(actor, key_result_seen_by(actor, key_result_id), part).lines


def feed(actor: Actor, key_result: KeyResult, part: Part = "numerator") -> Feed:
    """The same of one that the actor may see, with the metric that counts them. Select `cycle` with it."""
    metric = Metric.objects.filter(id=key_result.metric_id).first() if key_result.metric_id else None
    parts = [] if metric is None else parts_of(metric)
    place = int(part == "denominator")
    if place >= len(parts):
        return Feed(None, lines_seen_by(actor).none())
    return Feed(parts[place], _counted(actor, parts[place], asked_of(key_result)))


def _counted(actor: Actor, metric: Metric, asked: Asked) -> CreditQuerySet:
    statement, values = counted_lines(metric, [asked])
    # As an array, because the planner, who cannot foresee how many there are, would ask anew for every line.
    lines = RawSQL(f"ARRAY({statement} SELECT line_id FROM counted)", values)  # noqa: S608, S611
    return lines_seen_by(actor).filter(id__any_of=lines)
