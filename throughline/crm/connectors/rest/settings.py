"""The form of a source that is described and not programmed."""

from typing import Final

from throughline.crm.connectors.pulling import OBJECT_CHOICES, SCHEDULE
from throughline.kit.forms.setting import Choice, Setting

SIGN_IN: Final = (
    Setting("auth", "choice", "认证方式", "Sign-in", required=True, default="bearer", choices=(
        Choice("none", "无", "none"),
        Choice("bearer", "令牌（Bearer）", "bearer token"),
        Choice("basic", "用户名和密码（Basic）", "user and password (Basic)"),
        Choice("header", "请求头里的密钥", "key in a header"),
        Choice("oauth2", "OAuth 2 客户端凭据", "OAuth 2 client credentials"),
    )),
    Setting("token", "secret", "令牌", "Token", required=True, when=("auth", ("bearer",))),
    Setting("user", "text", "用户名", "User", required=True, when=("auth", ("basic",))),
    Setting("password", "secret", "密码", "Password", required=True, when=("auth", ("basic",))),
    Setting("header", "text", "请求头名", "Header", required=True, default="X-API-Key",
            when=("auth", ("header",))),
    Setting("key", "secret", "密钥", "Key", required=True, when=("auth", ("header",))),
    Setting("token_address", "url", "取令牌的网址", "Token address", required=True,
            when=("auth", ("oauth2",))),
    Setting("client_id", "text", "客户端编号", "Client id", required=True, when=("auth", ("oauth2",))),
    Setting("client_secret", "secret", "客户端密钥", "Client secret", required=True,
            when=("auth", ("oauth2",))),
    Setting("scope", "text", "权限范围", "Scope", when=("auth", ("oauth2",))),
)  # fmt: skip

PAGING: Final = (
    Setting("method", "choice", "请求方法", "Method", required=True, default="GET", choices=(
        Choice("GET", "GET，参数在网址里", "GET, parameters in the address"),
        Choice("POST", "POST，参数是 JSON", "POST, parameters as JSON"),
    )),
    Setting("paging", "choice", "分页方式", "Paging", required=True, default="page", choices=(
        Choice("none", "不分页", "none"),
        Choice("page", "页码", "page number"),
        Choice("offset", "起始条数", "offset"),
        Choice("cursor", "游标", "cursor"),
        Choice("link", "Link 响应头", "Link header"),
    )),
    Setting("page_parameter", "text", "页码参数", "Page parameter", required=True, default="page",
            when=("paging", ("page",))),
    Setting("first_page", "integer", "首页页码", "First page", required=True, default=1, least=0, most=1,
            when=("paging", ("page",))),
    Setting("offset_parameter", "text", "起始条数参数", "Offset parameter", required=True, default="offset",
            when=("paging", ("offset",))),
    Setting("cursor_parameter", "text", "游标参数", "Cursor parameter", required=True, default="cursor",
            when=("paging", ("cursor",))),
    Setting("cursor_path", "text", "下一游标在答复中的位置", "Where the next cursor is", required=True,
            default="next", hint_zh="如 paging.next.after", hint_en="such as paging.next.after",
            when=("paging", ("cursor",))),
    Setting("size_parameter", "text", "每页条数参数", "Size parameter", hint_zh="如 limit；没有则留空",
            hint_en="such as limit; empty where there is none",
            when=("paging", ("page", "offset", "cursor", "link"))),
    Setting("page_size", "integer", "每页条数", "Page size", required=True, default=100, least=1, most=5_000,
            when=("paging", ("page", "offset", "cursor", "link"))),
)  # fmt: skip

CHANGES: Final = (
    Setting("since_parameter", "text", "“更新于此后”参数", "“Changed since” parameter",
            hint_zh="如 updated_since。留空则每次全部读取，按内容比较。",
            hint_en="such as updated_since. Left empty, everything is read each time and compared."),
    Setting("since_value", "text", "参数的写法", "How it is written", default="{since}",
            hint_zh="{since} 处填入时间，如 modified_at ge {since}",
            hint_en="the time stands for {since}, as in: modified_at ge {since}"),
    Setting("since_format", "choice", "时间格式", "Format of the time", required=True, default="iso",
            choices=(
        Choice("iso", "2026-11-23T02:00:00Z（UTC）", "2026-11-23T02:00:00Z (UTC)"),
        Choice("local", "2026-11-23 10:00:00（连接的时区）", "2026-11-23 10:00:00 (the connector's zone)"),
        Choice("seconds", "1970 年以来的秒数", "seconds since 1970"),
        Choice("milliseconds", "1970 年以来的毫秒数", "milliseconds since 1970"),
    )),
)  # fmt: skip

MANNERS: Final = (
    Setting("error_path", "text", "错误码在答复中的位置", "Where an error code is",
            hint_zh="有的系统出错也答 200，如 errorCode", hint_en="some answer 200 all the same: errorCode"),
    Setting("error_ok", "text", "表示成功的值", "Its value when all is well", default="0"),
    Setting("calls", "integer", "最多调用次数", "Calls at most", default=100, least=1, most=10_000),
    Setting("period", "integer", "每多少秒", "Within (seconds)", default=20, least=1, most=3_600),
)  # fmt: skip

OBJECTS: Final = Setting(
    "objects", "rows", "读取哪些对象", "What to read", required=True, fields=(
        Setting("kind", "choice", "对象", "Object", required=True, default="deal", choices=OBJECT_CHOICES),
        Setting("path", "text", "路径", "Path", required=True, hint_zh="如 /v1/deals",
                hint_en="as in /v1/deals"),
        Setting("records", "text", "记录所在位置", "Where the records are",
                hint_zh="如 data.items；答复本身就是列表则留空",
                hint_en="such as data.items; empty where the answer is the list"),
        Setting("id", "text", "编号字段", "Id field", required=True, default="id"),
        Setting("modified_at", "text", "更新时间字段", "Modification time field",
                hint_zh="如 updated_at；没有则留空，按内容比较",
                hint_en="such as updated_at; left empty, records are compared by their content"),
        Setting("parameters", "long_text", "其他参数", "Other parameters", hint_zh="每行一个：名称=值",
                hint_en="one a line: name=value"),
    ),
)  # fmt: skip

SETTINGS: Final = (
    Setting("address", "url", "接口地址", "Address", required=True, hint_zh="如 https://crm.example.com/api",
            hint_en="such as https://crm.example.com/api"),
    *SIGN_IN, OBJECTS, *PAGING, *CHANGES, *MANNERS, *SCHEDULE,
)  # fmt: skip
