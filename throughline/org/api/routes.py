"""The organisation's endpoints under one roof."""

from ninja import Router

from throughline.org.api.access import router as access
from throughline.org.api.attributes import router as attributes
from throughline.org.api.calendars import router as calendars
from throughline.org.api.directory import router as directory
from throughline.org.api.foresights import router as foresights
from throughline.org.api.imports import router as imports
from throughline.org.api.people import router as people
from throughline.org.api.units import router as units

router = Router()
for part in (units, directory, people, access, foresights, attributes, calendars, imports):
    router.add_router("", part)
