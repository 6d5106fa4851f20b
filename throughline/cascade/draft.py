"""A plan as a planner has changed it on the page, before it is saved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from throughline.cascade.models import Plan
from throughline.cascade.owner_limit import OwnerLimit
from throughline.cascade.said_by_graph import said_once
from throughline.cascade.selectors.replanned import KeptBy


@dataclass(frozen=True)
class Draft:
    """What is None is as it was saved; `parameters` are merged into those, `limits` replace them all.

    With `kept_by` it is a re-plan at the end of `effective`, of `amount`.
    """

    body: Mapping[str, Any] | None = None
    parameters: Mapping[str, Any] | None = None
    attributes_on: date | None = None
    limits: Sequence[OwnerLimit] | None = None
    effective: date | None = None
    amount: Decimal | None = None
    kept_by: KeptBy | None = None

    def lay_over(self, plan: Plan) -> None:
        """Change the plan in memory; it is never saved so. Raises BadParameter, SaidByTheGraph."""
        if self.body is not None:
            plan.rule.body = self.body
        rule = plan.rule
        plan.parameters = said_once(
            rule=rule.name, body=rule.body, kept=plan.parameters, given=self.parameters or {}
        )
        if self.attributes_on is not None:
            plan.attributes_on = self.attributes_on
