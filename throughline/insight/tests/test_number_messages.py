"""What people are told once new numbers are published: who, once, in words from what they may see."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import Any

import pytest

from throughline.cascade.services.create_rule import create_rule
from throughline.cascade.services.publish_run import publish_run
from throughline.cascade.tests.planned import RULE, Planned
from throughline.channels.letter import Words
from throughline.channels.message_kinds import Reader, message_named
from throughline.channels.models import Message, Preference
from throughline.channels.services.deliver_due import deliver_due
from throughline.core.errors import Language
from throughline.goals.tests.sensors import AT, Sensors
from throughline.kit.scope import company_scope
from throughline.org.selectors.actors import actor_of_person
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
TOLD = {"Ann", "Bob", "Cid", "Dan", "Eve"}


@pytest.fixture
def planned() -> Iterator[Planned]:
    company = Company.objects.create(code="acme", name="Acme", created_at=AT)
    with company_scope(company.id):
        yield Planned(Sensors(company))


def posted() -> list[Message]:
    return list(Message.objects.filter(kind="number", channel=None).select_related("person").order_by("id"))


def last_to(name: str) -> Message:
    return [one for one in posted() if one.person.name == name][-1]


def words(planned: Planned, name: str, message: Message, language: Language = "zh") -> Words | None:
    person = planned.sensors.people[name]
    company = planned.sensors.company.id
    actor = actor_of_person(person_id=person.id, company_id=company, today=AT.date())
    return message_named(message.kind).words(Reader(actor, AT, language), message.facts)


def promote(planned: Planned) -> None:
    body: dict[str, Any] = {
        **RULE,
        "person": [{**RULE["person"][0], "table": {"senior": "2", "junior": "1"}}],
    }
    rule = create_rule(actor=planned.actor, at=AT, code="standard", name="Standard", body=body)
    planned.plan.rule = rule
    planned.plan.save(update_fields=["rule"])


def test_everybody_with_a_new_number_is_posted_one_message_a_publication(planned: Planned):
    run = planned.run()
    planned.publish(run)
    assert {one.person.name for one in posted()} == TOLD
    planned.publish()
    assert len(posted()) == 5  # the same numbers again


def test_later_only_those_whose_number_is_another(planned: Planned):
    planned.publish()
    planned.fix("EAST", lock=56_522)
    planned.fix("Ann", lock=36_000)
    planned.publish()
    assert {one.person.name for one in posted()[5:]} == {"Ann", "Bob"}


def test_a_head_is_told_of_their_units_number_with_its_arithmetic(planned: Planned):
    planned.publish()
    found = words(planned, "Eve", last_to("Eve"))
    assert found is not None
    assert found.title == "Signed：East的指标是 56,522 元"
    assert found.path == f"/key-results/{planned.child('EAST').id}"
    assert found.text.splitlines() == [
        "由来：Acme按权重分的 100,000 元 × East的权重 3.64 ÷ 权重合计 6.44。",
        "East的权重 = 成员权重合计 2.8 × 区域系数 1.3（core）。",
        "自 2026-10-01 起。",
    ]


def test_a_head_who_carries_too_gets_one_message_with_both(planned: Planned):
    planned.publish()
    planned.set_level("Eve", "junior")
    planned.plan.parameters = {**planned.plan.parameters, "heads_carry": True}
    planned.plan.save(update_fields=["parameters"])
    planned.publish()
    assert [one.person.name for one in posted()[5:]].count("Eve") == 1
    found = words(planned, "Eve", last_to("Eve"), "en")
    assert found is not None
    own, unit = planned.amounts()["Eve"], planned.amounts()["EAST"]
    assert found.title == f"Signed: your target is CNY {own:,.0f} (and 1 more)"
    assert f"Signed: the target of East is now CNY {unit:,.0f}" in found.text.splitlines()
    assert "Its factors that changed: Weights of its people 2.8 → 3.8." in found.text.splitlines()


def test_whoever_may_not_see_the_units_number_is_not_told_it(planned: Planned):
    planned.publish()
    assert words(planned, "Cid", last_to("Eve")) is None


def test_numbers_of_days_that_are_over_are_not_told(planned: Planned):
    publish_run(actor=planned.actor, at=AT, run_id=planned.run().id, tell=False)
    assert posted() == []


def test_a_first_number_comes_with_its_arithmetic(planned: Planned):
    planned.publish()
    found = words(planned, "Ann", last_to("Ann"))
    assert found is not None
    assert found.title == "Signed：您的指标是 36,336 元"
    assert found.path == f"/key-results/{planned.child('Ann').id}"
    assert found.text.splitlines() == [
        "由来：East按权重分的 56,522 元 × 您的权重 1.8 ÷ 权重合计 2.8。",
        "您的权重 = 职级 1.8（senior）。",
        "自 2026-10-01 起。",
    ]


def test_another_number_says_what_it_was_and_which_factors_changed(planned: Planned):
    planned.publish()
    promote(planned)
    planned.publish()
    found = words(planned, "Ann", last_to("Ann"), "en")
    assert found is not None
    amount = planned.amounts()["Ann"]
    assert found.title == f"Signed: your target is now CNY {amount:,.0f}"
    assert found.text.splitlines()[:2] == [
        f"It was CNY 36,336: CNY {amount - 36_336:,.0f} more.",
        "Your factors that changed: Job level 1.8 → 2.",
    ]
    bob = words(planned, "Bob", last_to("Bob"))
    assert bob is not None
    assert "您的系数没有变，变的是总额、锁定或同级的权重。" in bob.text


def test_a_locked_number_says_so(planned: Planned):
    planned.fix("Ann", lock=36_000)
    planned.publish()
    found = words(planned, "Ann", last_to("Ann"))
    assert found is not None
    assert found.text.splitlines() == ["这个数是锁定的，不按权重分。", "自 2026-10-01 起。"]


def test_nobody_is_told_of_others_or_of_what_was_changed_since(planned: Planned):
    planned.publish()
    first = last_to("Ann")
    assert words(planned, "Cid", first) is None
    planned.fix("Ann", lock=36_000)
    planned.publish()
    assert words(planned, "Ann", first) is None
    assert words(planned, "Ann", last_to("Ann")) is not None


def test_a_number_that_others_changes_left_as_it_was_is_still_told(planned: Planned):
    planned.fix("Ann", lock=36_000)
    planned.publish()
    planned.fix("Dan", lock=20_000)
    planned.publish()
    assert words(planned, "Ann", last_to("Ann")) is not None


def test_in_quiet_hours_it_waits(planned: Planned):
    evening = datetime(2026, 11, 23, 14, tzinfo=UTC)  # ten in Shanghai
    Preference.objects.create(
        person=None, order=[], quiet_from=time(21), quiet_until=time(8), digest_at=time(9), language="zh"
    )
    publish_run(actor=planned.actor, at=evening, run_id=planned.run().id)
    company = planned.sensors.company.id
    deliver_due(company_id=company, clock=lambda: evening)
    assert {one.state for one in posted()} == {"waiting"}
    deliver_due(company_id=company, clock=lambda: evening.replace(day=24, hour=1))
    assert {one.state for one in posted()} == {"sent"}
