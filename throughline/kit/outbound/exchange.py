"""One call to its end: every hop of a redirect is checked as the first was, and the body is bounded."""

import time
from dataclasses import dataclass
from typing import Final

import httpx

from throughline.kit.outbound.allowance import Allowance
from throughline.kit.outbound.answer import Answer
from throughline.kit.outbound.errors import (
    AnswerTooLarge,
    NotAnAddress,
    NotReached,
    OutboundFailed,
    PlainHttpRefused,
    TookTooLong,
    TooManyRedirects,
)

MOST_REDIRECTS: Final = 5
TRAVELS_ON: Final = ("accept", "accept-encoding", "user-agent", "connection")


@dataclass(frozen=True, slots=True)
class Bounds:
    """Of one answer: megabytes after unpacking, and seconds from the call to the last byte."""

    megabytes: int
    seconds: float


def exchange(
    http: httpx.Client, request: httpx.Request, allowed: Allowance, bounds: Bounds, *, follow: bool
) -> Answer:
    """The answer where the redirects end; raises an OutboundFailed."""
    ends = time.monotonic() + bounds.seconds
    for _ in range(MOST_REDIRECTS + 1):
        _check_scheme(request.url, allowed)
        try:
            answer, onward = _one_hop(http, request, bounds, ends)
        except httpx.TimeoutException as error:
            raise _told(TookTooLong(host=request.url.host, seconds=f"{bounds.seconds:g}"), error) from error
        except httpx.TransportError as error:
            raise _told(NotReached(host=request.url.host, problem=_reason(error)), error) from error
        if onward is None or not follow:
            return answer
        request = onward
    raise TooManyRedirects(host=request.url.host, most=MOST_REDIRECTS)


def _check_scheme(url: httpx.URL, allowed: Allowance) -> None:
    if url.scheme not in ("https", "http") or not url.host or url.userinfo:
        raise NotAnAddress
    if url.scheme == "http" and not allowed.lists(url.host):
        raise PlainHttpRefused(host=url.host)


def _one_hop(
    http: httpx.Client, request: httpx.Request, bounds: Bounds, ends: float
) -> tuple[Answer, httpx.Request | None]:
    response = http.send(request, stream=True, follow_redirects=False)
    try:
        body = _bounded(response, bounds, ends)
    finally:
        response.close()
    headers = {name.lower(): value for name, value in response.headers.items()}
    links = {name: link["url"] for name, link in response.links.items() if name and "url" in link}
    answer = Answer(response.status_code, headers, body, links)
    return answer, _onward(request, response.next_request)


def _bounded(response: httpx.Response, bounds: Bounds, ends: float) -> bytes:
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > bounds.megabytes * 1_000_000:
            raise AnswerTooLarge(host=response.request.url.host, megabytes=bounds.megabytes)
        if time.monotonic() > ends:
            raise TookTooLong(host=response.request.url.host, seconds=f"{bounds.seconds:g}")
    return bytes(body)


def _onward(request: httpx.Request, onward: httpx.Request | None) -> httpx.Request | None:
    """Where a redirect leads; another host is told nothing that was meant for the first."""
    if onward is None or onward.url.host == request.url.host:
        return onward
    if onward.method != "GET":
        return None
    kept = {name: onward.headers[name] for name in TRAVELS_ON if name in onward.headers}
    return httpx.Request("GET", onward.url, headers=kept, extensions=onward.extensions)


def _told(failed: OutboundFailed, error: httpx.TransportError) -> OutboundFailed:
    """Before a connection stood nothing can have been carried out."""
    failed.unsure = not isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout))
    return failed


def _reason(error: httpx.TransportError) -> str:
    """What the system says of it, without numbers and addresses: Connection refused."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OSError) and cause.strerror:
            return cause.strerror[:200]
        cause = cause.__cause__ or cause.__context__
    return (str(error) or type(error).__name__)[:200]
