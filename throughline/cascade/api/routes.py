"""The endpoints of the cascade under one roof."""

from ninja import Router

from throughline.cascade.api.approvals import router as approvals
from throughline.cascade.api.nodes import router as nodes
from throughline.cascade.api.plans import router as plans
from throughline.cascade.api.rule_files import router as rule_files
from throughline.cascade.api.rules import router as rules
from throughline.cascade.api.run_jobs import router as run_jobs
from throughline.cascade.api.runs import router as runs
from throughline.cascade.api.scenarios import router as scenarios
from throughline.cascade.api.sheets import router as sheets
from throughline.cascade.api.staff_changes import router as staff_changes

router = Router()
for part in (nodes, rule_files, rules, plans, runs, run_jobs, scenarios, approvals, staff_changes, sheets):
    router.add_router("", part)
