"""Two or three runs of a plan, for those who choose between them."""

from collections.abc import Sequence
from uuid import UUID

from throughline.access.errors import NotFound
from throughline.cascade.comparison import Compared, compared
from throughline.cascade.computation import Share
from throughline.cascade.models import Run
from throughline.cascade.run_table import read_table
from throughline.cascade.selectors.plans import plan_seen_by
from throughline.cascade.sheets.comparison import comparison_sheets
from throughline.core.errors import Language
from throughline.core.periods import time_zone
from throughline.kit.spreadsheets.write import workbook
from throughline.tenants.actor import Actor
from throughline.tenants.selectors.zone_name import zone_name


def compared_runs(actor: Actor, plan_id: UUID, run_ids: Sequence[UUID]) -> list[Run]:
    """The runs with their tables, in the order asked for. Raises NotFound, also for a run of another plan."""
    plan = plan_seen_by(actor, plan_id)
    found = {run.id: run for run in Run.objects.filter(plan=plan, id__in=run_ids).select_related("rule")}
    if not set(run_ids) <= set(found):
        raise NotFound
    return [found[run_id] for run_id in run_ids]


def comparison(actor: Actor, plan_id: UUID, run_ids: Sequence[UUID]) -> list[Compared]:
    """Whoever differs most first. Raises NotFound."""
    return compared(_tables(compared_runs(actor, plan_id, run_ids)))


def comparison_workbook(
    actor: Actor, plan_id: UUID, run_ids: Sequence[UUID], language: Language
) -> tuple[str, bytes]:
    """The plan's name and the file: the runs, the people, the units. Raises NotFound."""
    plan = plan_seen_by(actor, plan_id)
    runs = compared_runs(actor, plan_id, run_ids)
    zone = time_zone(zone_name(actor.company_id))
    return plan.name, workbook(comparison_sheets(runs, compared(_tables(runs)), language), zone)


def _tables(runs: Sequence[Run]) -> list[list[Share]]:
    return [read_table(bytes(run.table)) for run in runs]
