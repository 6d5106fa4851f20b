"""Words for owners that nobody is found for: how much waits for each, and who they might be."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.db.models import F, Q
from django.db.models.functions import Lower

from throughline.crm.models import Connector
from throughline.org.models import Person
from throughline.org.names import name_key

WAITS_FOR_OWNER = ("owner_unknown", "owner_ambiguous", "owner_missing")
MOST_WORDS = 300
MOST_PROPOSALS = 3

_UNMATCHED = """
SELECT r.connector_id, r.reason ->> 'value', min(r.reason_code), count(*),
    coalesce(sum((r.reason ->> 'amount')::numeric), 0), min(r.received_at)
FROM crm_inboxrecord r
WHERE r.company_id = throughline_company() AND r.state = 'waiting' AND r.reason_code = ANY(%s)
GROUP BY 1, 2 ORDER BY 5 DESC, 4 DESC, 2 LIMIT %s
"""


@dataclass(slots=True)
class Unmatched:
    """One word of one connector. `amount` is in the company's currency, of what would count."""

    connector: Connector
    word: str
    reason: str
    records: int
    amount: Decimal
    since: datetime
    proposals: list[Person] = field(default_factory=list)


def unmatched_owners() -> list[Unmatched]:
    """The largest amounts first. Three queries for any number of words."""
    with connection.cursor() as cursor:
        cursor.execute(_UNMATCHED, [list(WAITS_FOR_OWNER), MOST_WORDS])
        rows = cursor.fetchall()
    connectors = Connector.objects.in_bulk({row[0] for row in rows})
    found = [Unmatched(connectors[connector_id], *rest) for connector_id, *rest in rows]
    proposed = people_like({one.word for one in found})
    for one in found:
        one.proposals = proposed.get(one.word, [])
    return found


def people_like(words: Collection[str]) -> dict[str, list[Person]]:
    """Who sounds like a word: the same pinyin, the same letters of a mail, a number inside it. One query."""
    keys = {word: set(_keys(word)) for word in words}
    wanted = {key for some in keys.values() for key in some}
    if not wanted:
        return {}
    people = (
        Person.objects.annotate(mail=Lower("email"))
        .filter(Q(number__in=wanted) | Q(mail__in=wanted) | Q(name_key__in=wanted) | _begins(wanted))
        .select_related("unit")
        .order_by(F("left_on").desc(nulls_first=True), "number")[: MOST_WORDS * MOST_PROPOSALS]
    )
    by_key: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        for key in _keys_of(person):
            by_key[key].append(person)
    return {word: _proposed(some, by_key) for word, some in keys.items()}


def _begins(wanted: Collection[str]) -> Q:
    """A Chinese name's key is its pinyin, a blank, and the name; a mail's first part stands before the @."""
    found = Q()
    for key in sorted(wanted):
        if key.isascii() and key.isalpha():
            found |= Q(name_key__startswith=f"{key} ") | Q(mail__startswith=f"{key}@")
    return found


def _proposed(keys: Collection[str], by_key: dict[str, list[Person]]) -> list[Person]:
    found: dict[UUID, Person] = {}
    for key in keys:
        found.update({person.id: person for person in by_key.get(key, ())})
    return list(found.values())[:MOST_PROPOSALS]


def _keys_of(person: Person) -> Iterator[str]:
    yield person.number
    yield person.name_key
    yield person.name_key.partition(" ")[0]
    yield "".join(person.name_key.split())
    if person.email:
        yield person.email.lower()
        yield person.email.lower().partition("@")[0]


def _keys(word: str) -> Iterator[str]:
    """What a word might be looked up by; what stands in brackets is left out, and a number is taken out."""
    plain = unicodedata.normalize("NFKC", word).strip().lower()
    bare = re.sub(r"[(\[【].*?[)\]】]", "", plain).strip()
    yield from filter(None, (plain, bare))
    if "@" in bare:
        yield bare.partition("@")[0]
    letters = "".join(re.findall(r"[^\W\d_]+", bare))
    if letters:
        yield name_key(letters)
        yield name_key(letters).partition(" ")[0]
    parts: Sequence[str] = re.findall(r"[a-z]+", bare)
    if len(parts) == 2:
        yield parts[1] + parts[0]
        yield " ".join(parts)
        yield f"{parts[1]} {parts[0]}"
    yield from re.findall(r"[a-z]{0,3}\d{2,}", plain)
