"""Talk to a vendor over HTTP: one try in fifteen seconds, its JSON, or a named failure."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, Final, Self
from urllib.parse import urlsplit

import msgspec

from throughline.channels.failures import (
    ChannelAnswered,
    ChannelBusy,
    ChannelGone,
    NotItsAnswer,
    SecretsRefused,
    ServerFailed,
)
from throughline.kit.outbound.answer import Answer
from throughline.kit.outbound.client import OutboundClient
from throughline.kit.outbound.exchange import Bounds
from throughline.kit.outbound.retry import IMPATIENT

BOUNDS: Final = Bounds(megabytes=1, seconds=15)
LONGEST_ANSWER: Final = 200


class Vendor:
    """The calls of one channel; `secrets` are what its answers must not repeat."""

    def __init__(self, base: str, secrets: Iterable[str], clock: Callable[[], datetime]) -> None:
        self.base, self.clock = base.rstrip("/"), clock
        self.secrets = [secret for secret in secrets if secret]
        self.host = urlsplit(base).hostname or "?"
        self.client = OutboundClient(patience=IMPATIENT, bounds=BOUNDS, clock=clock)

    def close(self) -> None:
        self.client.close()

    def hide(self, secret: str) -> Self:
        """Keep another secret out of what is told: a token that was fetched."""
        self.secrets.append(secret)
        return self

    def call(
        self,
        method: str,
        path: str,
        *,
        parameters: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        json: Any = None,
    ) -> dict[str, Any]:
        """The object that it answered, good or not by its own words; raises ChannelFailed, OutboundFailed."""
        answer = self.client.send(
            method, f"{self.base}{path}", parameters=parameters, headers=headers, json=json, follow=False
        )
        found = self._object(answer)
        if found is not None and answer.status < 500 and answer.status not in (410, 429):
            return found
        self.check(answer)
        kind = answer.headers.get("content-type", "").partition(";")[0][:60]
        raise NotItsAnswer(channel=self.host, kind=kind or "?")

    def check(self, answer: Answer) -> None:
        """Raise what a status says by itself."""
        status, problem = answer.status, f"HTTP {answer.status}"
        if status == 410:
            raise ChannelGone(channel=self.host)
        if status in (401, 403):
            raise SecretsRefused(channel=self.host, problem=problem)
        if status in (408, 425, 429, 503):
            seconds = int(answer.wait(self.clock()) or 0)
            raise ChannelBusy(channel=self.host, problem=problem, seconds=seconds)
        if status >= 500:
            raise ServerFailed(channel=self.host, problem=problem)
        if not answer.is_good:
            raise ChannelAnswered(channel=self.host, problem=problem)

    def told(self, problem: object) -> str:
        """The vendor's own words, short and without a secret that it may have repeated."""
        text = str(problem)
        for secret in self.secrets:
            text = text.replace(secret, "***")
        return text[:LONGEST_ANSWER]

    def _object(self, answer: Answer) -> dict[str, Any] | None:
        try:
            return msgspec.json.decode(answer.body, type=dict[str, Any])
        except (msgspec.DecodeError, UnicodeDecodeError):
            return None
