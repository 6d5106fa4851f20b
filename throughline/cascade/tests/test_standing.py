"""How a plan stands, in one word."""

from decimal import Decimal

import pytest

from throughline.cascade.standing import standing_of

NOW = (3, Decimal(100))


@pytest.mark.parametrize(
    ("ran", "in_force", "standing"),
    [
        (None, None, "draft"),
        (2, None, "draft"),
        (3, None, "run"),
        (3, (3, Decimal(100)), "published"),
        (4, (2, Decimal(100)), "changed"),
        (3, (3, Decimal(90)), "changed"),
    ],
)
def test_a_plan_stands_by_its_last_run_and_by_what_is_in_force(ran, in_force, standing):
    assert standing_of(now=NOW, ran=ran, in_force=in_force) == standing
