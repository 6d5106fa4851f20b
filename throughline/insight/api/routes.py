"""What the pages read, under one roof."""

from ninja import Router

from throughline.insight.api.alerts import router as alerts
from throughline.insight.api.audit import router as audit
from throughline.insight.api.changes import router as changes
from throughline.insight.api.goals import router as goals
from throughline.insight.api.home import router as home
from throughline.insight.api.inbox import router as inbox
from throughline.insight.api.key_results import router as key_results
from throughline.insight.api.map import router as map_router
from throughline.insight.api.notices import router as notices
from throughline.insight.api.plans import router as plans
from throughline.insight.api.search import router as search
from throughline.insight.api.share_links import router as share_links
from throughline.insight.api.team import router as team
from throughline.insight.api.tv import router as tv

router = Router()
PARTS = (
    alerts,
    audit,
    changes,
    goals,
    home,
    inbox,
    key_results,
    map_router,
    notices,
    plans,
    team,
    search,
    share_links,
    tv,
)
for part in PARTS:
    router.add_router("", part)
