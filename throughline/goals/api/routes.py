"""The endpoints of goals under one roof."""

from ninja import Router

from throughline.goals.api.clones import router as clones
from throughline.goals.api.cycles import router as cycles
from throughline.goals.api.key_results import router as key_results
from throughline.goals.api.objectives import router as objectives
from throughline.goals.api.reports import router as reports
from throughline.goals.api.templates import router as templates
from throughline.goals.api.thresholds import router as thresholds

router = Router()
for part in (cycles, objectives, key_results, reports, thresholds, templates, clones):
    router.add_router("", part)
