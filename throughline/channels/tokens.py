"""A vendor's access token: fetched once for all workers, kept nearly to its end, renewed when told."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from throughline.channels.failures import NotItsAnswer, TokenExpired
from throughline.channels.http import Vendor
from throughline.channels.kind import Opening

EARLY: Final = timedelta(minutes=5)
"""A token is not used to its last second: the vendor's clock is not ours."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A token, and for how many seconds it is valid."""

    token: str = field(repr=False)
    seconds: int


def with_token(
    opening: Opening, vendor: Vendor, fetch: Callable[[], Fetched], use: Callable[[str], str]
) -> str:
    """What `use` answers with the token that is held; with another, once, if that is no longer valid."""
    held = opening.tokens.held()
    if held:
        vendor.hide(held)
        try:
            return use(held)
        except TokenExpired:
            pass
    fetched = fetch()
    if not fetched.token:
        raise NotItsAnswer(channel=vendor.host, kind="?")
    vendor.hide(fetched.token)
    opening.tokens.keep(
        fetched.token, opening.clock() + max(timedelta(), timedelta(seconds=fetched.seconds) - EARLY)
    )
    return use(fetched.token)
