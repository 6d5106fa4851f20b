"""Slack's chat.postMessage to one member. https://docs.slack.dev/reference/methods/chat.postMessage"""

from typing import Final

from throughline.channels.codes import Codes
from throughline.channels.failures import RecipientUnknown
from throughline.channels.http import Vendor
from throughline.channels.kind import Opening
from throughline.channels.letter import Letter
from throughline.channels.shorten import in_bytes

CODES: Final = Codes(
    good="ok",
    busy=frozenset({"ratelimited", "rate_limited", "service_unavailable", "request_timeout"}),
    server=frozenset({"internal_error", "fatal_error"}),
    recipient=frozenset({"channel_not_found", "user_not_found", "cannot_dm_bot", "messages_tab_disabled"}),
    secrets=frozenset(
        {"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "missing_scope"}
    ),
)


class SlackCourier:
    def __init__(self, opening: Opening) -> None:
        self.token = opening.secrets["token"]
        self.vendor = Vendor(opening.settings["address"], [self.token], opening.clock)

    def close(self) -> None:
        self.vendor.close()

    def send(self, letter: Letter, address: str) -> str:
        """The time stamp by which Slack knows the message."""
        if address[:1] not in ("U", "W"):
            raise RecipientUnknown(channel=self.vendor.host, problem=self.vendor.told(address))
        text = f"*{_plain(letter.title)}*\n{_plain(in_bytes(letter.text, 3_000))}\n{letter.link}"
        found = self.vendor.call(
            "POST",
            "/api/chat.postMessage",
            headers={"Authorization": f"Bearer {self.token}"},
            json={"channel": address, "text": text, "unfurl_links": False},
        )
        CODES.check(self.vendor, "ok" if found.get("ok") is True else found.get("error", "?"))
        return self.vendor.told(found.get("ts", ""))


def _plain(text: str) -> str:
    """Slack's three characters with a meaning."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
