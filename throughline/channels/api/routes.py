"""The endpoints of the channels under one roof."""

from ninja import Router

from throughline.channels.api.channels import router as channels
from throughline.channels.api.preferences import router as preferences

router = Router()
for part in (channels, preferences):
    router.add_router("", part)
