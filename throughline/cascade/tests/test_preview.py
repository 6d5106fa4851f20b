"""The table that answers while a planner changes a plan: what it shows, and that it writes nothing."""

import copy
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughline.audit.models import AuditEntry
from throughline.cascade.draft import Draft
from throughline.cascade.limit_rules import LimitsContradict
from throughline.cascade.limits import Fixed
from throughline.cascade.models import Limit, Plan, Rule, Run
from throughline.cascade.owner_limit import OwnerLimit
from throughline.cascade.selectors.preview import preview
from throughline.cascade.table import PlanTable, table_of
from throughline.cascade.tests.planned import RULE, Planned
from throughline.core.allocation.errors import LocksAboveAmount

pytestmark = pytest.mark.django_db


def table(planned: Planned, **draft: Any) -> PlanTable:
    return table_of(preview(planned.actor, planned.plan.id, Draft(**draft)), took_ms=0)


def amounts(shown: PlanTable) -> dict[str, Decimal]:
    return {row.name: row.amount for row in shown.rows}


def seniors_at(coefficient: str) -> dict[str, Any]:
    body = copy.deepcopy(RULE)
    body["person"][0]["table"]["senior"] = coefficient
    return body


def test_an_unchanged_draft_gives_what_a_run_would_give(planned: Planned):
    planned.publish()
    given = {row.name: row.amount for row in table(planned).rows if row.is_person}
    assert given == {name: amount for name, amount in planned.amounts().items() if name in given}


def test_another_coefficient_moves_the_amounts_and_the_sum_stays(planned: Planned):
    before, after = table(planned), table(planned, body=seniors_at("3"))
    assert amounts(after)["Ann"] > amounts(before)["Ann"]
    for shown in (before, after):
        assert shown.totals.remainder == 0
        assert sum(row.amount for row in shown.rows if row.is_person) == 100_000


def test_a_lock_a_hold_and_the_weights_add_up_to_the_amount(planned: Planned):
    limits = [
        OwnerLimit(planned.sensors.of("Ann"), Fixed(lock=Decimal(30_000))),
        OwnerLimit(planned.sensors.of("WEST"), Fixed(hold=Decimal(1_000))),
    ]
    totals = table(planned, limits=limits).totals
    found = {"locked": totals.locked, "hold": totals.hold, "remainder": totals.remainder}
    assert found == {"locked": Decimal(30_000), "hold": Decimal(1_000), "remainder": Decimal(0)}
    assert totals.locked_people == 1
    assert totals.locked + totals.by_weight + totals.hold == totals.amount


def test_every_row_multiplies_out_from_the_row_above(planned: Planned):
    rows = {row.owner: row for row in table(planned).rows}
    for row in rows.values():
        if row.parent is None:
            continue
        members = rows[row.parent].members
        assert members is not None
        assert rows[row.parent].amount - members.hold - members.locked - members.limited == members.shared
        assert abs(row.exact - row.own_lock - members.shared * row.weight / members.weight) < Decimal("1e-6")


def test_limits_of_a_draft_stand_in_place_of_those_saved(planned: Planned):
    planned.fix("Ann", lock=30_000)
    assert amounts(table(planned))["Ann"] == 30_000
    assert amounts(table(planned, limits=[]))["Ann"] != 30_000


def test_what_contradicts_itself_is_said_with_the_owners_number(planned: Planned):
    both = Fixed(minimum=Decimal(5), maximum=Decimal(3))
    with pytest.raises(LimitsContradict) as refused:
        table(planned, limits=[OwnerLimit(planned.sensors.of("Ann"), both)])
    assert refused.value.params["node"] == planned.sensors.people["Ann"].number
    with pytest.raises(LocksAboveAmount):
        table(planned, limits=[OwnerLimit(planned.sensors.of("Ann"), Fixed(lock=Decimal(100_001)))])


def test_a_preview_writes_nothing(planned: Planned):
    tables = (Plan, Rule, Run, Limit, AuditEntry)
    before = [list(one.objects.order_by("id").values()) for one in tables]
    table(planned, body=seniors_at("2"), parameters={"over_assignment": "0.1"}, limits=[])
    assert [list(one.objects.order_by("id").values()) for one in tables] == before


def test_a_preview_of_a_re_plan_without_a_change_moves_nobody(planned: Planned):
    planned.publish()
    day = planned.sensors.cycle.starts_on.replace(month=11, day=16)
    shown = amounts(table(planned, kept_by="calendar", effective=day))
    assert {name: shown[name] for name in ("Ann", "Bob", "Cid", "Dan")} == {
        name: amount for name, amount in planned.amounts().items() if name in ("Ann", "Bob", "Cid", "Dan")
    }


def test_its_sql_does_not_grow_with_people(planned: Planned):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            table(planned)
        return len(captured)

    few = queries()
    for number in range(5):
        name = f"New {number}"
        planned.sensors.person(name, planned.sensors.units["EAST"])
        planned.set_level(name, "junior")
    assert queries() == few <= 10


def test_units_may_have_their_coefficients_in_the_rule_itself(planned: Planned):
    body = copy.deepcopy(RULE)
    body["unit"] = [
        {
            "kind": "lookup",
            "name": {"zh": "区域系数", "en": "Region"},
            "attribute": "unit_code",
            "table": {"EAST": "1.3"},
            "otherwise": "1",
        }
    ]
    assert amounts(table(planned, body=body)) == amounts(table(planned))
