"""A company whose people are told things, by servers on loopback that answer as vendors document."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Any

from throughline.channels.models import Attempt, Channel, Message
from throughline.channels.registry import kind_named
from throughline.channels.services.deliver_due import deliver_due
from throughline.channels.services.post_message import post_message
from throughline.channels.services.save_addresses import Line, save_addresses
from throughline.channels.services.save_channel import save_channel
from throughline.channels.services.save_preference import Wanted, save_preference
from throughline.kit.outbound.tests.server import Asked, Reply
from throughline.kit.scope import company_scope
from throughline.org.models import Person
from throughline.org.tests.company import Org, operator
from throughline.tenants.actor import Actor, RoleGrant
from throughline.tenants.models import Company

AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Ten in the morning in Shanghai."""
SECRET = "whsec_MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw"
SETTINGS: dict[str, dict[str, Any]] = {
    "wecom": {"corp_id": "ww1", "agent_id": 1000002, "secret": SECRET},
    "feishu": {"app_id": "cli_1", "secret": SECRET},
    "dingtalk": {"agent_id": 7, "app_key": "ding1", "secret": SECRET},
    "slack": {"token": SECRET},
    "signed_webhook": {"secret": SECRET},
    "wecom_robot": {"key": SECRET},
    "feishu_robot": {"hook": "h00k-of-the-group", "secret": SECRET},
    "dingtalk_robot": {"token": "t0ken-of-the-group", "secret": SECRET},
}


@dataclass
class Outbox:
    """`at` is the clock of everybody."""

    company: Company
    at: datetime = AT
    people: dict[str, Person] = field(default_factory=dict)

    def __post_init__(self) -> None:
        with company_scope(self.company.id):
            org = Org(self.company)
            org.unit("C", kind="company")
            for number in ("Ann", "Bob"):
                self.people[number] = org.person(number, "C", name=number)
            Person.objects.filter(number="Ann").update(email="ann@acme.example")

    @property
    def operator(self) -> Actor:
        made: Actor = operator(self.company)
        return made

    def actor(self, name: str) -> Actor:
        person_id = self.people[name].id
        return Actor(self.company.id, self.operator.today, person_id, (RoleGrant("member"),))

    def later(self, **by: float) -> None:
        self.at += timedelta(**by)

    def channel(self, kind: str, address: str, **settings: Any) -> None:
        """Called after its kind; Ann and Bob are known there by their names, as U…"""
        given = {**SETTINGS.get(kind, {}), **({} if kind == "mail" else {"address": address}), **settings}
        with company_scope(self.company.id):
            save_channel(actor=self.operator, at=self.at, code=kind, name=kind, kind=kind, settings=given)
            if kind_named(kind).reaches == "person" and kind != "mail":
                lines = [Line(name, f"U{name}") for name in self.people]
                save_addresses(actor=self.operator, at=self.at, code=kind, lines=lines)

    def prefer(self, *order: str, name: str = "Ann", quiet: tuple[time, time] | None = None) -> None:
        start, end = quiet or (None, None)
        with company_scope(self.company.id):
            wanted = Wanted(order, start, end, time(9), "zh")
            save_preference(actor=self.actor(name), at=self.at, wanted=wanted)

    def post(self, key: str = "one", name: str = "Ann", **facts: Any) -> bool:
        return post_message(
            company=self.company.id,
            person=self.people[name].id,
            kind="news",
            key=key,
            facts=facts,
            at=self.at,
        )

    def deliver(self) -> None:
        deliver_due(company_id=self.company.id, clock=lambda: self.at)

    def message(self, key: str = "one") -> Message:
        with company_scope(self.company.id):
            return Message.objects.get(key=key)

    def attempts(self, key: str = "one") -> list[tuple[str, str]]:
        """By which channel, and how it went."""
        with company_scope(self.company.id):
            rows = Attempt.objects.filter(message__key=key).select_related("channel").order_by("at", "id")
            return [(row.channel.code if row.channel else "app", row.outcome) for row in rows]

    def attempt(self, key: str = "one") -> Attempt:
        """The last one."""
        with company_scope(self.company.id):
            last = Attempt.objects.filter(message__key=key).order_by("at", "id").last()
        assert last is not None
        return last

    def health(self, code: str) -> Channel:
        with company_scope(self.company.id):
            return Channel.objects.get(code=code)


def replied(status: int = 200, **body: Any) -> Reply:
    return Reply(status, json.dumps(body).encode(), {"Content-Type": "application/json"})


def sent(asked: Asked) -> Any:
    return json.loads(asked.body)


Answer = Callable[[Asked], Reply]
