"""What becomes of every field of a key result when it is taken along: said once, shown, and tested.

`along`: as it is. `chosen`: by what the planner chooses. `carried`: its dates carried over, if wanted.
`mapped`: to what was taken along beside it. `anew`: begins from nothing. `left`: stays with the old one.
"""

from collections.abc import Mapping
from typing import Final, Literal

Fate = Literal["along", "chosen", "carried", "mapped", "anew", "left"]

FATES: Final[Mapping[str, Fate]] = {
    "title": "along",
    "kind": "along",
    "measure": "along",
    "currency": "along",
    "unit_label": "along",
    "owner_unit": "along",
    "owner_person": "along",
    "baseline": "along",
    "quantum": "along",
    "weight": "along",
    "source": "along",
    "metric_id": "along",
    "target": "chosen",
    "stretch": "chosen",
    "thresholds": "chosen",
    "pace_rule": "carried",
    "milestones": "carried",
    "cycle": "mapped",
    "objective": "mapped",
    "parent_links": "mapped",
    "child_links": "mapped",
    "id": "anew",
    "company": "anew",
    "first_target": "anew",
    "status": "anew",
    "stale": "anew",
    "actual": "left",
    "expected": "left",
    "expected_share": "left",
    "attainment": "left",
    "lag_points": "left",
    "held_share": "left",
    "evaluated_as_of": "left",
    "confidence": "left",
    "score": "left",
    "check_ins": "left",
    "changes": "left",
    "segments": "left",
    "plan_id": "left",
    "withdrawn_on": "left",
}
