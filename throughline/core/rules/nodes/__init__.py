"""The kinds of nodes, found by their folders: one that holds a `KIND` is known everywhere."""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Final

from throughline.core.rules.kind import Kind

KINDS: Final[Mapping[str, Kind[Any]]] = {
    kind.code: kind
    for found in sorted(iter_modules(__path__), key=lambda module: module.name)
    if (kind := import_module(f"{__name__}.{found.name}").KIND)
}
