"""The program with its demo company, started for a benchmark as its users start it, and its readers."""

import http.client
import json
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from throughline.cli.tests.running import started


@contextmanager
def demo_program() -> Iterator[int]:
    """The port that it listens on; it is stopped at the end."""
    with (
        tempfile.TemporaryDirectory(prefix="throughline-bench-") as state,
        started(Path(state), "--demo") as running,
    ):
        yield running.port


class Reader:
    """One signed-in session over one connection that stays open."""

    def __init__(self, port: int, account: str) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        cookies = self._cookies("GET", "/api/v1/session", {})
        token = cookies["csrftoken"]
        entering = {"Cookie": f"csrftoken={token}", "X-CSRFToken": token, "Content-Type": "application/json"}
        cookies = self._cookies("POST", "/api/v1/demo/switch", entering, json.dumps({"name": account}))
        self.headers = {"Cookie": f"sessionid={cookies['sessionid']}"}

    def get(self, path: str) -> int:
        """The status of one call; its body is read to the end."""
        self.connection.request("GET", path, headers=self.headers)
        with closing(self.connection.getresponse()) as answer:
            answer.read()
            return answer.status

    def close(self) -> None:
        self.connection.close()

    def _cookies(
        self, method: str, path: str, headers: dict[str, str], body: str | None = None
    ) -> dict[str, str]:
        self.connection.request(method, path, body, headers)
        with closing(self.connection.getresponse()) as answer:
            answer.read()
            given = answer.headers.get_all("Set-Cookie") or []
        pairs = (cookie.split(";")[0].split("=", 1) for cookie in given)
        return {name: value for name, value in pairs}  # noqa: C416 (a list of two is no key and value to mypy)
