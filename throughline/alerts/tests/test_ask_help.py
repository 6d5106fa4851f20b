"""Asking somebody for help stops the clock, and tells them once, no more than they may see."""

import pytest

from throughline.access.errors import NotAllowed, NotFound
from throughline.alerts.models import Alert, Reaction
from throughline.alerts.services.ask_help import NobodyToAsk, ask_help
from throughline.alerts.services.note_talk import AlertClosed, WordsNeeded
from throughline.alerts.tests.conftest import Told
from throughline.audit.models import AuditEntry
from throughline.channels.letter import Words
from throughline.channels.message_kinds import Reader, message_named
from throughline.channels.models import Message
from throughline.goals.tests.sensors import AT, TODAY
from throughline.org.models import Person, RoleAssignment

WORDS = "Please quote the new model by Thursday"


def ask(told: Told, alert: Alert, asked: str = "Cid", by: str = "Ann", text: str = WORDS) -> Reaction:
    person = told.people[asked].id
    return ask_help(actor=told.actor(by), at=AT, alert_id=alert.id, text=text, person_id=person)


def letter(told: Told, name: str) -> Words | None:
    message = Message.objects.get(person=told.people[name], kind="help", channel=None)
    return message_named("help").words(Reader(told.actor(name), AT, "en"), message.facts)


@pytest.mark.parametrize("name", ["Ann", "Eve", "Max"])
def test_help_asked_by_the_owner_or_any_superior_stops_the_clock(told: Told, name: str):
    alert = told.behind("Ann")
    made = ask(told, alert, by=name)
    assert (made.kind, made.text, made.asked_id) == ("help", WORDS, told.people["Cid"].id)
    assert Alert.objects.get(id=alert.id).first_reaction_at == AT


def test_who_may_not_see_it_is_told_who_asks_and_the_words_alone(told: Told):
    ask(told, told.behind("Ann"))
    assert letter(told, "Cid") == Words("Ann asks for your help", WORDS, "/")


def test_who_may_see_it_is_told_what_it_is_about_and_where(told: Told):
    alert = told.behind("Ann")
    ask(told, alert, asked="Max")
    assert letter(told, "Max") == Words("Ann asks for your help: Signed", WORDS, f"/alerts/{alert.id}")


def test_nobody_else_is_told(told: Told):
    ask(told, told.behind("Ann"))
    assert set(Message.objects.filter(kind="help").values_list("person__name", flat=True)) == {"Cid"}


def test_nothing_is_told_any_more_once_it_has_closed(told: Told):
    alert = told.behind("Ann")
    ask(told, alert)
    Alert.objects.filter(id=alert.id).update(closed_at=AT, closed_as_of=TODAY)
    assert letter(told, "Cid") is None


def test_oneself_nobody_and_who_has_left_cannot_be_asked(told: Told):
    alert = told.behind("Ann")
    Person.objects.filter(id=told.people["Cid"].id).update(left_on=TODAY.replace(year=TODAY.year - 1))
    for asked in ("Ann", "Cid"):
        with pytest.raises(NobodyToAsk):
            ask(told, alert, asked=asked)
    with pytest.raises(NobodyToAsk):
        ask_help(actor=told.actor("Ann"), at=AT, alert_id=alert.id, text=WORDS, person_id=None)
    assert not Message.objects.filter(kind="help").exists()


def test_words_are_needed_and_an_open_alert(told: Told):
    alert = told.behind("Ann")
    with pytest.raises(WordsNeeded):
        ask(told, alert, text=" ")
    Alert.objects.filter(id=alert.id).update(closed_at=AT, closed_as_of=TODAY)
    with pytest.raises(AlertClosed):
        ask(told, alert)


def test_who_may_only_read_it_may_not_ask_and_others_do_not_find_it(told: Told):
    alert = told.behind("Ann")
    RoleAssignment.objects.create(person=told.people["Pia"], role="planner")
    with pytest.raises(NotAllowed):
        ask(told, alert, by="Pia")
    with pytest.raises(NotFound):
        ask(told, alert, asked="Ann", by="Bob")


def test_it_is_audited_with_whom(told: Told):
    alert = told.behind("Ann")
    made = ask(told, alert)
    details = {"kind": "help", "reaction": str(made.id), "asked": str(told.people["Cid"].id)}
    assert AuditEntry.objects.get(action="alert.react").details == details
