"""DingTalk's interface: gettoken, then a work notice with one button.

It drops the same words to the same person within a day, but not changed ones, so it does not count as
knowing a letter by its id. https://open.dingtalk.com/document/orgapp/asynchronous-sending-of-enterprise-session-messages
"""

from typing import Any, Final

from throughline.channels.codes import Codes
from throughline.channels.http import Vendor
from throughline.channels.kind import Opening
from throughline.channels.letter import Letter
from throughline.channels.shorten import in_bytes
from throughline.channels.tokens import Fetched, with_token

CODES: Final = Codes(
    token=frozenset({"40014", "42001", "40001"}),
    busy=frozenset({"-1", "90018", "90002", "90005", "143105"}),
    recipient=frozenset({"33012", "60121", "400002"}),
    secrets=frozenset({"40035", "40089", "40096", "41002", "41004", "50004", "60011", "60020"}),
)


class DingtalkCourier:
    def __init__(self, opening: Opening) -> None:
        self.opening = opening
        self.settings, self.secret = opening.settings, opening.secrets["secret"]
        self.vendor = Vendor(self.settings["address"], [self.secret], opening.clock)

    def close(self) -> None:
        self.vendor.close()

    def send(self, letter: Letter, address: str) -> str:
        """The vendor's task id: it says that the notice was taken, and delivers it a moment later."""
        return with_token(
            self.opening, self.vendor, self._fetch, lambda token: self._send(token, letter, address)
        )

    def _fetch(self) -> Fetched:
        given = {"appkey": self.settings["app_key"], "appsecret": self.secret}
        found = self.vendor.call("GET", "/gettoken", parameters=given)
        self._check(found)
        return Fetched(str(found.get("access_token") or ""), int(found.get("expires_in") or 0))

    def _send(self, token: str, letter: Letter, address: str) -> str:
        found = self.vendor.call(
            "POST",
            "/topapi/message/corpconversation/asyncsend_v2",
            parameters={"access_token": token},
            json={"agent_id": self.settings["agent_id"], "userid_list": address, "msg": _card(letter)},
        )
        self._check(found)
        return self.vendor.told(found.get("task_id", ""))

    def _check(self, found: dict[str, Any]) -> None:
        """The code 88 wraps the one that says what is wrong."""
        code = found.get("sub_code") if str(found.get("errcode")) == "88" else found.get("errcode")
        CODES.check(self.vendor, code, found.get("sub_msg") or found.get("errmsg", ""))


def _card(letter: Letter) -> dict[str, Any]:
    return {
        "msgtype": "action_card",
        "action_card": {
            "title": in_bytes(letter.title, 128),
            "markdown": f"**{letter.title}**\n\n" + in_bytes(letter.text, 1_500).replace("\n", "\n\n"),
            "single_title": "查看" if letter.language == "zh" else "Open",
            "single_url": letter.link,
        },
    }
