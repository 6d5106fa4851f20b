"""Status from lag, and what a finding does to the KR's alert. A pair of thresholds for every kind of KR."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from throughline.core.attainment import KEPT, KrKind
from throughline.core.errors import ThroughlineError
from throughline.core.exact import is_above

Status = Literal["no_data", "too_early", "ahead", "on_track", "watch", "behind"]
AlertDecision = Literal["open", "update", "close", "none"]


class ThresholdsOutOfOrder(ThroughlineError):
    code = "thresholds_out_of_order"
    status = 422
    zh = "阈值应依次增大：0 ≤ 关注 {watch} ≤ 落后 {behind}，且领先 {ahead} 不小于 0。请调整。"
    en = "Thresholds must rise: 0 ≤ watch {watch} ≤ behind {behind}, and ahead {ahead} at least 0."


@dataclass(frozen=True)
class Thresholds:
    """Percentage points of lag, except `too_early`, a share of the pace curve."""

    watch: Decimal = Decimal(5)
    behind: Decimal = Decimal(15)
    ahead: Decimal = Decimal(5)
    close_below_behind: Decimal = Decimal(2)
    too_early: Decimal = Decimal("0.05")

    def __post_init__(self) -> None:
        if not 0 <= self.watch <= self.behind or self.ahead < 0:
            raise ThresholdsOutOfOrder(watch=self.watch, behind=self.behind, ahead=self.ahead)

    @property
    def closes_at(self) -> Decimal:
        """The lag at which an open alert closes: lower than it opened, so that it does not flicker."""
        return self.behind - self.close_below_behind


TO_REACH = Thresholds()
TO_KEEP = Thresholds(watch=Decimal(1), behind=Decimal(3))


def default_thresholds(kind: KrKind) -> Thresholds:
    """The thresholds of a kind where company, unit and KR set none."""
    return TO_KEEP if kind in KEPT else TO_REACH


def status_of(*, pace: Fraction, lag: Fraction | None, thresholds: Thresholds = TO_REACH) -> Status:
    """The first status that applies.

    `pace` is S at the end of the day, `lag` in points and exact (15.0000001 is above 15). No lag is no
    data: a manual KR never checked in, or a metric none of whose sources has completed a load.
    """
    if lag is None:
        return "no_data"
    if is_above(thresholds.too_early, pace):
        return "too_early"
    if is_above(lag, thresholds.behind):
        return "behind"
    if is_above(lag, thresholds.watch):
        return "watch"
    return "ahead" if is_above(-thresholds.ahead, lag) else "on_track"


def alert_decision(
    *,
    status: Status,
    lag: Fraction | None,
    is_open: bool,
    working_day: bool,
    stale: bool,
    thresholds: Thresholds = TO_REACH,
) -> AlertDecision:
    """What this finding does to the KR's alert.

    It opens on `behind`, on a working day and with fresh data only; a repeat finding updates it; it closes
    at the threshold minus 2. While the data are stale it neither opens nor closes, and without data
    nothing happens.
    """
    if lag is None or status == "no_data":
        return "none"
    if is_open:
        return "close" if lag <= thresholds.closes_at and not stale else "update"
    return "open" if status == "behind" and working_day and not stale else "none"
