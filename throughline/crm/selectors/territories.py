"""Which unit a territory's word stands for: its code, its name, or an alias that somebody settled."""

from collections.abc import Collection
from typing import Final
from uuid import UUID

from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, quoted

TERRITORY: Final = "territory"
"""The dimension in which a fact carries its account's territory."""

# An alias goes before a code, a code before a name; a name that two units bear is nobody's.
_UNITS = """
SELECT word, unit_id FROM (
    SELECT word, unit_id, 0 AS rank, 1 AS bearers FROM crm_territoryalias WHERE company_id = %(company)s
    UNION ALL SELECT code, id, 1, 1 FROM org_unit WHERE company_id = %(company)s
    UNION ALL SELECT name, (array_agg(id))[1], 2, count(*) FROM org_unit WHERE company_id = %(company)s
    GROUP BY name
) AS known WHERE bearers = 1 AND (%(words)s::text[] IS NULL OR word = ANY(%(words)s::text[]))
ORDER BY rank DESC
"""


def units_of_territories(words: Collection[str] | None = None) -> dict[str, UUID]:
    """By word; of all words that any unit goes by, or only of these. A word that is no unit's is left out."""
    if words is not None and not words:
        return {}
    asked = {"company": current_company(), "words": None if words is None else quoted(words)}
    with arrays_cursor(binary=True) as cursor:
        return dict(cursor.execute(_UNITS, asked).fetchall())
