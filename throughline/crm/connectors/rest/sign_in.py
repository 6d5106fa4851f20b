"""Ways to sign in: what each adds to a call."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, Protocol

from throughline.crm.connectors.answers import json_of
from throughline.crm.connectors.failures import SignInRefused, host_of
from throughline.crm.connectors.json_answer import words_at
from throughline.crm.connectors.kind import Opening
from throughline.kit.outbound.client import OutboundClient

SPARE: Final = timedelta(seconds=30)
"""A token that ends sooner than this is not used for another call."""
LASTS: Final = 600
"""Seconds, where the answer does not say how long a token is good."""

Headers = Mapping[str, str]


class SignIn(Protocol):
    def headers(self) -> Headers:
        """What proves who asks."""

    def renew(self) -> bool:
        """Forget what was refused; whether another try may go better."""


class Fixed:
    """A secret that does not change."""

    def __init__(self, headers: Headers) -> None:
        self._headers = headers

    def headers(self) -> Headers:
        return self._headers

    def renew(self) -> bool:
        return False


class ClientCredentials:
    """OAuth 2 client credentials (RFC 6749, 4.4): a token kept until it ends or is refused."""

    def __init__(self, opening: Opening, client: OutboundClient, clock: Callable[[], datetime]) -> None:
        self.address, self.client, self.clock = opening.settings["token_address"], client, clock
        self.form = {
            "grant_type": "client_credentials",
            "client_id": opening.settings["client_id"],
            "client_secret": opening.secrets["client_secret"],
        }
        if scope := opening.settings.get("scope"):
            self.form["scope"] = scope
        self._token = ""
        self._ends: datetime | None = None

    def headers(self) -> Headers:
        """Raises SignInRefused, NotJson."""
        if self._ends is None or self.clock() + SPARE >= self._ends:
            self._token, lasts = self._asked()
            self._ends = self.clock() + timedelta(seconds=lasts)
        return {"Authorization": f"Bearer {self._token}"}

    def renew(self) -> bool:
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


def sign_in(opening: Opening, client: OutboundClient, clock: Callable[[], datetime]) -> SignIn:
    """The one that the settings name."""
    settings: Mapping[str, Any] = opening.settings
    secrets = opening.secrets
    match settings["auth"]:
        case "bearer":
            return Fixed({"Authorization": f"Bearer {secrets['token']}"})
        case "basic":
            pair = f"{settings['user']}:{secrets['password']}".encode()
            return Fixed({"Authorization": f"Basic {b64encode(pair).decode()}"})
        case "header":
            return Fixed({settings["header"]: secrets["key"]})
        case "oauth2":
            return ClientCredentials(opening, client, clock)
    return Fixed({})
