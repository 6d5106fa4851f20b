"""What the pages read, under one roof."""

from ninja import Router

from throughline.insight.api.changes import router as changes
from throughline.insight.api.home import router as home
from throughline.insight.api.map import router as map_router
from throughline.insight.api.plans import router as plans

router = Router()
for part in (changes, home, map_router, plans):
    router.add_router("", part)
