"""What each view of a link may ask for; everything else is refused, whatever the guest's rights say."""

import re
from uuid import UUID

from throughline.insight.models import View

_ID = r"[0-9a-f-]{36}"
_EVERY = r"/shared|/changes"
_MAP = rf"/map|/map/find|/map/(children|line)/{_ID}"
_PATHS: dict[View, str] = {
    "map": _MAP,
    "table": _MAP,
    "tv": rf"{_MAP}|/tv",
    "key_result": r"/map/(children|line)/{key_result}",
}


def is_in_view(view: View, path: str, key_result_id: UUID | None = None) -> bool:
    """Whether a GET of this address belongs to the view."""
    own = _PATHS[view].replace("{key_result}", str(key_result_id))
    return re.fullmatch(rf"/api/v1({_EVERY}|{own})", path) is not None
