"""What a source answered over HTTP: the JSON that was asked for, or a named failure."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from throughline.crm.connectors.failures import (
    NotJson,
    SignInRefused,
    SourceAnswered,
    SourceBusy,
    SourceGone,
    host_of,
)
from throughline.crm.connectors.json_answer import decoded
from throughline.kit.outbound.answer import TRY_AGAIN, Answer


def json_of(answer: Answer, address: str, clock: Callable[[], datetime]) -> Any:
    """Numbers with a point are Decimals; raises a SourceFailed that names no more than host and path."""
    host, status = host_of(address), answer.status
    if status == 410:
        raise SourceGone(source=host)
    if status in (401, 403):
        raise SignInRefused(source=host, status=status)
    if status in TRY_AGAIN:
        raise SourceBusy(source=host, status=status, seconds=int(answer.wait(clock()) or 0))
    if not answer.is_good:
        raise SourceAnswered(source=host, status=status, path=urlsplit(address).path)
    try:
        return decoded(answer.body)
    except ValueError as error:
        kind = answer.headers.get("content-type", "").partition(";")[0][:60]
        raise NotJson(source=host, kind=kind or "?") from error
