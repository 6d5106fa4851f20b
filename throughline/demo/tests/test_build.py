"""The demo company in the database: whole, exact, and with something to see for everybody."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth import authenticate
from django.db.models import Count, Sum
from procrastinate.contrib.django.models import ProcrastinateJob

from throughline.alerts.models import Alert, Reaction, Telling
from throughline.audit.models import AuditEntry
from throughline.cascade.models import Allocation
from throughline.core.periods import local_date
from throughline.credits.models import CreditLine
from throughline.crm.models import Fact, InboxRecord
from throughline.demo.build import DEMO_PASSWORD
from throughline.demo.story.cast import HERO, LOCKS
from throughline.demo.story.rule import TARGET, VISITS
from throughline.demo.tests.conftest import NOW
from throughline.goals.models import Alignment, CheckIn, KeyResult, Objective
from throughline.org.models import Headship, Person, Unit
from throughline.org.selectors.actors import actor_of_login
from throughline.org.selectors.demo import DEMO_LOGINS, demo_accounts
from throughline.tenants.models import Company

TODAY = date(2026, 11, 23)

pytestmark = pytest.mark.usefixtures("demo")


def company_key_results() -> dict[str, KeyResult]:
    root = Unit.objects.get(parent=None)
    return {kr.title: kr for kr in KeyResult.objects.filter(owner_unit=root)}


def test_it_is_flagged_as_the_demo(demo: Company) -> None:
    assert (demo.code, demo.is_demo, demo.currency, demo.time_zone) == ("demo", True, "CNY", "Asia/Shanghai")


def test_the_objective_has_its_four_key_results() -> None:
    objective = Objective.objects.get(owner_unit__parent=None)
    targets = {kr.title: kr.target for kr in objective.key_results.all()}
    assert objective.title == "本季赢得新的企业客户"
    assert targets == {
        "新企业客户签约额": 8_000_000,
        "重点行业渗透率": 35,
        "老客户续约率": 88,
        "客户拜访": 1_200,
    }


def test_the_target_is_published_exactly_to_two_hundred_people_through_every_unit() -> None:
    signed = company_key_results()["新企业客户签约额"]
    published = Allocation.objects.filter(current=True, plan__key_result=signed)
    assert published.filter(owner_person__isnull=False).count() == 200
    people = published.filter(owner_person__isnull=False).aggregate(sum=Sum("amount"))["sum"]
    regions = published.filter(owner_unit__kind="region").aggregate(sum=Sum("amount"))["sum"]
    assert people == regions == TARGET
    for unit in Unit.objects.filter(kind="region"):
        own = published.get(owner_unit=unit).amount
        assert published.filter(owner_unit__parent=unit).aggregate(sum=Sum("amount"))["sum"] == own


def test_every_visit_is_shared_out_too() -> None:
    visits = company_key_results()["客户拜访"]
    people = Allocation.objects.filter(current=True, plan__key_result=visits, owner_person__isnull=False)
    assert people.aggregate(sum=Sum("amount"))["sum"] == VISITS


def test_locked_people_carry_their_lock() -> None:
    carried = dict(
        KeyResult.objects.filter(
            measure="money", plan_id__isnull=False, owner_person__name__in=[lock.name for lock in LOCKS]
        ).values_list("owner_person__name", "target")
    )
    assert carried == {lock.name: Decimal(lock.amount) for lock in LOCKS}


def factors(allocation: Allocation) -> dict[str, Decimal]:
    return {one["name"]["en"]: Decimal(one["coefficient"]) for one in allocation.reasons["factors"]}


def test_a_region_weighs_by_its_coefficient_and_a_senior_by_their_level() -> None:
    signed = Allocation.objects.filter(current=True, key_result__measure="money")
    assert factors(signed.get(owner_unit__code="EC"))["Region"] == Decimal("1.3")
    assert factors(signed.get(owner_person__name=HERO))["Job level"] == Decimal("1.8")


def test_everybody_who_sells_carries_at_least_two_key_results() -> None:
    carried = (
        KeyResult.objects.filter(owner_person__isnull=False)
        .values("owner_person")
        .annotate(count=Count("id"))
    )
    assert len(carried) == 200
    assert min(row["count"] for row in carried) >= 2


def test_every_published_part_is_aligned_to_the_one_above() -> None:
    published = KeyResult.objects.filter(plan_id__isnull=False)
    assert Alignment.objects.filter(child__in=published).count() == published.count()


def test_every_record_was_folded_and_none_waits() -> None:
    assert set(InboxRecord.objects.values_list("state", flat=True)) == {"done"}
    kinds = Counter(Fact.objects.values_list("kind", flat=True))
    assert kinds["deal"] > 10_000
    assert kinds["contract"] > 9_000
    assert kinds["visit"] > 1_500


def test_the_company_s_actual_agrees_with_its_books_and_with_its_people() -> None:
    signed = company_key_results()["新企业客户签约额"]
    books = CreditLine.objects.filter(
        fact_kind="contract",
        on__gte=date(2026, 10, 1),
        on__lte=TODAY,
        dimensions__segment="大企业",
        dimensions__customer="新客户",
    )
    people = KeyResult.objects.filter(plan_id__isnull=False, measure="money", owner_person__isnull=False)
    assert signed.actual == books.aggregate(sum=Sum("amount"))["sum"]
    assert signed.actual == people.aggregate(sum=Sum("actual"))["sum"]
    assert signed.attainment is not None
    assert Decimal("0.45") < signed.attainment < Decimal("0.55")


def test_people_stand_on_every_side() -> None:
    people = KeyResult.objects.filter(plan_id__isnull=False, measure="money", owner_person__isnull=False)
    sides = Counter(people.values_list("status", flat=True))
    assert set(sides) == {"ahead", "on_track", "watch", "behind"}
    assert min(sides.values()) >= 25


def test_what_is_kept_by_hand_has_figures() -> None:
    for title in ("重点行业渗透率", "老客户续约率"):
        kr = company_key_results()[title]
        assert kr.actual is not None
        assert not kr.stale


def test_the_hero_is_behind_is_told_so_with_the_superior_and_can_catch_up() -> None:
    hero = KeyResult.objects.get(owner_person__name=HERO, measure="money", plan_id__isnull=False)
    assert hero.status == "behind"
    assert hero.lag_points is not None
    assert 15 < hero.lag_points < 18
    alert = Alert.objects.get(key_result=hero, closed_at=None)
    told = Telling.objects.filter(alert=alert).values_list("person__name", "role")
    assert set(told) == {(HERO, "owner"), ("周敏", "superior")}
    open_deals = Fact.objects.filter(kind="deal", stage="open", owner__name=HERO).order_by("expected_on")
    assert open_deals.count() == 5
    first = open_deals[0]
    assert first.amount is not None
    assert first.amount > alert.gap


def test_a_few_large_deals_stand_still_and_their_owners_were_told() -> None:
    still = Alert.objects.filter(kind="stalled", closed_at=None).select_related("deal")
    assert len(still) == 5
    owners = Telling.objects.filter(alert__in=still, role="owner").values_list("person_id", flat=True)
    assert set(owners) == {alert.deal.owner_id for alert in still}


def test_alerts_have_a_history() -> None:
    assert Alert.objects.filter(closed_at=None).count() > 20
    assert Alert.objects.filter(closed_at__isnull=False).count() > 5
    assert Alert.objects.filter(opened_as_of__lt=TODAY).count() > 10


def test_most_alerts_were_answered_by_people_and_some_still_wait() -> None:
    opened = Alert.objects.filter(kind="lag", closed_at=None)
    waiting = opened.filter(first_reaction_at=None)
    assert 2 <= waiting.count() < opened.count() / 2
    assert waiting.filter(opened_as_of__lt=TODAY).exists()
    assert set(Reaction.objects.values_list("kind", flat=True)) == {"talk", "plan"}
    assert not Reaction.objects.filter(at__gt=NOW)


def test_the_heros_plan_is_still_to_be_written() -> None:
    assert not Reaction.objects.filter(person__name=HERO)


def test_open_alerts_are_exactly_on_what_is_behind() -> None:
    behind = KeyResult.objects.filter(status="behind").values_list("id", flat=True)
    opened = Alert.objects.filter(closed_at=None, evaluated_as_of=TODAY, lag_points__gt=15)
    assert set(opened.values_list("key_result_id", flat=True)) == set(behind)


def test_people_reported_with_confidence() -> None:
    assert CheckIn.objects.filter(confidence__isnull=False, person__isnull=False).count() > 50
    assert CheckIn.objects.values("on").distinct().count() >= 4
    assert not CheckIn.objects.filter(at__gt=NOW)


def test_every_unit_but_headquarters_is_led() -> None:
    led = set(Headship.objects.filter(valid_until=None).values_list("unit__code", flat=True))
    assert set(Unit.objects.values_list("code", flat=True)) - led == {"HQ"}


def test_each_demo_account_signs_in_with_its_role(demo: Company) -> None:
    assert [account.person for account in demo_accounts()] == ["赵以恒", "韩立群", "林若楠", HERO, "秦书雅"]
    for name, role in DEMO_LOGINS.items():
        login = authenticate(username=name, password=DEMO_PASSWORD)
        assert login is not None
        assert role in actor_of_login(login=login, at=NOW).roles


def test_finance_and_an_administrator_are_there() -> None:
    roles = set(Person.objects.values_list("role_assignments__role", flat=True))
    assert {"executive", "planner", "finance", "admin"} <= roles


def test_what_people_and_the_operator_did_is_audited() -> None:
    actions = set(AuditEntry.objects.values_list("action", flat=True))
    assert {
        "company.create",
        "key_result.create",
        "plan.create",
        "key_result.check_in",
        "inbox.load",
    } <= actions


def test_no_job_is_left_that_asks_for_a_day_gone_by() -> None:
    assert not ProcrastinateJob.objects.filter(status="todo")


def test_nothing_is_dated_after_the_moment_at_which_it_stands() -> None:
    today = local_date(NOW, "Asia/Shanghai")
    assert not CreditLine.objects.filter(on__gt=today)
    assert not InboxRecord.objects.filter(received_at__gt=NOW)
    assert not Alert.objects.filter(opened_at__gt=NOW)
