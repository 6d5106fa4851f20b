"""A message put into words at the moment of sending, for the channel that it goes by."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin

from django.conf import settings

from throughline.channels.letter import Digest, Event, Letter, Words
from throughline.channels.message_kinds import Reader, digest_named, message_named
from throughline.channels.models import Message
from throughline.channels.selectors.preferences import Chosen
from throughline.core.periods import local_date
from throughline.kit.scope import current_company
from throughline.org.selectors.actors import actor_of_person
from throughline.tenants.selectors.zone_name import zone_name


@dataclass(frozen=True, slots=True)
class Worded:
    """Either to a person, as a letter and as the event that another system hears; or to a group."""

    letter: Letter | None = None
    event: Event | None = None
    digest: Digest | None = None


def worded(message: Message, chosen: Chosen, at: datetime) -> Worded | None:
    """None where there is nothing to tell (any more), or nobody who may be told it."""
    if message.person_id is None:
        return Worded(digest=_digest(message))
    words = _words(message, chosen, at)
    if words is None:
        return None
    letter = Letter(id_of(message), words.title, words.text, link_to(words.path), chosen.language)
    return Worded(letter=letter, event=_event(message, letter))


def id_of(message: Message) -> str:
    """The same in every try, and short enough for every vendor."""
    return f"msg_{message.id.hex}"


def link_to(path: str) -> str:
    return urljoin(settings.PUBLIC_URL, path)


def _words(message: Message, chosen: Chosen, at: datetime) -> Words | None:
    company = current_company()
    today = local_date(at, zone_name(company))
    assert message.person_id is not None, "only a message to a person has words for one"
    actor = actor_of_person(person_id=message.person_id, company_id=company, today=today)
    if actor.person_id is None:  # has left
        return None
    return message_named(message.kind).words(Reader(actor, at, chosen.language), message.facts)


def _digest(message: Message) -> Digest:
    language = message.channel.settings["language"]
    words = digest_named(message.kind).words(message.facts, language)
    return Digest(words.title, words.text, link_to(words.path), language)


def _event(message: Message, letter: Letter) -> Event | None:
    if message.channel is None:
        return None
    data = {"kind": message.kind, "person": message.person.number, "link": letter.link}
    if message.channel.settings.get("content") == "full":
        data |= {"title": letter.title, "text": letter.text}
    return Event(id_of(message), f"notification.{message.kind}", message.made_at, data)
