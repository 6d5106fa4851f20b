"""What the pages read, under one roof."""

from ninja import Router

from throughline.insight.api.home import router as home

router = Router()
for part in (home,):
    router.add_router("", part)
