"""Have the deals that stand still looked at after records that may have moved them."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from procrastinate.contrib.django import app

from throughline.crm.services.store_facts import StoredFact
from throughline.kit.scope import current_company

DERIVE_STALLED: Final = "alerts.derive_stalled_deals"
MOVING: Final = frozenset({"deal", "visit"})


def defer_deals(stored: Iterable[StoredFact], as_of: date) -> None:
    """One job for a batch with deals or visits, in its transaction; it names the deals of the batch."""
    moving = [one for one in stored if one.fact.kind in MOVING]
    if moving:
        deals = [str(one.id) for one in moving if one.fact.kind == "deal"]
        app.configure_task(DERIVE_STALLED).defer(
            company_id=str(current_company()), as_of=as_of.isoformat(), deal_ids=[*deals]
        )
