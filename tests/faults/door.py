"""How records come in, as a real sender brings them: signed calls, made again until acknowledged."""

import http.client
import json
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit
from uuid import uuid4

from tests.faults.signing import signed
from tests.faults.stream import Record

PATIENCE: Final = 180.0  # seconds until a sender gives up on a call
LONGEST_PAUSE: Final = 0.5  # seconds: a Retry-After of 5 would make the test long
ANSWERS: Final = (200, 503)


@dataclass(frozen=True)
class Address:
    """Where a webhook is sent to, and the secret that signs."""

    port: int
    path: str
    secret: str

    @classmethod
    def told(cls, port: int, address: str, secret: str) -> "Address":
        return cls(port, urlsplit(address).path, secret)


class Door:
    """One sender, and what it was answered."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self.statuses: list[int] = []

    def deliver(self, records: Sequence[Record]) -> None:
        """Until it is acknowledged; a call that was cut off is made again, whatever became of it."""
        until = time.monotonic() + PATIENCE
        body, event_id = json.dumps(records).encode(), f"msg_{uuid4().hex}"
        while True:
            try:
                status, pause = self.post(body, event_id)
                self.statuses.append(status)
                if status == 200:
                    return
            except (OSError, http.client.HTTPException):
                pause = 0.1
            assert time.monotonic() < until, "a sender was not acknowledged"
            time.sleep(pause)

    def unclean(self) -> set[int]:
        """Answers that are neither an acknowledgement nor a plain 'later'."""
        return set(self.statuses) - {*ANSWERS}

    def post(self, body: bytes, event_id: str) -> tuple[int, float]:
        """The status of one call, and after how many seconds to come again."""
        headers = {**signed(body, event_id, self.address.secret), "Content-Type": "application/json"}
        with closing(http.client.HTTPConnection("127.0.0.1", self.address.port, timeout=30)) as connection:
            connection.request("POST", self.address.path, body, headers)
            answer = connection.getresponse()
            answer.read()
            return answer.status, min(float(answer.headers.get("Retry-After", 0.1)), LONGEST_PAUSE)
