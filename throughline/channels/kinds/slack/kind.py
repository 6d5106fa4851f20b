"""Slack: a message of an application to one person."""

from throughline.channels.fields import vendor_address
from throughline.channels.kind import PersonalKind
from throughline.channels.kinds.slack.courier import SlackCourier
from throughline.kit.forms.setting import Setting

KIND = PersonalKind(
    code="slack", zh="Slack 私信", en="Slack direct message",
    about_zh="由 Slack 应用单独发给本人。", about_en="Sent to the person alone by a Slack application.",
    address_zh="Slack 成员 ID", address_en="Slack member id",
    hint_zh="个人资料 → 复制成员 ID，以 U 或 W 开头；不能填频道。",
    hint_en="Profile → Copy member ID; it begins with U or W. A channel is not taken.",
    settings=(
        Setting("token", "secret", "Bot User OAuth Token", "Bot User OAuth Token", required=True,
                hint_zh="以 xoxb- 开头；应用要有 chat:write 权限。",
                hint_en="It begins with xoxb-; the application needs the scope chat:write."),
        vendor_address("https://slack.com"),
    ),
    live_hosts=frozenset({"slack.com"}),
    open=SlackCourier,
)  # fmt: skip
