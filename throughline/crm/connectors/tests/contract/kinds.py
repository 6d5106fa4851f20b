"""Which kinds are held to what."""

from typing import Final

from throughline.crm.connectors.registry import connector_kinds

_PULLING: Final = [kind for kind in connector_kinds().values() if kind.direction == "pulls"]

PULLING: Final = [kind.code for kind in _PULLING]
OVER_HTTP: Final = [
    kind.code for kind in _PULLING if any(setting.code == "address" for setting in kind.settings)
]
WITH_PRESET: Final = [kind.code for kind in _PULLING if kind.preset]
