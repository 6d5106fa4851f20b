"""Build key results' days anew from the whole ledger, metric by metric: what the fold moved one by one."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from uuid import UUID

from django.db import connection

import throughline.kit.any_of  # noqa: F401 -- registers the lookup
from throughline.crm.models import Metric
from throughline.goals.models import KeyResult
from throughline.progress.selectors.counted_lines import Asked, asked_of, counted_lines, parts_of

_CLEAR = (
    """
DELETE FROM progress_dailyactual
WHERE company_id = throughline_company() AND key_result_id = ANY(%s::uuid[])
""",
    """
DELETE FROM progress_wordday
WHERE company_id = throughline_company() AND key_result_id = ANY(%s::uuid[])
""",
)
_DAYS = """
INSERT INTO progress_dailyactual (company_id, key_result_id, denominator, "on", amount)
SELECT throughline_company(), id, %s, "on", sum(amount) FROM counted
GROUP BY id, "on" HAVING sum(amount) <> 0
"""
# A fact in which several share counts once.
_FACTS = """
, met AS (
    SELECT id, "on" FROM counted GROUP BY id, "on", fact_id HAVING sum(count) > 0
)
INSERT INTO progress_dailyactual (company_id, key_result_id, denominator, "on", amount)
SELECT throughline_company(), id, %s, "on", count(*) FROM met GROUP BY id, "on"
"""
_WORDS = """
, borne AS (
    INSERT INTO progress_wordday (company_id, key_result_id, denominator, word, "on", count)
    SELECT throughline_company(), id, %s, word, "on", sum(count) FROM counted
    GROUP BY id, word, "on" HAVING sum(count) <> 0
    RETURNING key_result_id, word, "on", count
), first AS (
    SELECT key_result_id, min("on") AS "on" FROM borne WHERE count > 0 GROUP BY key_result_id, word
)
INSERT INTO progress_dailyactual (company_id, key_result_id, denominator, "on", amount)
SELECT throughline_company(), key_result_id, %s, "on", count(*) FROM first
GROUP BY key_result_id, "on"
"""


def rebuild_days(key_result_ids: Collection[UUID]) -> None:
    """One statement for each metric and each part of a ratio; the caller holds the company's lock."""
    with connection.cursor() as cursor:
        for statement in _CLEAR:
            cursor.execute(statement, [list(key_result_ids)])
    fed: dict[UUID, list[Asked]] = defaultdict(list)
    rows = KeyResult.objects.filter(id__any_of=key_result_ids, metric_id__isnull=False)
    for kr in rows.select_related("cycle"):
        if kr.metric_id is not None:
            fed[kr.metric_id].append(asked_of(kr))
    for metric in Metric.objects.select_related("numerator", "denominator").in_bulk(fed).values():
        for denominator, part in enumerate(parts_of(metric)):
            _rebuild(part, fed[metric.id], denominator=bool(denominator))


def _rebuild(metric: Metric, asked: Sequence[Asked], *, denominator: bool) -> None:
    counted, values = counted_lines(metric, asked)
    with connection.cursor() as cursor:
        if metric.value == "distinct":
            cursor.execute(counted + _WORDS, [*values, denominator, denominator])
        else:
            days = _DAYS if metric.value == "amount" else _FACTS
            cursor.execute(counted + days, [*values, denominator])
