"""The kinds that are there, found by their folders."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from throughline.core.errors import ThroughlineError
from throughline.crm import connectors
from throughline.crm.connectors.kind import ConnectorKind


class UnknownConnectorKind(ThroughlineError):
    code = "unknown_connector_kind"
    status = 422
    zh = "没有“{kind}”这种连接；可选：{known}。"
    en = "There is no kind of connector “{kind}”; choose one of: {known}."


@cache
def connector_kinds() -> Mapping[str, ConnectorKind]:
    """By code, in alphabetical order of their folders."""
    folders = [found.name for found in iter_modules(connectors.__path__) if found.ispkg]
    modules = (import_module(f"{connectors.__name__}.{name}.kind") for name in folders if name != "tests")
    return {module.KIND.code: module.KIND for module in modules}


def kind_named(code: str) -> ConnectorKind:
    """One kind; raises UnknownConnectorKind."""
    kinds = connector_kinds()
    if code not in kinds:
        raise UnknownConnectorKind(kind=code, known=", ".join(kinds))
    return kinds[code]
