"""The cascade's arithmetic: an amount shared out over the org tree (docs/algorithms/allocation.md)."""

from throughline.core.allocation.bound import Bound as Bound
from throughline.core.allocation.kernel import allocate as allocate
from throughline.core.allocation.moves import Stay as Stay
from throughline.core.allocation.moves import moved_by as moved_by
from throughline.core.allocation.reason import Reason as Reason
from throughline.core.allocation.reason import Siblings as Siblings
from throughline.core.allocation.replan import AchievementEffect as AchievementEffect
from throughline.core.allocation.replan import achievement_effect as achievement_effect
from throughline.core.allocation.replan import kept_by_achievement as kept_by_achievement
from throughline.core.allocation.replan import kept_by_calendar as kept_by_calendar
from throughline.core.allocation.result import Allocation as Allocation
from throughline.core.allocation.stretch import stretch as stretch
from throughline.core.allocation.terms import ABSENT as ABSENT
from throughline.core.allocation.terms import Kept as Kept
from throughline.core.allocation.told import Told as Told
from throughline.core.allocation.weighing import UnitWeight as UnitWeight
from throughline.core.allocation.weights import ONE as ONE
from throughline.core.allocation.weights import weight_decimal as weight_decimal
from throughline.core.allocation.weights import weight_units as weight_units
