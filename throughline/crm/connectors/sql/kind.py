"""A read-only query on a PostgreSQL or MySQL of the operator's own."""

from typing import Final

from throughline.crm.connectors.kind import ConnectorKind
from throughline.crm.connectors.pulling import OBJECT_CHOICES, SCHEDULE
from throughline.crm.connectors.sql.source import open_sql
from throughline.kit.forms.setting import Choice, Setting

DATABASE: Final = (
    Setting("engine", "choice", "数据库", "Database", required=True, default="postgresql", choices=(
        Choice("postgresql", "PostgreSQL", "PostgreSQL"),
        Choice("mysql", "MySQL 或 MariaDB", "MySQL or MariaDB"),
    )),
    Setting("host", "text", "主机", "Host", required=True),
    Setting("port", "integer", "端口", "Port", least=1, most=65_535, hint_zh="留空为 5432 或 3306",
            hint_en="empty: 5432 or 3306"),
    Setting("database", "text", "库名", "Database name", required=True),
    Setting("user", "text", "用户", "User", required=True, hint_zh="请用一个只读账号",
            hint_en="give it an account that may only read"),
    Setting("password", "secret", "密码", "Password"),
    Setting("tls", "choice", "加密连接", "TLS", required=True, default="verify", choices=(
        Choice("verify", "加密并核对证书", "encrypted, certificate verified"),
        Choice("encrypt", "只加密，不核对证书", "encrypted, certificate not verified"),
        Choice("none", "不加密（仅限内网）", "not encrypted (own network only)"),
    )),
    Setting("seconds", "integer", "一次查询最多（秒）", "Longest query (seconds)", required=True, default=60,
            least=1, most=3_600),
)  # fmt: skip

OBJECTS: Final = Setting(
    "objects", "rows", "读取哪些对象", "What to read", required=True, fields=(
        Setting("kind", "choice", "对象", "Object", required=True, default="deal", choices=OBJECT_CHOICES),
        Setting("query", "long_text", "查询", "Query", required=True,
                hint_zh="一条 SELECT。:since 处填入上次的更新时间，如 WHERE updated_at >= :since；"
                "不写则每次全部比较",
                hint_en="one SELECT; :since stands for the last time of change, as in "
                "WHERE updated_at >= :since; without it everything is compared"),
        Setting("id", "text", "编号列", "Id column", required=True, default="id"),
        Setting("modified_at", "text", "更新时间列", "Modification time column", hint_zh="没有则留空",
                hint_en="empty where there is none"),
    ),
)  # fmt: skip

KIND = ConnectorKind(
    code="sql",
    zh="数据库查询（定时读取）",
    en="Database query (pulled)",
    about_zh="定时在您的 PostgreSQL 或 MySQL 上运行一条只读查询，每行是一条记录；列名就是映射里的列名。",
    about_en="Runs a read-only query on your PostgreSQL or MySQL at intervals; every row is a record.",
    direction="pulls",
    settings=(*DATABASE, OBJECTS, *SCHEDULE),
    open=open_sql,
)
