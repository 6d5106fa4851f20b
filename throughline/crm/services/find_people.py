"""Find the people whom facts name: who was settled for a word, else whom the mapping's matching finds."""

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from throughline.core.amounts import EXACT
from throughline.crm.mapping.mapped import MappedFact
from throughline.crm.mapping.reasons import OwnerAmbiguous, OwnerMissing, OwnerUnknown, RecordWaits
from throughline.crm.mapping.schema import Owner
from throughline.crm.selectors.owners import Settled, people_called, settled_words

ONE = Decimal(1)


class People:
    """Whom each word means. Three queries at most, for any number of words."""

    def __init__(self, words: set[str], owner: Owner, connector_id: UUID | None) -> None:
        self.owner = owner
        self.settled = settled_words(words, connector_id)
        rest = words - self.settled.keys()
        aliased = {owner.aliases[word] for word in rest if word in owner.aliases}
        self.by_number = people_called("number", aliased)
        self.named = people_called(owner.match, {word for word in rest if word and word not in owner.aliases})

    def who(self, word: str, fact: MappedFact) -> Settled:
        """Exactly one, or nobody where that was settled; raises the reasons for which a record waits."""
        if (settled := self.settled.get(word)) is not None:
            return settled
        alias = self.owner.aliases.get(word)
        people = self.by_number[alias] if alias is not None else self.named.get(word, [])
        if len(people) == 1:
            return Settled(people[0])
        waits = {"value": word, "match": self.owner.match, **_amount(fact)}
        if people:
            raise OwnerAmbiguous(people=len(people), **waits)
        if word:
            raise OwnerUnknown(**waits)
        raise OwnerMissing(column=self.owner.column, **waits)

    def knows(self, word: str) -> bool:
        """Whether the word means somebody, or was settled to mean nobody."""
        if word in self.settled:
            return True
        alias = self.owner.aliases.get(word)
        people = self.by_number[alias] if alias is not None else self.named.get(word, [])
        return len(people) == 1


def owned_facts(
    facts: Sequence[MappedFact],
    owner: Owner,
    waiting: dict[UUID, RecordWaits],
    connector_id: UUID | None = None,
) -> list[MappedFact]:
    """The facts all of whose people are found; the others wait."""
    words = {fact.owner_word for fact in facts if not fact.deleted}
    words.update(word for fact in facts for word, _ in fact.named)
    people = People(words, owner, connector_id)
    owned = []
    for fact in facts:
        try:
            if not fact.deleted:
                _give(fact, people)
            owned.append(fact)
        except RecordWaits as reason:
            waiting[fact.record_id] = reason
    return owned


def give_known_owners(facts: Sequence[MappedFact], owner: Owner | None, connector_id: UUID) -> None:
    """An account whose owner is not found does not wait, because others need its words: it is nobody's."""
    people = People({fact.owner_word for fact in facts}, owner, connector_id) if owner else None
    for fact in facts:
        fact.participants = {None: ONE}
        if people is None or not fact.owner_word:
            continue
        try:
            _give(fact, people)
        except RecordWaits:
            continue


def _give(fact: MappedFact, people: People) -> None:
    """Its owner, and the parts of those who share in it; whom nothing counts for takes no part."""
    owner = people.who(fact.owner_word, fact)
    fact.owner_id = owner.person_id
    parts: dict[UUID | None, Decimal] = {}
    for word, part in fact.named:
        share = people.who(word, fact)
        if share.counts:
            before = parts.get(share.person_id)
            parts[share.person_id] = part if before is None else EXACT.add(before, part)
    if not fact.named and owner.counts:
        parts[owner.person_id] = ONE
    fact.participants = parts
    if not parts:
        fact.credits = []


def _amount(fact: MappedFact) -> dict[str, str]:
    """How much waits for the owner to be found."""
    if fact.amount is None or not fact.credits:
        return {}
    return {"amount": f"{fact.amount:f}", "currency": fact.currency or ""}
