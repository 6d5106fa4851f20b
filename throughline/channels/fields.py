"""Settings that several kinds of channels ask for."""

from throughline.kit.forms.setting import Choice, Setting

LANGUAGE = Setting(
    "language", "choice", "语言", "Language", required=True, default="zh",
    choices=(Choice("zh", "中文", "Chinese"), Choice("en", "英文", "English")),
)  # fmt: skip


def vendor_address(default: str) -> Setting:
    """Where a vendor's interface is; another one for an installation of its own."""
    return Setting(
        "address", "url", "接口地址", "Address of the interface", required=True, default=default,
        hint_zh="一般不用改；私有部署时填它的地址。",
        hint_en="Usually as it is; for an installation of your own, its address.",
    )  # fmt: skip
