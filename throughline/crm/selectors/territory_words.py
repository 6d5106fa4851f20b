"""The territories that facts name, and which unit each stands for."""

from typing import Any

from django.db import connection

from throughline.crm.selectors.territories import TERRITORY, units_of_territories
from throughline.org.models import Unit

_NAMED = """
SELECT dimensions ->> %(territory)s AS word, count(*) FROM crm_fact
WHERE company_id = throughline_company() AND jsonb_exists(dimensions, %(territory)s) GROUP BY word
UNION ALL
SELECT word, 0 FROM crm_territoryalias WHERE company_id = throughline_company()
"""


def territory_words() -> list[dict[str, Any]]:
    """Those that are nobody's first, then by how many facts name them; aliases too that none names now."""
    with connection.cursor() as cursor:
        cursor.execute(_NAMED, {"territory": TERRITORY})
        rows = cursor.fetchall()
    facts: dict[str, int] = {}
    for word, count in rows:
        facts[word] = facts.get(word, 0) + count
    units = units_of_territories(facts)
    names = dict(Unit.objects.filter(id__in=units.values()).values_list("id", "name"))
    found = [
        {"word": word, "facts": count, "unit_id": units.get(word), "unit": names.get(units.get(word))}
        for word, count in facts.items()
        if word
    ]
    return sorted(found, key=lambda row: (row["unit_id"] is not None, -row["facts"], row["word"]))
