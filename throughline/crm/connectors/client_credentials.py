"""OAuth 2 client credentials (RFC 6749, 4.4): a token kept until it ends or is refused."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final

from throughline.crm.connectors.answers import json_of
from throughline.crm.connectors.failures import SignInRefused, host_of
from throughline.crm.connectors.json_answer import words_at
from throughline.kit.outbound.client import OutboundClient

SPARE: Final = timedelta(seconds=30)
"""A token that ends sooner than this is not used for another call."""
LASTS: Final = 600
"""Seconds, where the answer does not say how long a token is good."""


class ClientCredentials:
    """One application's way in; `address` is where tokens are given."""

    def __init__(
        self,
        *,
        address: str,
        client_id: str,
        client_secret: str,
        client: OutboundClient,
        clock: Callable[[], datetime],
        scope: str = "",
    ) -> None:
        self.address, self.client, self.clock = address, client, clock
        self.form = {
            "grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret,
        }  # fmt: skip
        if scope:
            self.form["scope"] = scope
        self._token = ""
        self._ends: datetime | None = None

    def headers(self) -> Mapping[str, str]:
        """Raises SignInRefused, NotJson."""
        if self._ends is None or self.clock() + SPARE >= self._ends:
            self._token, lasts = self._asked()
            self._ends = self.clock() + timedelta(seconds=lasts)
        return {"Authorization": f"Bearer {self._token}"}

    def renew(self) -> bool:
        """Forget what was refused; another try may go better."""
        self._ends = None
        return True

    def _asked(self) -> tuple[str, int]:
        host = host_of(self.address)
        answer = self.client.send(
            "POST", self.address, form=self.form, headers={"Accept": "application/json"}
        )
        if answer.status == 400:  # how RFC 6749, 5.2 has a wrong secret told
            raise SignInRefused(source=host, status=answer.status)
        found = json_of(answer, self.address, self.clock)
        token, lasts = words_at(found, "access_token"), words_at(found, "expires_in")
        if not token:
            raise SignInRefused(source=host, status=answer.status)
        return token, int(lasts) if lasts.isdecimal() else LASTS
