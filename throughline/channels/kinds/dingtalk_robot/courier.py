"""DingTalk's custom robot, twenty posts a minute. https://open.dingtalk.com/document/robots/custom-robot-access"""

import base64
import hmac
from typing import Final

from throughline.channels.codes import Codes
from throughline.channels.http import Vendor
from throughline.channels.kind import Opening
from throughline.channels.letter import Digest
from throughline.channels.shorten import in_bytes

CODES: Final = Codes(
    busy=frozenset({"-1", "130101", "410100"}), secrets=frozenset({"300001", "300005", "310000", "40035"})
)


class DingtalkRobot:
    def __init__(self, opening: Opening) -> None:
        self.clock = opening.clock
        self.token, self.secret = opening.secrets["token"], opening.secrets["secret"]
        self.vendor = Vendor(opening.settings["address"], [self.token, self.secret], opening.clock)

    def close(self) -> None:
        self.vendor.close()

    def post(self, digest: Digest) -> str:
        """Nothing: the robot is told no id."""
        at = int(self.clock().timestamp() * 1000)
        text = in_bytes(f"**{digest.title}**\n\n{digest.text}", 15_000)
        found = self.vendor.call(
            "POST",
            "/robot/send",
            parameters={
                "access_token": self.token, "timestamp": str(at), "sign": signature(self.secret, at)
            },
            json={
                "msgtype": "markdown",
                "markdown": {"title": digest.title, "text": f"{text}\n\n[{digest.link}]({digest.link})"},
            },
        )  # fmt: skip
        CODES.check(self.vendor, found.get("errcode"), found.get("errmsg", ""))
        return ""


def signature(secret: str, at: int) -> str:
    """HMAC-SHA256 of time (milliseconds) and secret, under the secret."""
    return base64.b64encode(hmac.digest(secret.encode(), f"{at}\n{secret}".encode(), "sha256")).decode()
