"""Pace: the share of a target that should be reached by the end of a day, and the lag behind it."""

from throughline.core.pace.curve import PaceCurve as PaceCurve
from throughline.core.pace.curve import pace_curve as pace_curve
from throughline.core.pace.expectation import Expectation as Expectation
from throughline.core.pace.expectation import Replan as Replan
from throughline.core.pace.rounding import points as points
from throughline.core.pace.rounding import share as share
from throughline.core.pace.rule import Linear as Linear
from throughline.core.pace.rule import Milestones as Milestones
from throughline.core.pace.rule import PaceRule as PaceRule
from throughline.core.pace.rule import Seasonal as Seasonal
from throughline.core.pace.rule import SeasonPart as SeasonPart
from throughline.core.pace.rule import Step as Step
from throughline.core.pace.rule import WorkingDays as WorkingDays
from throughline.core.pace.rule_json import rule_from_json as rule_from_json
from throughline.core.pace.rule_json import rule_to_json as rule_to_json
from throughline.core.pace.seasons import seasonal_shares as seasonal_shares
