"""What the pages read, under one roof."""

from ninja import Router

from throughline.insight.api.home import router as home
from throughline.insight.api.map import router as map_router

router = Router()
for part in (home, map_router):
    router.add_router("", part)
