"""What the pages read, under one roof."""

from ninja import Router

from throughline.insight.api.changes import router as changes
from throughline.insight.api.home import router as home
from throughline.insight.api.map import router as map_router

router = Router()
PARTS = (
    changes,
    home,
    map_router,
)
for part in PARTS:
    router.add_router("", part)
