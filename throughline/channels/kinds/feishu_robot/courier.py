"""Feishu's custom bot, a hundred posts a minute. https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot"""

import base64
import hmac
from datetime import datetime
from typing import Final

from throughline.channels.codes import Codes
from throughline.channels.http import Vendor
from throughline.channels.kind import Opening
from throughline.channels.letter import Digest
from throughline.channels.shorten import in_bytes

CODES: Final = Codes(busy=frozenset({"11232"}), secrets=frozenset({"19001", "19021", "19022", "19024"}))


class FeishuRobot:
    def __init__(self, opening: Opening) -> None:
        self.clock = opening.clock
        self.hook, self.secret = opening.secrets["hook"], opening.secrets["secret"]
        self.vendor = Vendor(opening.settings["address"], [self.hook, self.secret], opening.clock)

    def close(self) -> None:
        self.vendor.close()

    def post(self, digest: Digest) -> str:
        """Nothing: the robot is told no id."""
        at = self.clock()
        text = in_bytes(f"{digest.title}\n{digest.text}", 15_000)
        found = self.vendor.call(
            "POST",
            f"/open-apis/bot/v2/hook/{self.hook}",
            json={
                "timestamp": str(int(at.timestamp())),
                "sign": signature(self.secret, at),
                "msg_type": "text",
                "content": {"text": f"{text}\n{digest.link}"},
            },
        )
        CODES.check(self.vendor, found.get("code", found.get("StatusCode")), found.get("msg", ""))
        return ""


def signature(secret: str, at: datetime) -> str:
    """HMAC-SHA256 of nothing under the key of time and secret: the other way round than one expects."""
    key = f"{int(at.timestamp())}\n{secret}".encode()
    return base64.b64encode(hmac.digest(key, b"", "sha256")).decode()
