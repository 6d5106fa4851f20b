"""Find the people whom records name as owners: by number, email or name, many at once."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from throughline.crm.mapping.schema import OwnerMatch
from throughline.crm.unnest import arrays_cursor, quoted
from throughline.kit.scope import current_company

_CALLED = """
SELECT p.{match}, p.id FROM org_person p
WHERE p.company_id = %(company)s AND p.{match} = ANY(%(words)s::text[])
"""


def people_called(match: OwnerMatch, words: Collection[str]) -> dict[str, list[UUID]]:
    """Everybody whom each word names; an email is the same in capitals. One query, or none."""
    if not words:
        return {}
    asked = {*words, *(word.lower() for word in words)} if match == "email" else set(words)
    found: dict[str, list[UUID]] = defaultdict(list)
    with arrays_cursor(binary=True) as cursor:
        query = _CALLED.format(match=match)
        for word, person_id in cursor.execute(query, {"company": current_company(), "words": quoted(asked)}):
            found[word.lower() if match == "email" else word].append(person_id)
    return {word: found.get(word.lower() if match == "email" else word, []) for word in words}
