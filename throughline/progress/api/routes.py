"""The endpoints of progress under one roof."""

from ninja import Router

from throughline.progress.api.key_results import router as key_results
from throughline.progress.api.metrics import router as metrics

router = Router()
for part in (key_results, metrics):
    router.add_router("", part)
