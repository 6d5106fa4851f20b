"""The days of every key result that a metric feeds, added up from the whole ledger, metric by metric."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from uuid import UUID

from django.db import connection

from throughline.crm.models import Metric
from throughline.goals.models import KeyResult
from throughline.progress.selectors.counted_lines import Asked, asked_of, counted_lines, parts_of
from throughline.progress.selectors.waiting import waiting_key_results
from throughline.progress.verify.difference import Difference

AT_ONCE = 500

# Units are climbed from each person's seats, over all their lines at once; the fold moves credit by credit.
_SUMS = """, daily(id, "on", amount) AS (
    SELECT id, "on", sum(amount) FROM counted GROUP BY id, "on"
)
"""
_FACTS = """, met AS (
    SELECT id, "on" FROM counted GROUP BY id, "on", fact_id HAVING sum(count) > 0
), daily(id, "on", amount) AS (
    SELECT id, "on", count(*)::numeric FROM met GROUP BY id, "on"
)
"""
_WORDS = """, borne AS (
    SELECT id, word, "on" FROM counted GROUP BY id, word, "on" HAVING sum(count) > 0
), first AS (
    SELECT id, word, min("on") AS "on" FROM borne GROUP BY id, word
), daily(id, "on", amount) AS (
    SELECT id, "on", count(*)::numeric FROM first GROUP BY id, "on"
)
"""
_COMPARED = """
SELECT k.title, coalesce(u.code, p.number), coalesce(v."on", d."on"), d.amount, v.amount
FROM daily v FULL JOIN (
    SELECT * FROM progress_dailyactual WHERE company_id = throughline_company()
    AND key_result_id = ANY(%s::uuid[]) AND denominator = %s
) d ON d.key_result_id = v.id AND d."on" = v."on"
JOIN goals_keyresult k ON k.company_id = throughline_company() AND k.id = coalesce(v.id, d.key_result_id)
LEFT JOIN org_unit u ON u.company_id = throughline_company() AND u.id = k.owner_unit_id
LEFT JOIN org_person p ON p.company_id = throughline_company() AND p.id = k.owner_person_id
WHERE coalesce(v.amount, 0) <> coalesce(d.amount, 0) ORDER BY k.id, 3
"""

_NOBODYS = """
SELECT d.key_result_id, d."on", d.amount FROM progress_dailyactual d
WHERE d.company_id = throughline_company() AND NOT EXISTS (
    SELECT FROM goals_keyresult k WHERE k.company_id = throughline_company() AND k.id = d.key_result_id)
ORDER BY 1, 2
"""


def compare_days() -> Iterator[Difference]:
    """But for key results of which something is still to be counted."""
    yield from _of_nobody()
    due = waiting_key_results()
    fed: dict[UUID, list[Asked]] = defaultdict(list)
    rows = KeyResult.objects.filter(source="metric", metric_id__isnull=False).select_related("cycle")
    for kr in rows.order_by("id").iterator(AT_ONCE):
        if kr.metric_id is not None and kr.id not in due:
            fed[kr.metric_id].append(asked_of(kr))
    metrics = Metric.objects.select_related("numerator", "denominator").in_bulk(fed)
    for metric_id, asked in fed.items():
        for denominator, part in enumerate(parts_of(metrics[metric_id])):
            for start in range(0, len(asked), AT_ONCE):
                yield from _compared(part, asked[start : start + AT_ONCE], denominator=bool(denominator))


def _compared(metric: Metric, asked: Sequence[Asked], *, denominator: bool) -> Iterator[Difference]:
    counted, values = counted_lines(metric, asked)
    daily = {"amount": _SUMS, "count": _FACTS, "distinct": _WORDS}[metric.value]
    with connection.cursor() as cursor:
        ids = [one.id for one in asked]
        cursor.execute(counted.rstrip() + daily + _COMPARED, [*values, ids, denominator])
        for title, owner, on, stored, computed in cursor.fetchall():
            name = f"{title} ({owner}) {on}"
            yield Difference("day", name, f"{stored or 0:f}", f"{computed or 0:f}")


def _of_nobody() -> Iterator[Difference]:
    """Days whose key result is not there: no key in the database forbids them (docs/decisions/0015)."""
    with connection.cursor() as cursor:
        cursor.execute(_NOBODYS)
        for key_result_id, on, amount in cursor.fetchall():
            yield Difference("day_unknown", f"{key_result_id} {on}", f"{amount:f}", "")
