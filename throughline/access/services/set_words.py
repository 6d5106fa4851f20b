"""Say what a company calls the product's terms."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from throughline.access.errors import require
from throughline.access.terms import LONGEST_WORD, TERMS
from throughline.audit.services.record import record
from throughline.core.errors import ThroughlineError
from throughline.tenants.actor import Actor
from throughline.tenants.models import Company


class UnknownTerm(ThroughlineError):
    code = "unknown_term"
    status = 422
    zh = "“{term}”不是可以改名的词；可改的有：{known}。"
    en = "“{term}” is not a term that can be renamed; these can: {known}."


class BadWord(ThroughlineError):
    code = "bad_word"
    status = 422
    zh = "“{word}”不能用作名称：不超过 {longest} 个字符，且不含 {{ }} < > $。"
    en = "“{word}” cannot be a name: use at most {longest} characters, without {{ }} < > $."


@dataclass(frozen=True)
class Word:
    """What one term is called; an empty string leaves the product's own word."""

    term: str
    zh: str = ""
    en: str = ""
    en_plural: str = ""


@transaction.atomic
def set_words(*, actor: Actor, at: datetime, words: Iterable[Word]) -> dict[str, dict[str, str]]:
    """These words, and the product's own for every other term. Raises UnknownTerm, BadWord."""
    require(actor, "company", "write")
    company = Company.objects.select_for_update().get(id=actor.company_id)
    chosen = {word.term: _checked(word) for word in words}
    kept: dict[str, dict[str, str]] = {term: chosen[term] for term in TERMS if chosen.get(term)}
    changed: dict[str, list[dict[str, str]]] = {
        term: [company.words.get(term, {}), kept.get(term, {})]
        for term in TERMS
        if company.words.get(term, {}) != kept.get(term, {})
    }
    if changed:
        company.words = kept
        company.save(update_fields=["words"])
        record(
            actor=actor,
            at=at,
            action="company.set_words",
            object_type="company",
            object_id=company.id,
            details=changed,
        )
    return kept


def _checked(word: Word) -> dict[str, str]:
    if word.term not in TERMS:
        raise UnknownTerm(term=word.term, known=", ".join(TERMS))
    given = {key: text.strip() for key, text in asdict(word).items() if key != "term"}
    for key, text in given.items():
        # What i18next and the pages' markup read as their own signs.
        if len(text) > LONGEST_WORD[key] or set(text) & set("{}<>$"):
            raise BadWord(word=text, longest=LONGEST_WORD[key])
    return {key: text for key, text in given.items() if text}
