"""By which channel a message is tried next, and when: pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from throughline.channels.words import Outcome

Tried = Mapping[UUID | None, Sequence[Outcome]]
"""How the tries by each channel went, the first first; None is the app."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One channel of a message's way; `waits` between the tries there. `down`: it fails for everybody."""

    channel_id: UUID | None
    address: str = ""
    waits: tuple[timedelta, ...] = ()
    down: bool = False

    def is_over(self, outcomes: Sequence[Outcome]) -> bool:
        """Refused, or tried as often as it is worth."""
        return "refused" in outcomes or len(outcomes) > len(self.waits)


def next_stop(way: Sequence[Stop], tried: Tried) -> Stop | None:
    """The first channel that is worth a try; None where all have failed. A way into the app never fails."""
    return next(
        (stop for stop in way if not stop.down and not stop.is_over(tried.get(stop.channel_id, ()))), None
    )


def again_at(stop: Stop, outcomes: Sequence[Outcome], at: datetime, asked: timedelta) -> datetime:
    """When it is tried again after these tries by a channel: at once where the next channel follows."""
    if stop.is_over(outcomes):
        return at
    return at + max(stop.waits[len(outcomes) - 1], asked)
