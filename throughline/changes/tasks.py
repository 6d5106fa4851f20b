"""Jobs of the changes: old notes go."""

from procrastinate.contrib.django import app

from throughline.changes.cursor import KEPT_FOR
from throughline.changes.services.forget_changes import forget_changes
from throughline.kit.clock import now
from throughline.kit.scope import company_scope
from throughline.tenants.models import Company


@app.periodic(cron="*/20 * * * *")
@app.task(name="changes.forget")
def forget(timestamp: int) -> None:
    """Every company's notes that no cursor reaches back to."""
    for company_id in Company.objects.values_list("id", flat=True):
        with company_scope(company_id):
            forget_changes(before=now() - KEPT_FOR)
