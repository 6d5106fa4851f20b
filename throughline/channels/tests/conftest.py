"""A company that other connections see, and a kind of message to tell its people."""

from collections.abc import Iterator

import pytest
from django.db import connection

from throughline.channels.letter import Words
from throughline.channels.message_kinds import DIGESTS, MESSAGES, DigestKind, MessageKind, Reader
from throughline.channels.tests.outbox import Outbox
from throughline.kit.tests.forget import forget_company
from throughline.org.tests.company import make_company


def news(reader: Reader, facts) -> Words | None:
    """Whatever the facts say, but what is kept from its reader."""
    if facts.get("hidden"):
        return None
    title = f"{facts.get('title', '进度落后')}" if reader.language == "zh" else "Behind"
    return Words(title, facts.get("text", "差 12 点"), "/key-results/7")


def day(counts, language) -> Words:
    return Words(
        "今日汇总" if language == "zh" else "Today", f"{counts['lagging']} / {counts['all']}", "/map"
    )


@pytest.fixture
def outbox(django_db_setup, django_db_blocker, settings, monkeypatch) -> Iterator[Outbox]:
    settings.OUTBOUND_ALLOW = ["127.0.0.1", "localhost"]
    settings.PUBLIC_URL = "https://okr.acme.example"
    monkeypatch.setitem(MESSAGES, "news", MessageKind("news", "消息", "News", news))
    monkeypatch.setitem(DIGESTS, "day", DigestKind("day", "汇总", "Digest", day))
    with django_db_blocker.unblock():
        made = Outbox(make_company("told"))
        yield made
        forget_company(made.company.id)
        connection.close()
