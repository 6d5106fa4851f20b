"""A refusal names people and units and writes amounts as they are read; what pages go by stays."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from throughline.cascade.draft import Draft
from throughline.cascade.limits import Fixed
from throughline.cascade.owner_limit import OwnerLimit
from throughline.cascade.selectors.preview import preview
from throughline.cascade.services.replan import replan
from throughline.cascade.tests.planned import Planned
from throughline.core.errors import ThroughlineError
from throughline.goals.tests.sensors import AT

pytestmark = pytest.mark.django_db


def refusal(planned: Planned, name: str, **fixed: str) -> ThroughlineError:
    """What a draft is told in which one owner's amounts are these."""
    given = Fixed(**{what: Decimal(amount) for what, amount in fixed.items()})
    limits = [OwnerLimit(planned.sensors.of(name), given)]
    draft = replace(Draft(), limits=limits)
    with pytest.raises(ThroughlineError) as refused:
        preview(planned.actor, planned.plan.id, draft)
    return refused.value


def test_a_unit_is_named_with_its_code_and_amounts_have_separators(planned: Planned):
    error = refusal(planned, "Ann", lock="1250000")
    assert error.message("zh").startswith(
        "Acme (ACME) 的指标是 100,000，而下级锁定合计 1,250,000、预留 0，超出 1,150,000。"
    )
    assert error.message("en").startswith(
        "Acme (ACME) has 100,000, but the locks below it add up to 1,250,000"
    )


def test_a_person_is_named_with_their_number(planned: Planned):
    number = planned.sensors.people["Ann"].number
    error = refusal(planned, "Ann", minimum="20000", maximum="10000")
    assert error.message("zh").startswith(f"Ann ({number})：")
    assert "20,000" in error.message("zh")
    assert error.message("en").startswith(f"Ann ({number}): ")


def test_between_two_multiples_of_the_quantum_both_are_written_alike(planned: Planned):
    error = refusal(planned, "Ann", lock="12345.50")
    assert "12,345.5 is not a multiple of the quantum 1; use 12,345 or 12,346" in error.message("en")


def test_what_pages_go_by_are_codes_and_plain_amounts(planned: Planned):
    error = refusal(planned, "Ann", lock="1250000")
    assert (error.params["node"], error.params["locks"]) == ("ACME", Decimal(1_250_000))


def test_a_replan_says_it_alike(planned: Planned):
    planned.publish()
    with pytest.raises(ThroughlineError) as refused:
        replan(
            actor=planned.actor,
            at=AT,
            plan_id=planned.plan.id,
            effective=date(2026, 12, 15),
            amount=Decimal(10),
        )
    assert refused.value.code == "kept_above_amount"
    assert refused.value.message("zh").startswith("Acme (ACME) 的新指标")
