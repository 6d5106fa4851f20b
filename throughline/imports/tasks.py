"""Jobs of imports: large ones are checked and carried out in the background; old drafts are forgotten."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from procrastinate.contrib.django import app

from throughline.imports.models import Import, ImportRow
from throughline.imports.services.apply_import import APPLY, apply_import
from throughline.imports.services.check_import import CHECK, check_import
from throughline.imports.services.undo_import import UNDO, undo_import
from throughline.jobs.kinds import Running, job_kind
from throughline.kit.clock import now
from throughline.kit.scope import company_scope
from throughline.org.selectors.actors import actor_of_job
from throughline.tenants.models import Company

DRAFTS_KEPT = timedelta(days=14)
ROWS_KEPT = timedelta(days=90)


@job_kind(CHECK)
def check(running: Running) -> dict[str, Any]:
    batch = _batch(running)
    check_import(batch, actor=actor_of_job(running), at=running.at, report=running.report)
    return {"import": str(batch.id)}


@job_kind(APPLY)
def apply(running: Running) -> dict[str, Any]:
    batch = _batch(running)
    apply_import(batch, actor=actor_of_job(running), at=running.at, report=running.report)
    return {"import": str(batch.id)}


@job_kind(UNDO)
def undo(running: Running) -> dict[str, Any]:
    batch = _batch(running)
    undo_import(batch, actor=actor_of_job(running), at=running.at)
    return {"import": str(batch.id)}


def _batch(running: Running) -> Import:
    found: Import = Import.objects.select_for_update(of=("self",)).get(id=UUID(running.given["import"]))
    return found


@app.periodic(cron="29 3 * * *")
@app.task(name="imports.forget_old")
def forget_old(timestamp: int) -> None:
    """Drafts that nobody touched for two weeks go; of old imports only the rows, their outcome stays."""
    for company_id in Company.objects.values_list("id", flat=True):
        with company_scope(company_id):
            Import.objects.filter(state="draft", touched_at__lt=now() - DRAFTS_KEPT).delete()
            ImportRow.objects.filter(batch__applied_at__lt=now() - ROWS_KEPT).delete()
