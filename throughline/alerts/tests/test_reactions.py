"""A talk or a plan by the owner or a superior stops the response clock, once."""

from datetime import timedelta
from decimal import Decimal

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from throughline.access.errors import NotAllowed, NotFound
from throughline.alerts.models import Alert, Reaction
from throughline.alerts.services.agree_plan import agree_plan
from throughline.alerts.services.note_talk import AlertClosed, WordsNeeded, note_talk
from throughline.alerts.services.take_up_check_in import take_up_check_in
from throughline.alerts.tests.conftest import OPENED, Told
from throughline.audit.models import AuditEntry
from throughline.goals.models import CheckIn
from throughline.goals.services.check_in import ValueNeeded, check_in
from throughline.goals.tests.sensors import AT, TODAY
from throughline.kit.models import new_id
from throughline.org.models import RoleAssignment

LATER = AT + timedelta(hours=2)


def clock(alert: Alert):
    return Alert.objects.get(id=alert.id).first_reaction_at


def talk(told: Told, name: str, alert: Alert, text: str = "We talked", at=AT) -> Reaction:
    return note_talk(actor=told.actor(name), at=at, alert_id=alert.id, text=text)


def report(told: Told, name: str, alert: Alert, note: str, at=AT) -> CheckIn:
    return check_in(
        actor=told.actor(name), at=at, key_result_id=alert.key_result.id, note=note, value=told_value(alert)
    )


def told_value(alert: Alert):
    return 100 if alert.key_result.source == "check_in" else None


@pytest.mark.parametrize("name", ["Ann", "Eve", "Max"])
def test_a_talk_noted_by_the_owner_or_any_superior_stops_the_clock(told: Told, name: str):
    alert = told.behind("Ann")
    made = talk(told, name, alert, "  We talked: two visits a day from now on.  ")
    assert (made.kind, made.text) == ("talk", "We talked: two visits a day from now on.")
    assert clock(alert) == AT


def test_the_clock_stops_once(told: Told):
    alert = told.behind("Ann")
    talk(told, "Eve", alert)
    talk(told, "Ann", alert, at=LATER)
    assert clock(alert) == AT
    assert Reaction.objects.filter(alert=alert).count() == 2


def test_what_was_said_earlier_and_taken_up_later_counts_from_when_it_was_said(told: Told):
    alert = told.behind("Ann")
    told_at = report(told, "Ann", alert, "Three quotes go out on Monday")
    talk(told, "Eve", alert, at=LATER)
    take_up_check_in(check_in_id=told_at.id)
    assert clock(alert) == AT


def test_a_plan_is_a_check_in_too(told: Told):
    alert = told.behind("Ann", source="sum")
    made = agree_plan(actor=told.actor("Eve"), at=AT, alert_id=alert.id, text="Two calls a day", confidence=6)
    assert made.check_in is not None
    assert (made.check_in.note, made.check_in.confidence, made.check_in.person_id) == (
        "Two calls a day", 6, told.people["Eve"].id,
    )  # fmt: skip
    assert clock(alert) == AT


def test_a_plan_for_a_figure_kept_by_hand_brings_the_figure(told: Told):
    alert = told.behind("Ann")
    with pytest.raises(ValueNeeded):
        agree_plan(actor=told.actor("Ann"), at=AT, alert_id=alert.id, text="Two calls a day")
    agree_plan(actor=told.actor("Ann"), at=AT, alert_id=alert.id, text="Two calls a day", value=Decimal(120))
    assert clock(alert) == AT


def test_a_check_in_with_words_by_owner_or_superior_counts_once(told: Told):
    alert = told.behind("Ann")
    made = report(told, "Ann", alert, "Three quotes go out on Monday")
    assert ProcrastinateJob.objects.filter(task_name="alerts.take_up_check_in").count() == 1
    assert take_up_check_in(check_in_id=made.id) is not None
    assert take_up_check_in(check_in_id=made.id) is None
    assert Reaction.objects.get().kind == "plan"
    assert clock(alert) == AT


def test_the_check_in_of_an_agreed_plan_is_not_taken_up_again(told: Told):
    alert = told.behind("Ann", source="sum")
    made = agree_plan(actor=told.actor("Ann"), at=AT, alert_id=alert.id, text="Two calls a day")
    assert made.check_in is not None
    assert take_up_check_in(check_in_id=made.check_in.id) is None


def test_a_check_in_without_words_answers_nothing_and_asks_for_no_job(told: Told):
    alert = told.behind("Ann")
    made = report(told, "Ann", alert, " ")
    assert not ProcrastinateJob.objects.filter(task_name="alerts.take_up_check_in").exists()
    assert take_up_check_in(check_in_id=made.id) is None
    assert clock(alert) is None


def test_a_planners_check_in_is_not_the_owners_answer(told: Told):
    alert = told.behind("Ann")
    RoleAssignment.objects.create(person=told.people["Pia"], role="planner")
    made = report(told, "Pia", alert, "Corrected by sales operations")
    assert take_up_check_in(check_in_id=made.id) is None


def test_a_check_in_from_before_the_alert_answers_nothing(told: Told):
    alert = told.behind("Ann")
    made = report(told, "Ann", alert, "All is well", at=OPENED - timedelta(hours=1))
    assert take_up_check_in(check_in_id=made.id) is None


def test_words_are_needed(told: Told):
    alert = told.behind("Ann")
    with pytest.raises(WordsNeeded):
        talk(told, "Eve", alert, "  ")


def test_a_closed_alert_takes_no_more_reactions(told: Told):
    alert = told.behind("Ann")
    Alert.objects.filter(id=alert.id).update(closed_at=AT, closed_as_of=TODAY)
    with pytest.raises(AlertClosed):
        talk(told, "Eve", alert)


def test_who_may_only_read_it_may_not_answer_it(told: Told):
    alert = told.behind("Ann")
    RoleAssignment.objects.create(person=told.people["Pia"], role="planner")
    with pytest.raises(NotAllowed):
        talk(told, "Pia", alert)


@pytest.mark.parametrize("name", ["Bob", "Cid"])
def test_who_does_not_see_it_does_not_find_it(told: Told, name: str):
    alert = told.behind("Ann")
    with pytest.raises(NotFound):
        talk(told, name, alert)
    with pytest.raises(NotFound):
        note_talk(actor=told.actor(name), at=AT, alert_id=new_id(), text="We talked")


def test_nobody_in_person_cannot_talk(told: Told):
    alert = told.behind("Ann")
    with pytest.raises(NotAllowed):
        note_talk(actor=told.operator, at=AT, alert_id=alert.id, text="We talked")


def test_a_reaction_is_audited(told: Told):
    alert = told.behind("Ann")
    made = talk(told, "Eve", alert)
    entry = AuditEntry.objects.get(action="alert.react")
    assert (entry.person_id, entry.object_id) == (told.people["Eve"].id, alert.id)
    assert entry.details == {"kind": "talk", "reaction": str(made.id)}
