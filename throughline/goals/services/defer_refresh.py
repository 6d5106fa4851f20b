"""Tell the app above that key results must be evaluated anew, in the transaction that changed them."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from procrastinate.contrib.django import app
from procrastinate.types import JSONValue

from throughline.kit.scope import current_company

REFRESH = "progress.refresh_key_results"


def defer_refresh(key_result_ids: Iterable[UUID], *, as_of: date | None = None) -> None:
    """One job for all of them; none without any."""
    ids: list[JSONValue] = [str(key_result_id) for key_result_id in key_result_ids]
    if ids:
        app.configure_task(REFRESH).defer(
            company_id=str(current_company()),
            key_result_ids=ids,
            as_of=as_of.isoformat() if as_of else None,
        )
