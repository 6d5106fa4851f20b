"""A plan as a file for a spreadsheet program, in the reader's language."""

from typing import Literal
from uuid import UUID

from throughline.cascade.models import Plan
from throughline.cascade.selectors.in_force import allocations_in_force
from throughline.cascade.selectors.plan_now import plan_now
from throughline.cascade.selectors.plans import limits_by_owner
from throughline.cascade.sheets.table import sheet_table
from throughline.cascade.sheets.write_csv import write_csv
from throughline.core.errors import Language
from throughline.kit.spreadsheets.write import Sheet, workbook
from throughline.tenants.actor import Actor

Format = Literal["xlsx", "csv"]


def plan_sheet(actor: Actor, plan_id: UUID, *, written_as: Format, language: Language) -> tuple[Plan, bytes]:
    """The plan and the file; sums are values. Raises NotFound, and the errors of a run."""
    plan, computed = plan_now(actor, plan_id)
    before = {owner: row.amount for owner, row in allocations_in_force(plan).items()}
    table = sheet_table(plan, computed, limits_by_owner(plan), before, language)
    if written_as == "csv":
        return plan, write_csv(table)
    return plan, workbook([Sheet(plan.name, table.columns, table.rows)])
