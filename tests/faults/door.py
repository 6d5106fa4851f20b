"""How records come in over HTTP, as a real sender brings them: again and again until acknowledged."""

import csv
import http.client
import io
import json
import time
from collections.abc import Sequence
from contextlib import closing
from typing import Final

from tests.faults.stream import Record
from tests.faults.world import NAME, PASSWORD

PATIENCE: Final = 180.0  # seconds until a sender gives up on a call
LONGEST_PAUSE: Final = 0.5  # seconds: a Retry-After of 5 would make the test long
ANSWERS: Final = (200, 202, 503)


class Door:
    """One sender's signed-in way to the load endpoint, and what it was answered."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.headers: dict[str, str] = {}
        self.statuses: list[int] = []

    def deliver(self, records: Sequence[Record]) -> None:
        """Until it is acknowledged; a call that was cut off is made again, whatever became of it."""
        until = time.monotonic() + PATIENCE
        while True:
            try:
                if not self.headers:
                    self._sign_in()
                status, pause = self._post(records)
                self.statuses.append(status)
                if status in (200, 202):
                    return
                if status == 401:
                    self.headers = {}
            except (OSError, http.client.HTTPException):
                pause = 0.1
            assert time.monotonic() < until, "a sender was not acknowledged"
            time.sleep(pause)

    def unclean(self) -> set[int]:
        """Answers that are neither an acknowledgement nor a plain 'later'."""
        return set(self.statuses) - {*ANSWERS}

    def _post(self, records: Sequence[Record]) -> tuple[int, float]:
        body, content_type = _file(records)
        headers = {**self.headers, "Content-Type": content_type}
        path = "/api/v1/crm/connectors/crm/load?object_kind=deal"
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
            connection.request("POST", path, body, headers)
            answer = connection.getresponse()
            answer.read()
            return answer.status, min(float(answer.headers.get("Retry-After", 0.1)), LONGEST_PAUSE)

    def _sign_in(self) -> None:
        cookies = self._cookies("GET", {}, None)
        token = cookies["csrftoken"]
        entering = {"Cookie": f"csrftoken={token}", "X-CSRFToken": token, "Content-Type": "application/json"}
        cookies = self._cookies("POST", entering, json.dumps({"name": NAME, "password": PASSWORD}))
        if "sessionid" not in cookies:
            raise http.client.HTTPException("not signed in")
        token = cookies.get("csrftoken", token)
        self.headers = {
            "Cookie": f"sessionid={cookies['sessionid']}; csrftoken={token}", "X-CSRFToken": token
        }  # fmt: skip

    def _cookies(self, method: str, headers: dict[str, str], body: str | None) -> dict[str, str]:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
            connection.request(method, "/api/v1/session", body, headers)
            answer = connection.getresponse()
            answer.read()
            given = answer.headers.get_all("Set-Cookie") or []
        if answer.status >= 500:
            self.statuses.append(answer.status)
            raise http.client.HTTPException(str(answer.status))
        return dict(cookie.split(";")[0].split("=", 1) for cookie in given)


def _file(records: Sequence[Record]) -> tuple[bytes, str]:
    """A CSV as a form with one file."""
    text = io.StringIO()
    writer = csv.DictWriter(text, records[0].keys())
    writer.writeheader()
    writer.writerows(records)
    edge = "edge-of-a-part"
    head = (
        f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="deals.csv"\r\n'
        "Content-Type: text/csv\r\n\r\n"
    )
    return f"{head}{text.getvalue()}\r\n--{edge}--\r\n".encode(), f"multipart/form-data; boundary={edge}"
