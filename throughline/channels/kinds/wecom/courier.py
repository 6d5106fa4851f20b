"""WeCom's interface: gettoken, then message/send with a text card.

WeCom recognises the same content sent again within half an hour, but not after a change of the words, so it
does not count as knowing a letter by its id. https://developer.work.weixin.qq.com/document/path/90236
"""

from typing import Final

from throughline.channels.codes import Codes
from throughline.channels.failures import RecipientUnknown
from throughline.channels.http import Vendor
from throughline.channels.kind import Opening
from throughline.channels.letter import Letter
from throughline.channels.shorten import in_bytes
from throughline.channels.tokens import Fetched, with_token

CODES: Final = Codes(
    token=frozenset({"40014", "41001", "42001"}),
    busy=frozenset({"-1", "45009", "45033"}),
    recipient=frozenset({"40003", "60111", "81013"}),
    secrets=frozenset({"40001", "40013", "40056", "60020", "301002"}),
)
DUPLICATE_SECONDS: Final = 1800


class WecomCourier:
    def __init__(self, opening: Opening) -> None:
        self.opening = opening
        self.settings, self.secret = opening.settings, opening.secrets["secret"]
        self.vendor = Vendor(self.settings["address"], [self.secret], opening.clock)

    def close(self) -> None:
        self.vendor.close()

    def send(self, letter: Letter, address: str) -> str:
        """The vendor's message id."""
        return with_token(
            self.opening, self.vendor, self._fetch, lambda token: self._send(token, letter, address)
        )

    def _fetch(self) -> Fetched:
        given = {"corpid": self.settings["corp_id"], "corpsecret": self.secret}
        found = self.vendor.call("GET", "/cgi-bin/gettoken", parameters=given)
        CODES.check(self.vendor, found.get("errcode"), found.get("errmsg", ""))
        return Fetched(str(found.get("access_token") or ""), int(found.get("expires_in") or 0))

    def _send(self, token: str, letter: Letter, address: str) -> str:
        found = self.vendor.call(
            "POST",
            "/cgi-bin/message/send",
            parameters={"access_token": token},
            json={
                "touser": address,
                "msgtype": "textcard",
                "agentid": self.settings["agent_id"],
                "textcard": {
                    "title": in_bytes(letter.title, 128),
                    "description": in_bytes(letter.text, 512),
                    "url": letter.link,
                    "btntxt": "查看" if letter.language == "zh" else "Open",
                },
                "enable_duplicate_check": 1,
                "duplicate_check_interval": DUPLICATE_SECONDS,
            },
        )
        CODES.check(self.vendor, found.get("errcode"), found.get("errmsg", ""))
        if found.get("invaliduser") or found.get("unlicenseduser"):
            raise RecipientUnknown(channel=self.vendor.host, problem=self.vendor.told(address))
        return self.vendor.told(found.get("msgid", ""))
