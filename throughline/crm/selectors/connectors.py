"""Connectors by their codes."""

from throughline.core.errors import ThroughlineError
from throughline.crm.models import Connector


class UnknownConnector(ThroughlineError):
    code = "unknown_connector"
    status = 404
    zh = "没有编码为“{connector}”的连接；现有：{known}。首次载入请带上映射文件（--mapping）。"
    en = "There is no connector “{connector}”; there are: {known}. Give a mapping the first time (--mapping)."


def connector_named(code: str) -> Connector:
    """One connector; raises UnknownConnector."""
    found: Connector | None = Connector.objects.filter(code=code).first()
    if found is None:
        known = ", ".join(Connector.objects.order_by("code").values_list("code", flat=True))
        raise UnknownConnector(connector=code, known=known or "–")
    return found
