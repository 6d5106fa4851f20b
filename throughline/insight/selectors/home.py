"""The Home page of one reader."""

from datetime import datetime

from throughline.insight.schemas import Home
from throughline.tenants.actor import Actor


def home_of(*, actor: Actor, at: datetime) -> Home:
    """Everything on Home, in a number of queries that does not grow with the data."""
    return Home(
        as_of=actor.today,
        scope="mine",
        unit=None,
        cycle=None,
        key_results=[],
        alerts=[],
        open_deals=[],
        to_dos=[],
        last_load_at=None,
    )
