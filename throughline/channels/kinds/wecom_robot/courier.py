"""WeCom's group robot, twenty posts a minute. https://developer.work.weixin.qq.com/document/path/91770"""

from typing import Final

from throughline.channels.codes import Codes
from throughline.channels.http import Vendor
from throughline.channels.kind import Opening
from throughline.channels.letter import Digest
from throughline.channels.shorten import in_bytes

CODES: Final = Codes(busy=frozenset({"-1", "45009", "45033"}), secrets=frozenset({"93000", "93008"}))


class WecomRobot:
    def __init__(self, opening: Opening) -> None:
        self.key = opening.secrets["key"]
        self.vendor = Vendor(opening.settings["address"], [self.key], opening.clock)

    def close(self) -> None:
        self.vendor.close()

    def post(self, digest: Digest) -> str:
        """Nothing: the robot is told no id."""
        text = in_bytes(f"**{digest.title}**\n{digest.text}", 3_500)
        found = self.vendor.call(
            "POST",
            "/cgi-bin/webhook/send",
            parameters={"key": self.key},
            json={"msgtype": "markdown", "markdown": {"content": f"{text}\n[{digest.link}]({digest.link})"}},
        )
        CODES.check(self.vendor, found.get("errcode"), found.get("errmsg", ""))
        return ""
