"""Any CRM that answers JSON over HTTPS, described by settings."""

from throughline.crm.connectors.kind import ConnectorKind
from throughline.crm.connectors.rest.settings import SETTINGS
from throughline.crm.connectors.rest.source import open_rest

KIND = ConnectorKind(
    code="rest",
    zh="REST 接口（定时读取）",
    en="REST interface (pulled)",
    about_zh="按设置定时读取任何以 JSON 答复的接口：认证、分页、“更新于此后”、限速都可填写，不用写代码。",
    about_en="Reads any interface that answers JSON, at intervals: sign-in, paging, “changed since” and rate "
    "limits are settings, not code.",
    direction="pulls",
    settings=SETTINGS,
    open=open_rest,
)
