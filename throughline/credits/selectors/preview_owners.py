"""Whom the words of a preview's records mean, by the mapping as it stands."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from throughline.credits.preview_schemas import AliasFound, OwnersFound
from throughline.crm.mapping.reasons import RecordWaits
from throughline.crm.mapping.schema import OWNER_MATCHES, FactMapping, ObjectMapping, Owner
from throughline.crm.mapping.shares import shares_in
from throughline.crm.mapping.values import Record, words_of
from throughline.crm.selectors.owners import people_called
from throughline.crm.services.find_people import People
from throughline.org.models import Person

MOST_WORDS = 60


def preview_owners(
    mapping: ObjectMapping, bodies: Sequence[Record], connector_id: UUID
) -> OwnersFound | None:
    """None of a mapping that names no owner, as an account's may."""
    if mapping.owner is None:
        return None
    words = set(words_in(bodies, mapping.owner.column))
    if isinstance(mapping, FactMapping) and mapping.participants:
        words.update(word for body in bodies for word in _shared(body, mapping))
    people = People(words, mapping.owner, connector_id)
    unmatched = sorted(word for word in words if not people.knows(word))
    by_match = {
        match: sum(len(found) == 1 for found in people_called(match, words).values())
        for match in OWNER_MATCHES
    }
    return OwnersFound(
        words=len(words),
        matched=len(words) - len(unmatched),
        by_match=by_match,
        unmatched=unmatched[:MOST_WORDS],
        aliases=_aliases(mapping.owner),
    )


def words_in(bodies: Sequence[Record], column: str) -> Counter[str]:
    """In how many of the records each word stands; what is no single word is left out."""
    found: Counter[str] = Counter()
    for body in bodies:
        try:
            word = words_of(body, column)
        except RecordWaits:
            continue
        if word and len(word) <= 300:
            found[word] += 1
    return found


def _aliases(owner: Owner) -> list[AliasFound]:
    numbers = set(owner.aliases.values())
    names = dict(Person.objects.filter(number__in=numbers).values_list("number", "name"))
    return [
        AliasFound(word=word, number=number, person=names.get(number))
        for word, number in owner.aliases.items()
    ]


def _shared(body: Record, mapping: FactMapping) -> list[str]:
    try:
        return [word for word, _ in shares_in(body, mapping.participants)] if mapping.participants else []
    except RecordWaits:
        return []
