"""Find the people whom records name as owners: by number, email or name, or as it was settled."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from throughline.crm.mapping.schema import OWNER_MATCHES, OwnerMatch
from throughline.kit.scope import current_company
from throughline.kit.unnest import arrays_cursor, quoted

_CALLED = """
SELECT p.{match}, p.id FROM org_person p
WHERE p.company_id = %(company)s AND p.{match} = ANY(%(words)s::text[])
"""
# What was settled for a connector goes before what was settled for all of them.
_SETTLED = """
SELECT DISTINCT ON (word) word, person_id, verdict FROM crm_owneralias
WHERE company_id = %(company)s AND word = ANY(%(words)s::text[])
AND (connector_id IS NULL OR connector_id = %(connector)s::uuid) ORDER BY word, connector_id NULLS LAST
"""


@dataclass(frozen=True, slots=True)
class Settled:
    """A person; nobody, yet the company; or (not `counts`) nobody at all."""

    person_id: UUID | None
    counts: bool = True


def people_called(match: OwnerMatch, words: Collection[str]) -> dict[str, list[UUID]]:
    """Everybody whom each word names; an email is the same in capitals. One query, or none."""
    if not words:
        return {}
    asked = {*words, *(word.lower() for word in words)} if match == "email" else set(words)
    found: dict[str, list[UUID]] = defaultdict(list)
    with arrays_cursor(binary=True) as cursor:
        given = {"company": current_company(), "words": quoted(asked)}
        rows = cursor.execute(_CALLED.format(match=match), given).fetchall()
    for word, person_id in rows:
        found[word.lower() if match == "email" else word].append(person_id)
    return {word: found.get(word.lower() if match == "email" else word, []) for word in words}


def best_match(words: Collection[str]) -> OwnerMatch:
    """By number, email or name: whichever finds most of the owners."""
    if any("@" in word for word in words):
        return "email"
    found = {match: sum(map(bool, people_called(match, words).values())) for match in OWNER_MATCHES}
    return max(OWNER_MATCHES, key=lambda match: found[match])


def settled_words(words: Collection[str], connector_id: UUID | None) -> dict[str, Settled]:
    """Those of the words that somebody settled. One query, or none."""
    if not words:
        return {}
    asked = {"company": current_company(), "connector": connector_id, "words": quoted(words)}
    with arrays_cursor(binary=True) as cursor:
        rows = cursor.execute(_SETTLED, asked)
        return {word: Settled(person_id, verdict != "ignore") for word, person_id, verdict in rows}
