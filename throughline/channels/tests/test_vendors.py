"""Every vendor is sent what its documents ask for, and every answer it may give is understood."""

import base64
import hashlib
import hmac
import json
from threading import Event

import pytest
from standardwebhooks.webhooks import Webhook

from throughline.channels.services.post_digest import post_digest
from throughline.channels.tests.outbox import SECRET, Outbox, replied, sent
from throughline.channels.tests.vendors import Vendor
from throughline.kit.outbound.tests.server import Reply, serving

LINK = "https://okr.acme.example/key-results/7"
WITH_TOKEN = ("wecom", "feishu", "dingtalk")
PERSONAL = (*WITH_TOKEN, "slack")
EXPIRED = {
    "wecom": replied(errcode=42001, errmsg="access_token expired"),
    "feishu": replied(400, code=99991663, msg="Invalid access token"),
    "dingtalk": replied(errcode=88, errmsg="auth error", sub_code="42001", sub_msg="token expired"),
}
UNKNOWN = {
    "wecom": replied(errcode=0, errmsg="ok", invaliduser="UAnn", msgid="m"),
    "feishu": replied(400, code=230013, msg="Bot has NO availability to this user."),
    "dingtalk": replied(errcode=33012, errmsg="invalid USERID"),
    "slack": replied(ok=False, error="channel_not_found"),
}
BUSY = {
    "wecom": replied(errcode=45009, errmsg="api freq out of limit"),
    "feishu": replied(400, code=99991400, msg="request trigger frequency limit"),
    "dingtalk": replied(errcode=90018, errmsg="too fast"),
    "slack": Reply(429, b"", {"Retry-After": "300"}),
}
REFUSED = {
    "wecom": replied(errcode=60020, errmsg=f"not allow to access from your ip, secret {SECRET}"),
    "feishu": replied(400, code=99991672, msg="Access denied"),
    "dingtalk": replied(errcode=60011, errmsg="no permission"),
    "slack": replied(ok=False, error="invalid_auth"),
}


def told_by(outbox: Outbox, kind: str, vendor: Vendor):
    """The server, once Ann was told the news by it."""
    with serving(vendor) as served:
        outbox.channel(kind, served.address)
        outbox.prefer(kind)
        outbox.post(title="进度落后 <&>")
        outbox.deliver()
        return served


def test_wecom_is_sent_a_card_for_one_member(outbox: Outbox):
    vendor = Vendor("wecom")
    served = told_by(outbox, "wecom", vendor)
    assert served.calls[0].query == {"corpid": "ww1", "corpsecret": SECRET}
    body = sent(vendor.sent[0])
    assert (vendor.sent[0].query, body["touser"], body["agentid"]) == (
        {"access_token": "token-1"}, "UAnn", 1000002,
    )  # fmt: skip
    assert body["textcard"] == {
        "title": "进度落后 <&>", "description": "差 12 点", "url": LINK, "btntxt": "查看",
    }  # fmt: skip
    assert not {"toparty", "totag"} & body.keys()
    assert outbox.attempt().answer == "m-1"


def test_feishu_is_sent_a_post_with_an_id_of_its_own(outbox: Outbox):
    vendor = Vendor("feishu")
    told_by(outbox, "feishu", vendor)
    [asked] = vendor.sent
    body = sent(asked)
    assert (asked.query, asked.headers["authorization"]) == (
        {"receive_id_type": "user_id"}, "Bearer token-1",
    )  # fmt: skip
    assert (body["receive_id"], body["msg_type"]) == ("UAnn", "post")
    assert len(body["uuid"]) <= 50 and body["uuid"] == f"msg_{outbox.message().id.hex}"
    assert json.loads(body["content"])["zh_cn"]["content"] == [
        [{"tag": "text", "text": "差 12 点"}],
        [{"tag": "a", "text": "打开", "href": LINK}],
    ]


def test_dingtalk_is_sent_a_work_notice_with_one_button(outbox: Outbox):
    vendor = Vendor("dingtalk")
    told_by(outbox, "dingtalk", vendor)
    body = sent(vendor.sent[0])
    assert (body["userid_list"], body["agent_id"], body.get("to_all_user")) == ("UAnn", 7, None)
    assert body["msg"]["action_card"]["single_url"] == LINK
    assert outbox.attempt().answer == "256271667526"


def test_slack_is_sent_plain_text_to_one_member(outbox: Outbox):
    vendor = Vendor("slack")
    told_by(outbox, "slack", vendor)
    [asked] = vendor.sent
    assert asked.headers["authorization"] == f"Bearer {SECRET}"
    assert sent(asked) == {
        "channel": "UAnn",
        "text": f"*进度落后 &lt;&amp;&gt;*\n差 12 点\n{LINK}",
        "unfurl_links": False,
    }


@pytest.mark.parametrize("kind", WITH_TOKEN)
def test_a_token_is_fetched_once_until_it_ends(outbox: Outbox, kind: str):
    vendor = Vendor(kind)
    with serving(vendor) as served:
        outbox.channel(kind, served.address)
        outbox.prefer(kind)
        for key, wait in (("a", 0), ("b", 60), ("c", 60)):
            outbox.later(minutes=wait)
            outbox.post(key)
            outbox.deliver()
    assert (vendor.tokens, len(vendor.sent)) == (2, 3)


@pytest.mark.parametrize("kind", WITH_TOKEN)
def test_a_token_that_the_vendor_ends_early_is_renewed_in_the_same_try(outbox: Outbox, kind: str):
    vendor = Vendor(kind)
    vendor.then = lambda asked: EXPIRED[kind] if vendor.tokens == 1 else None
    with serving(vendor) as served:
        outbox.channel(kind, served.address)
        outbox.prefer(kind)
        for key in ("a", "b"):
            outbox.post(key)
            outbox.deliver()
        outbox.later(minutes=2)
        outbox.deliver()
    assert outbox.attempts("b")[-1] == (kind, "sent")
    assert vendor.tokens == 2


@pytest.mark.parametrize("kind", PERSONAL)
def test_whom_a_vendor_does_not_know_is_told_in_the_app_and_the_channel_stays_well(outbox: Outbox, kind: str):
    vendor = Vendor(kind, then=lambda asked: UNKNOWN[kind])
    told_by(outbox, kind, vendor)
    assert outbox.attempts() == [(kind, "refused"), ("app", "sent")]
    assert outbox.health(kind).failures == 0


@pytest.mark.parametrize("kind", PERSONAL)
def test_a_vendor_that_is_busy_is_asked_again(outbox: Outbox, kind: str):
    vendor = Vendor(kind, then=lambda asked: BUSY[kind])
    told_by(outbox, kind, vendor)
    assert outbox.attempts() == [(kind, "failed")]
    asked_to_wait = 300 if kind == "slack" else 60
    assert (outbox.message().due_at - outbox.at).total_seconds() == asked_to_wait


@pytest.mark.parametrize("kind", PERSONAL)
def test_secrets_that_are_refused_are_a_fault_of_the_channel_and_are_not_told(outbox: Outbox, kind: str):
    told_by(outbox, kind, Vendor(kind, then=lambda asked: REFUSED[kind]))
    health = outbox.health(kind)
    assert outbox.attempts() == [(kind, "refused"), ("app", "sent")]
    assert (health.failures, health.failure_code) == (1, "channel_secrets_refused")
    assert SECRET not in json.dumps(health.failure)


@pytest.mark.parametrize("kind", PERSONAL)
@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (Reply(500, b"oops"), "unknown"),
        (Reply(503, b""), "failed"),
        (Reply(200, b"<html>sign in</html>", {"Content-Type": "text/html"}), "unknown"),
        (Reply(200, b'{"errcode":0', cut=3), "unknown"),
        (Reply(302, b"", {"Location": "https://elsewhere.example/"}), "refused"),
        (Reply(404, b"no"), "refused"),
    ],
    ids=["500", "503", "html", "cut", "redirect", "404"],
)
def test_what_is_no_answer_of_theirs_is_named(outbox: Outbox, kind: str, reply: Reply, outcome: str):
    told_by(outbox, kind, Vendor(kind, then=lambda asked: reply))
    assert outbox.attempts()[0] == (kind, outcome)
    assert outbox.health(kind).failures == 1


def test_an_answer_that_does_not_come_may_have_arrived(outbox: Outbox, monkeypatch):
    hold = Event()
    vendor = Vendor("slack", then=lambda asked: Reply(200, b"{}", hold=hold))
    monkeypatch.setattr("throughline.kit.outbound.client.STEP_SECONDS", 0.2)
    try:
        told_by(outbox, "slack", vendor)
    finally:
        hold.set()
    assert outbox.attempts() == [("slack", "unknown")]
    assert outbox.message().maybe_twice


def test_a_server_that_is_not_there_was_certainly_not_told(outbox: Outbox):
    with serving(Vendor("slack")) as served:
        pass
    outbox.channel("slack", served.address)
    outbox.prefer("slack")
    outbox.post()
    outbox.deliver()
    assert outbox.attempts() == [("slack", "failed")]
    assert not outbox.message().maybe_twice


def test_a_webhook_is_signed_so_that_its_receiver_can_verify_it(outbox: Outbox):
    vendor = Vendor("signed_webhook")
    with serving(vendor) as served:
        outbox.channel("signed_webhook", f"{served.address}/hooks", content="full")
        outbox.post()
        outbox.deliver()
    [asked] = vendor.sent
    assert asked.headers["webhook-timestamp"] == str(int(outbox.at.timestamp()))
    message_id = outbox.message("one → signed_webhook").id
    assert asked.headers["webhook-id"] == f"msg_{message_id.hex}"
    expected = Webhook(SECRET).sign(asked.headers["webhook-id"], outbox.at, asked.body.decode())
    assert asked.headers["webhook-signature"] == expected
    assert sent(asked)["data"] == {
        "kind": "news", "person": "Ann", "link": LINK, "title": "进度落后", "text": "差 12 点",
    }  # fmt: skip


def test_a_webhook_is_sent_no_words_unless_somebody_chose_so(outbox: Outbox):
    vendor = Vendor("signed_webhook")
    with serving(vendor) as served:
        outbox.channel("signed_webhook", served.address)
        outbox.post()
        outbox.deliver()
    assert sent(vendor.sent[0])["data"].keys() == {"kind", "person", "link"}


def robot(outbox: Outbox, kind: str):
    vendor = Vendor(kind)
    with serving(vendor) as served:
        outbox.channel(kind, served.address)
        outbox.prefer("app")
        outbox.post()
        post_digest(
            company=outbox.company.id, kind="day", key="day 1", counts={"lagging": 3, "all": 40}, at=outbox.at
        )
        outbox.deliver()
    [asked] = vendor.sent
    return asked


def test_a_wecom_robot_is_sent_the_digest_and_nobodys_news(outbox: Outbox):
    asked = robot(outbox, "wecom_robot")
    assert asked.query == {"key": SECRET}
    assert sent(asked)["markdown"]["content"].startswith("**今日汇总**\n3 / 40\n")


def test_a_feishu_robot_is_sent_it_signed(outbox: Outbox):
    asked = robot(outbox, "feishu_robot")
    body = sent(asked)
    key = f"{body['timestamp']}\n{SECRET}".encode()
    assert body["sign"] == base64.b64encode(hmac.new(key, digestmod=hashlib.sha256).digest()).decode()
    assert asked.path == "/open-apis/bot/v2/hook/h00k-of-the-group"


def test_a_dingtalk_robot_is_sent_it_signed(outbox: Outbox):
    query = robot(outbox, "dingtalk_robot").query
    message = f"{query['timestamp']}\n{SECRET}".encode()
    signed = hmac.new(SECRET.encode(), message, hashlib.sha256).digest()
    assert query["sign"] == base64.b64encode(signed).decode()
    assert len(query["timestamp"]) == 13
