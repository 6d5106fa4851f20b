"""Find the people whom records name as owners: by number, email or name, many at once."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from throughline.crm.mapping.schema import OwnerMatch
from throughline.org.models import Person


def people_called(match: OwnerMatch, words: Collection[str]) -> dict[str, list[UUID]]:
    """Everybody whom each word names; an email is the same in capitals. One query."""
    asked = {*words, *(word.lower() for word in words)} if match == "email" else set(words)
    found: dict[str, list[UUID]] = defaultdict(list)
    people = Person.objects.filter(**{f"{match}__in": asked}).values_list(match, "id")
    for word, person_id in people:
        found[word.lower() if match == "email" else word].append(person_id)
    return {word: found.get(word.lower() if match == "email" else word, []) for word in words}
