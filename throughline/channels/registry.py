"""The kinds that are there, found by their folders."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from throughline.channels import kinds
from throughline.channels.kind import AnyKind
from throughline.core.errors import ThroughlineError


class UnknownChannelKind(ThroughlineError):
    code = "unknown_channel_kind"
    status = 422
    zh = "没有“{kind}”这种渠道；可选：{known}。"
    en = "There is no kind of channel “{kind}”; choose one of: {known}."


@cache
def channel_kinds() -> Mapping[str, AnyKind]:
    """By code, in alphabetical order of their folders."""
    folders = [found.name for found in iter_modules(kinds.__path__) if found.ispkg]
    modules = (import_module(f"{kinds.__name__}.{name}.kind") for name in folders if name != "tests")
    return {module.KIND.code: module.KIND for module in modules}


def kind_named(code: str) -> AnyKind:
    """One kind; raises UnknownChannelKind."""
    known = channel_kinds()
    if code not in known:
        raise UnknownChannelKind(kind=code, known=", ".join(known))
    return known[code]
