"""Where the company asks for it, a second person approves a run before anybody gets their number."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from throughline.access.errors import NotAllowed, NotFound
from throughline.audit.models import AuditEntry
from throughline.cascade.models import Approval, Run
from throughline.cascade.publishing.approved import NotApproved
from throughline.cascade.publishing.outdated import PlanMovedOn
from throughline.cascade.selectors.approvals import approvals_waiting
from throughline.cascade.services.ask_approval import (
    NoApprovalNeeded,
    RunDiscarded,
    ask_approval,
    withdraw_approval,
)
from throughline.cascade.services.decide_approval import (
    ApprovalOver,
    OwnRun,
    RefusedWithoutReason,
    decide_approval,
)
from throughline.cascade.services.discard_run import discard_run
from throughline.cascade.services.publish_run import publish_run
from throughline.cascade.services.run_plan import run_plan
from throughline.cascade.tests.planned import Planned
from throughline.cascade.tests.test_cascade_api import Browsers, acme, browsers, statuses
from throughline.goals.tests.sensors import AT, TODAY, call
from throughline.kit.scope import company_scope
from throughline.tenants.actor import Actor, Role, RoleGrant
from throughline.tenants.models import Company

pytestmark = pytest.mark.django_db
__all__ = ["acme", "browsers"]


class Two:
    """A planner and an executive of a company that asks for a second person."""

    def __init__(self, planned: Planned) -> None:
        self.planned = planned
        Company.objects.filter(id=planned.sensors.company.id).update(plans_need_approval=True)
        self.planner, self.executive = self.somebody("Pia", "planner"), self.somebody("Max", "executive")

    def somebody(self, name: str, role: Role) -> Actor:
        sensors = self.planned.sensors
        return Actor(sensors.company.id, TODAY, sensors.person(name, None).id, (RoleGrant(role),))

    def run(self) -> Run:
        return run_plan(actor=self.planner, at=AT, plan_id=self.planned.plan.id)

    def ask(self, run: Run) -> Approval:
        return ask_approval(actor=self.planner, at=AT, run_id=run.id, words="按年度会议的口径")

    def decide(self, approval: Approval, *, by: Actor | None = None, **given: Any) -> Approval:
        decision = {"approved": True, **given}
        return decide_approval(actor=by or self.executive, at=AT, approval_id=approval.id, **decision)

    def publish(self, run: Run) -> None:
        publish_run(actor=self.planner, at=AT, run_id=run.id)


@pytest.fixture
def two(planned: Planned) -> Two:
    return Two(planned)


def test_nothing_is_published_before_a_second_person_approved_it(two: Two):
    run = two.run()
    with pytest.raises(NotApproved):
        two.publish(run)
    approval = two.ask(run)
    with pytest.raises(NotApproved):
        two.publish(run)
    two.decide(approval)
    two.publish(run)
    approval.refresh_from_db()
    assert (approval.state, approval.decided_by_id) == ("used", two.executive.person_id)
    assert two.planned.amounts()["Ann"] == 36_336
    told = AuditEntry.objects.filter(action__in=["plan.ask_approval", "plan.approve"]).order_by("id")
    assert [entry.action for entry in told] == ["plan.ask_approval", "plan.approve"]


def test_what_is_in_force_needs_no_second_approval(two: Two):
    run = two.run()
    two.decide(two.ask(run))
    two.publish(run)
    two.publish(run)
    assert Approval.objects.get().state == "used"


def test_nobody_approves_their_own(two: Two):
    approval = two.ask(two.run())
    with pytest.raises(OwnRun):
        two.decide(approval, by=two.planner)
    second = two.somebody("Pam", "planner")
    asked_by_another = ask_approval(actor=second, at=AT, run_id=approval.run_id)
    with pytest.raises(OwnRun):
        two.decide(asked_by_another, by=two.planner)
    with pytest.raises(OwnRun):
        two.decide(asked_by_another, by=second)
    with pytest.raises(OwnRun):
        two.decide(asked_by_another, by=two.planned.actor)
    with pytest.raises(IntegrityError), transaction.atomic():
        Approval.objects.filter(id=asked_by_another.id).update(decided_by=second.person_id)


def test_a_refusal_says_why_and_the_run_stays_unpublished(two: Two):
    run = two.run()
    approval = two.ask(run)
    with pytest.raises(RefusedWithoutReason):
        two.decide(approval, approved=False, reason="  ")
    refused = two.decide(approval, approved=False, reason="华东偏高")
    assert (refused.state, refused.reason) == ("refused", "华东偏高")
    with pytest.raises(NotApproved):
        two.publish(run)
    with pytest.raises(ApprovalOver):
        two.decide(approval)
    two.decide(two.ask(run))
    two.publish(run)


@pytest.mark.parametrize("approved", [False, True])
def test_an_approval_holds_for_the_draft_that_it_was_asked_of(two: Two, approved: bool):
    run = two.run()
    approval = two.ask(run)
    if approved:
        two.decide(approval)
    two.planned.fix("Ann", lock=30_000)
    assert not approvals_waiting(two.executive).exists()
    with pytest.raises(ApprovalOver):
        two.decide(approval)
    with pytest.raises(NotApproved):
        two.publish(run)


def test_of_one_plan_one_run_at_a_time_waits(two: Two):
    first, second = two.ask(two.run()), two.ask(two.run())
    first.refresh_from_db()
    assert (first.state, second.state) == ("withdrawn", "asked")
    assert [one.id for one in approvals_waiting(two.executive)] == [second.id]
    assert not approvals_waiting(two.planner).exists()
    for _ in range(2):
        withdraw_approval(actor=two.planner, at=AT, approval_id=second.id)
    with pytest.raises(ApprovalOver):
        two.decide(second)
    assert AuditEntry.objects.filter(action="plan.withdraw_approval").count() == 1


def test_only_what_could_be_published_is_asked_for(two: Two):
    stale, run = two.run(), two.run()
    two.decide(two.ask(run))
    two.publish(run)
    with pytest.raises(PlanMovedOn):
        two.ask(stale)
    discard_run(actor=two.planner, at=AT, run_id=stale.id, discarded=True)
    with pytest.raises(RunDiscarded):
        two.ask(stale)
    with pytest.raises(NotAllowed):
        ask_approval(actor=two.executive, at=AT, run_id=run.id)
    with pytest.raises(NotFound):
        two.decide(Approval())


def test_a_company_that_does_not_ask_for_it_publishes_at_once(two: Two):
    run = two.run()
    approval = two.ask(run)
    Company.objects.filter(id=two.planned.sensors.company.id).update(plans_need_approval=False)
    assert not approvals_waiting(two.executive).exists()
    two.publish(run)
    approval.refresh_from_db()
    assert approval.state == "withdrawn"
    with pytest.raises(NoApprovalNeeded):
        two.ask(run)


def test_planners_ask_executives_answer_and_both_see_it_on_the_plan(acme: Planned, browsers: Browsers):
    Company.objects.filter(id=acme.sensors.company.id).update(plans_need_approval=True)
    with company_scope(acme.sensors.company.id):
        acme.fix("Ann", lock=30_000)
    _, made = call(browsers["planner"], "POST", f"/cascade/plans/{acme.plan.id}/runs")
    path = f"/cascade/runs/{made['id']}/approval"
    assert statuses(browsers, "POST", path) == [201, 403, 403, 403, 403, 403, 404]
    page = call(browsers["executive"], "GET", f"/plans/{acme.plan.id}")[1]
    [shown] = page["approvals"]
    assert (page["approval_needed"], shown["asked_by"], shown["may_decide"]) == (True, "Pia", True)
    [waiting] = [item for item in call(browsers["executive"], "GET", "/home")[1]["to_dos"] if item["run"]]
    assert (waiting["kind"], waiting["who"], waiting["run"]["run_id"]) == ("approval", "Pia", made["id"])
    told = call(browsers["executive"], "GET", "/notices")[1]["items"]
    assert told[0]["kind"] == "approval_asked"
    decide, withdraw = (f"/cascade/approvals/{shown['id']}/{what}" for what in ("decision", "withdraw"))
    answer = {"approved": False, "reason": "East is too high"}
    assert statuses(browsers, "POST", decide, lambda: answer) == [403, 200, 403, 403, 403, 403, 404]
    [refused] = [item for item in call(browsers["planner"], "GET", "/notices")[1]["items"] if item["plan"]]
    assert (refused["kind"], refused["who"], refused["text"]) == (
        "approval_refused",
        "Max",
        "East is too high",
    )
    assert statuses(browsers, "POST", withdraw) == [200, 403, 403, 403, 403, 403, 404]
