"""Calls to one source: signed, paced, and whatever comes back instead of an answer is named."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from throughline.crm.connectors.answers import json_of
from throughline.crm.connectors.failures import ErrorInside, host_of, told
from throughline.crm.connectors.json_answer import words_at
from throughline.crm.connectors.kind import Opening
from throughline.crm.connectors.pace import Pace
from throughline.crm.connectors.rest.sign_in import sign_in
from throughline.kit.outbound.answer import Answer
from throughline.kit.outbound.client import OutboundClient


@dataclass(frozen=True, slots=True)
class Call:
    """One page to be asked for."""

    address: str
    parameters: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """What was answered: the bytes, the same read, and where the `Link` header leads."""

    body: bytes
    content: Any
    next_link: str | None


class Wire:
    """`clock` tells when a token ends and how long a source asks to be left alone."""

    def __init__(
        self, opening: Opening, client: OutboundClient, pace: Pace, clock: Callable[[], datetime]
    ) -> None:
        self.settings, self.secrets = opening.settings, opening.secrets
        self.client, self.pace, self.clock = client, pace, clock
        self.host = host_of(self.settings["address"])
        self.sign_in = sign_in(opening, client, clock)

    def page(self, call: Call, *, patient: bool = True) -> Page:
        """Raises a SourceFailed or an OutboundFailed."""
        answer = self._send(call, patient)
        if answer.status in (401, 403) and self.sign_in.renew():
            answer = self._send(call, patient)
        content = json_of(answer, call.address, self.clock)
        self._check_inside(content)
        return Page(answer.body, content, answer.links.get("next"))

    def _send(self, call: Call, patient: bool) -> Answer:
        self.pace.wait()
        asked: dict[str, Any] = (
            {"json": call.parameters}
            if self.settings["method"] == "POST"
            else {"parameters": call.parameters}
        )
        headers = {"Accept": "application/json", **self.sign_in.headers()}
        method = self.settings["method"]
        return self.client.send(method, call.address, headers=headers, repeatable=patient, **asked)

    def _check_inside(self, content: Any) -> None:
        path = self.settings.get("error_path")
        if not path:
            return
        found = words_at(content, path)
        if found not in ("", self.settings.get("error_ok", "")):
            raise ErrorInside(source=self.host, problem=told(found, self.secrets.values()))
