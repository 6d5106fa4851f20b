"""Jobs of the alerts: derived after every fold, refresh and start of day."""

from datetime import date
from uuid import UUID

from procrastinate.contrib.django import app

from throughline.alerts.services.derive_alerts import derive_alerts
from throughline.kit.clock import now
from throughline.kit.scope import company_scope


@app.task(name="alerts.derive", retry=5)
def derive(company_id: str, key_result_ids: list[str], as_of: str) -> None:
    """Derive the alerts of key results that were just evaluated for a date."""
    with company_scope(UUID(company_id)):
        derive_alerts(
            key_result_ids=[UUID(text) for text in key_result_ids], as_of=date.fromisoformat(as_of), at=now()
        )
