"""Feishu's interface: tenant_access_token, then im/v1/messages, which takes a `uuid` once an hour.

https://open.feishu.cn/document/server-docs/im-v1/message/create
"""

import json
from typing import Any, Final

from throughline.channels.codes import Codes
from throughline.channels.http import Vendor
from throughline.channels.kind import Opening
from throughline.channels.letter import Letter
from throughline.channels.shorten import in_bytes
from throughline.channels.tokens import Fetched, with_token

CODES: Final = Codes(
    token=frozenset({"99991661", "99991663", "99991664", "99991665", "99991668", "99991677"}),
    busy=frozenset({"99991400", "230020", "11232"}),
    server=frozenset({"230049", "1500"}),
    recipient=frozenset({"230013", "230001", "230034", "230029", "230053"}),
    secrets=frozenset({"10003", "10012", "10014", "99991672", "230006", "230018", "230027"}),
)


class FeishuCourier:
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
        given = {"app_id": self.settings["app_id"], "app_secret": self.secret}
        found = self.vendor.call("POST", "/open-apis/auth/v3/tenant_access_token/internal", json=given)
        CODES.check(self.vendor, found.get("code"), found.get("msg", ""))
        return Fetched(str(found.get("tenant_access_token") or ""), int(found.get("expire") or 0))

    def _send(self, token: str, letter: Letter, address: str) -> str:
        found = self.vendor.call(
            "POST",
            "/open-apis/im/v1/messages",
            parameters={"receive_id_type": self.settings["receiver"]},
            headers={"Authorization": f"Bearer {token}"},
            json={
                "receive_id": address,
                "msg_type": "post",
                "content": json.dumps(_post(letter), ensure_ascii=False),
                "uuid": letter.id,
            },
        )
        CODES.check(self.vendor, found.get("code"), found.get("msg", ""))
        taken = found.get("data")
        return self.vendor.told(taken.get("message_id", "") if isinstance(taken, dict) else "")


def _post(letter: Letter) -> dict[str, Any]:
    opening = "打开" if letter.language == "zh" else "Open"
    lines: list[list[dict[str, str]]] = [
        [{"tag": "text", "text": line}] for line in in_bytes(letter.text, 4_000).splitlines()
    ]
    lines.append([{"tag": "a", "text": opening, "href": letter.link}])
    return {"zh_cn" if letter.language == "zh" else "en_us": {"title": letter.title, "content": lines}}
