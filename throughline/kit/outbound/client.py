"""The one HTTP client: guarded addresses, bounded answers, a limit of time, retries that give way."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import TracebackType
from typing import Any, Final, Self

import httpx

from throughline.kit.clock import now
from throughline.kit.outbound.allowance import Allowance, allowance
from throughline.kit.outbound.answer import TRY_AGAIN, Answer
from throughline.kit.outbound.backend import GuardedBackend
from throughline.kit.outbound.errors import NotAnAddress, OutboundFailed
from throughline.kit.outbound.exchange import Bounds, exchange
from throughline.kit.outbound.guard import Resolve, looked_up
from throughline.kit.outbound.retry import Patience
from throughline.kit.outbound.transport import guarded_client

STEP_SECONDS: Final = 15
BOUNDS: Final = Bounds(megabytes=32, seconds=60)


class OutboundClient:
    """Opened for some calls to one service, and closed after them."""

    def __init__(
        self,
        *,
        patience: Patience | None = None,
        bounds: Bounds = BOUNDS,
        allowed: Allowance | None = None,
        resolve: Resolve = looked_up,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self.patience, self.bounds, self.clock = patience or Patience(), bounds, clock
        self.allowed = allowance() if allowed is None else allowed
        network = GuardedBackend(self.allowed, resolve)
        self.http = guarded_client(network, step_seconds=min(STEP_SECONDS, bounds.seconds))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self.http.close()

    def send(
        self,
        method: str,
        address: str,
        *,
        headers: Mapping[str, str] | None = None,
        parameters: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
        json: Any = None,
        content: bytes | None = None,
        basic: tuple[str, str] | None = None,
        repeatable: bool = True,
        follow: bool = True,
    ) -> Answer:
        """The last answer, whatever its status; raises an OutboundFailed where there was none.

        A `repeatable` call is tried again after a failure that may pass: a cut connection, 429, most of 5xx.
        Without `follow` a redirect is an answer like any other.
        """
        request = self._request(
            method, address, parameters, headers=headers, data=form, json=json, content=content
        )
        if basic is not None:
            request = next(httpx.BasicAuth(*basic).auth_flow(request))
        tried = 0
        while True:
            tried += 1
            told = self._try(request, follow)
            pause = self._pause(told, tried) if repeatable else None
            if pause is not None:
                self.patience.sleep(pause)
            elif isinstance(told, OutboundFailed):
                raise told
            else:
                return told

    def _request(
        self, method: str, address: str, parameters: Mapping[str, str] | None, **content: Any
    ) -> httpx.Request:
        try:
            url = httpx.URL(address)
            merged = url.copy_merge_params(dict(parameters)) if parameters else url
            return self.http.build_request(method, merged, **content)
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            raise NotAnAddress from error

    def _try(self, request: httpx.Request, follow: bool) -> Answer | OutboundFailed:
        try:
            return exchange(self.http, request, self.allowed, self.bounds, follow=follow)
        except OutboundFailed as error:
            return error

    def _pause(self, told: Answer | OutboundFailed, tried: int) -> float | None:
        if isinstance(told, OutboundFailed):
            return self.patience.seconds(tried) if told.again else None
        return self.patience.seconds(tried, told.wait(self.clock())) if told.status in TRY_AGAIN else None
