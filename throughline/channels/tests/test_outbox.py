"""Everybody is told once, by the channel they chose, by the next one where that fails, and not at night."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from throughline.channels.kind import THREE_DAYS
from throughline.channels.message_kinds import UnknownMessageKind
from throughline.channels.models import Message
from throughline.channels.services.post_message import post_message
from throughline.channels.services.replay_message import MessageUnderWay, replay_message
from throughline.channels.services.switch_channel import switch_channel
from throughline.channels.tests.outbox import Outbox
from throughline.channels.tests.vendors import Vendor
from throughline.kit.outbound.tests.server import Reply, serving
from throughline.kit.scope import company_scope
from throughline.org.models import Person


def test_without_a_channel_somebody_is_told_in_the_app(outbox: Outbox):
    assert outbox.post()
    outbox.deliver()
    assert (outbox.attempts(), outbox.message().state) == ([("app", "sent")], "sent")


def test_the_same_key_is_told_once(outbox: Outbox):
    assert (outbox.post(), outbox.post()) == (True, False)
    outbox.deliver()
    assert not outbox.post()
    outbox.deliver()
    assert outbox.attempts() == [("app", "sent")]


def test_what_is_taken_back_was_never_posted(outbox: Outbox):
    with pytest.raises(ZeroDivisionError), company_scope(outbox.company.id):
        outbox.post()
        raise ZeroDivisionError
    with company_scope(outbox.company.id):
        assert not Message.objects.exists()


def test_a_kind_that_nobody_registered_is_refused(outbox: Outbox):
    with pytest.raises(UnknownMessageKind):
        post_message(
            company=outbox.company.id,
            person=outbox.people["Ann"].id,
            kind="x",
            key="x",
            facts={},
            at=outbox.at,
        )


def test_a_channel_that_fails_is_tried_three_times_and_then_replaced_by_the_next(outbox: Outbox):
    first, second = Vendor("slack", then=lambda asked: Reply(503)), Vendor("wecom")
    with serving(first) as slack, serving(second) as wecom:
        outbox.channel("slack", slack.address)
        outbox.channel("wecom", wecom.address)
        outbox.prefer("slack", "wecom")
        outbox.post()
        for minutes in (0, 1, 4, 1):
            outbox.later(minutes=minutes)
            outbox.deliver()
    assert outbox.attempts() == [("slack", "failed")] * 3 + [("wecom", "sent")]
    assert len(second.sent) == 1


def test_a_channel_that_fails_for_everybody_is_not_waited_for_by_everybody(outbox: Outbox):
    vendor = Vendor("slack", then=lambda asked: Reply(503))
    with serving(vendor) as served:
        outbox.channel("slack", served.address)
        outbox.prefer("slack")
        for key in "abcd":
            outbox.post(key)
            outbox.deliver()
        assert outbox.attempts("c") == [("slack", "failed")]
        assert outbox.attempts("d") == [("app", "sent")]
        vendor.then = lambda asked: None
        outbox.later(minutes=5)
        outbox.post("e")
        outbox.deliver()
        assert outbox.attempts("e") == [("slack", "sent")]


def test_a_channel_that_works_again_is_well_again(outbox: Outbox):
    vendor = Vendor("slack", then=lambda asked: Reply(503))
    with serving(vendor) as served:
        outbox.channel("slack", served.address)
        outbox.prefer("slack")
        outbox.post()
        outbox.deliver()
        assert outbox.health("slack").failures == 1
        vendor.then = lambda asked: None
        outbox.later(minutes=1)
        outbox.deliver()
    health = outbox.health("slack")
    assert (health.failures, health.failure_code, health.heard_at) == (0, "", outbox.at)


def test_a_channel_that_is_gone_is_stopped(outbox: Outbox):
    with serving(Vendor("signed_webhook", then=lambda asked: Reply(410))) as served:
        outbox.channel("signed_webhook", served.address)
        outbox.post("a")
        outbox.deliver()
        outbox.post("b")
        outbox.deliver()
    assert outbox.health("signed_webhook").state == "gone"
    assert len(served.calls) == 1
    assert outbox.message("a → signed_webhook").state == "failed"


def test_a_webhook_is_tried_over_three_days_while_its_person_is_told_at_once(outbox: Outbox):
    with serving(Vendor("signed_webhook", then=lambda asked: Reply(500))) as served:
        outbox.channel("signed_webhook", served.address)
        outbox.post()
        outbox.deliver()
        assert outbox.message().state == "sent"
        begun = outbox.at
        for wait in THREE_DAYS:
            outbox.at += wait
            outbox.deliver()
    copy = outbox.message("one → signed_webhook")
    assert (len(served.calls), copy.state, copy.maybe_twice) == (len(THREE_DAYS) + 1, "failed", False)
    assert outbox.at - begun > timedelta(days=3)
    assert len({call.headers["webhook-id"] for call in served.calls}) == 1


def test_what_failed_is_sent_again_by_hand_under_the_same_id(outbox: Outbox):
    vendor = Vendor("signed_webhook", then=lambda asked: Reply(400))
    with serving(vendor) as served:
        outbox.channel("signed_webhook", served.address)
        outbox.post()
        outbox.deliver()
        copy = outbox.message("one → signed_webhook")
        assert copy.state == "failed"
        vendor.then = lambda asked: None
        outbox.later(hours=1)
        with company_scope(outbox.company.id):
            replay_message(actor=outbox.operator, at=outbox.at, message_id=copy.id)
            with pytest.raises(MessageUnderWay):
                replay_message(actor=outbox.operator, at=outbox.at, message_id=copy.id)
        outbox.deliver()
    assert outbox.message("one → signed_webhook").state == "sent"
    assert len({call.headers["webhook-id"] for call in served.calls}) == 1


def test_nobody_is_told_in_their_quiet_hours(outbox: Outbox):
    outbox.prefer("app", quiet=(time(21), time(8)))
    outbox.at = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)  # 22:30 there
    outbox.post()
    outbox.deliver()
    assert outbox.attempts() == []
    assert outbox.message().due_at == datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
    outbox.at = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
    outbox.deliver()
    assert outbox.attempts() == [("app", "sent")]


def test_a_retry_waits_for_the_morning_too(outbox: Outbox):
    with serving(Vendor("slack", then=lambda asked: Reply(503))) as served:
        outbox.channel("slack", served.address)
        outbox.prefer("slack", quiet=(time(21), time(8)))
        outbox.at = datetime(2026, 11, 23, 12, 59, 30, tzinfo=UTC)
        outbox.post()
        outbox.deliver()
    assert outbox.message().due_at == datetime(2026, 11, 24, 0, 0, tzinfo=UTC)


def test_what_its_reader_may_not_see_any_more_is_not_told(outbox: Outbox):
    outbox.post(hidden=True)
    outbox.deliver()
    assert (outbox.attempts(), outbox.message().state) == ([], "dropped")


def test_whoever_has_left_is_told_nothing(outbox: Outbox):
    outbox.post()
    with company_scope(outbox.company.id):
        Person.objects.filter(number="Ann").update(left_on=outbox.at.date() - timedelta(days=1))
    outbox.deliver()
    assert outbox.message().state == "dropped"


def test_by_a_channel_that_is_paused_nothing_is_sent(outbox: Outbox):
    vendor = Vendor("slack")
    with serving(vendor) as served:
        outbox.channel("slack", served.address)
        outbox.prefer("slack")
        with company_scope(outbox.company.id):
            switch_channel(actor=outbox.operator, at=outbox.at, code="slack", state="paused")
        outbox.post()
        outbox.deliver()
    assert (vendor.sent, outbox.attempts()) == ([], [("app", "sent")])


def test_words_that_cannot_be_found_keep_no_other_message_from_being_sent(outbox: Outbox, caplog: Any):
    outbox.post("a", text=7, title="broken")
    outbox.post("b")
    with company_scope(outbox.company.id):
        Message.objects.filter(key="a").update(kind="unknown")
    outbox.deliver()
    assert (outbox.message("a").state, outbox.message("b").state) == ("waiting", "sent")
    assert "internal error" in caplog.text
