"""By what facts can be told apart: their fields, and the words that are found there."""

from collections import defaultdict
from typing import Any, Final

from django.db import connection

from throughline.crm.mapping.schema import CREDITING
from throughline.crm.metrics.condition import DIMENSION

LOOKED_AT: Final = 20_000
OFFERED: Final = 50

# Only of the latest facts: what was said years ago is of little use, and would cost as much as is there.
_WORDS = """
WITH latest AS (
    SELECT stage_label, dimensions FROM crm_fact
    WHERE company_id = throughline_company() AND kind = %s ORDER BY id DESC LIMIT %s
), said(field, word) AS (
    SELECT 'stage', stage_label FROM latest WHERE stage_label <> ''
    UNION ALL
    SELECT %s || d.key, d.value FROM latest CROSS JOIN LATERAL jsonb_each_text(dimensions) AS d
), counted AS (
    SELECT field, word, count(*) AS n,
        row_number() OVER (PARTITION BY field ORDER BY count(*) DESC, word) AS at
    FROM said WHERE word <> '' GROUP BY field, word
)
SELECT field, word, n FROM counted WHERE at <= %s ORDER BY field, at
"""


def fields_of(fact_kind: str) -> list[dict[str, Any]]:
    """Dimensions and the stage with their words, then the account, the amount and the dates."""
    words: dict[str, list[dict[str, Any]]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_WORDS, [fact_kind, LOOKED_AT, DIMENSION, OFFERED])
        for field, word, count in cursor.fetchall():
            words[field].append({"word": word, "count": count})
    found = [{"field": field, "sort": "word", "words": said} for field, said in words.items()]
    found.append({"field": "account", "sort": "word", "words": []})
    if fact_kind not in ("visit", "account"):
        found.append({"field": "amount", "sort": "amount", "words": []})
    dates = [field for _, field in CREDITING[fact_kind]]
    dates += ["opened_on"] if fact_kind == "deal" else []
    return [*found, *({"field": field, "sort": "date", "words": []} for field in dates)]
