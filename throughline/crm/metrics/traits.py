"""What a metric may look at in a fact besides its dimensions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Traits:
    """The account's name, the source's word for the stage, the whole amount, and the dates that are known."""

    account: str
    stage: str
    amount: Decimal | None
    dates: Mapping[str, date]
