"""Vendors as their documents say that they answer; `Vendor.then` is asked first, and may answer otherwise."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

from throughline.channels.tests.outbox import replied
from throughline.kit.outbound.tests.server import Asked, Reply

TOKEN_PATHS = {
    "/cgi-bin/gettoken",
    "/gettoken",
    "/open-apis/auth/v3/tenant_access_token/internal",
}


@dataclass
class HeldFirst:
    """A vendor's `then`: what comes first has `arrived`, and is not answered before `hold` is set."""

    arrived: Event = field(default_factory=Event)
    hold: Event = field(default_factory=Event)

    def __call__(self, asked: Asked) -> Reply | None:
        if self.arrived.is_set():
            return None
        self.arrived.set()
        return Reply(200, b"{}", hold=self.hold)


@dataclass
class Vendor:
    """Gives the tokens token-1, token-2, … and takes whatever is sent with the last of them."""

    name: str
    tokens: int = 0
    sent: list[Asked] = field(default_factory=list)
    then: Callable[[Asked], Reply | None] = lambda asked: None

    def __call__(self, asked: Asked) -> Reply:
        if asked.path in TOKEN_PATHS:
            self.tokens += 1
            token: Reply = getattr(self, f"{self.name}_token")(f"token-{self.tokens}")
            return token
        instead = self.then(asked)
        if instead is not None:
            return instead
        self.sent.append(asked)
        taken: Reply = getattr(self, self.name)()
        return taken

    def wecom_token(self, token: str) -> Reply:
        return replied(errcode=0, errmsg="ok", access_token=token, expires_in=7200)

    def wecom(self) -> Reply:
        return replied(errcode=0, errmsg="ok", invaliduser="", invalidparty="", msgid="m-1")

    def feishu_token(self, token: str) -> Reply:
        return replied(code=0, msg="ok", tenant_access_token=token, expire=7200)

    def feishu(self) -> Reply:
        return replied(code=0, msg="success", data={"message_id": "om_1"})

    def dingtalk_token(self, token: str) -> Reply:
        return replied(errcode=0, errmsg="ok", access_token=token, expires_in=7200)

    def dingtalk(self) -> Reply:
        return replied(errcode=0, task_id=256271667526, request_id="4jzllmte0wau")

    def slack(self) -> Reply:
        return replied(ok=True, channel="D1", ts="1503435956.000247")

    def signed_webhook(self) -> Reply:
        return Reply(204)

    def wecom_robot(self) -> Reply:
        return replied(errcode=0, errmsg="ok")

    def feishu_robot(self) -> Reply:
        return replied(code=0, msg="success", data={})

    def dingtalk_robot(self) -> Reply:
        return replied(errcode=0, errmsg="ok")
