"""Ways to sign in: what each adds to a call."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

from throughline.crm.connectors.client_credentials import ClientCredentials
from throughline.crm.connectors.kind import Opening
from throughline.kit.outbound.client import OutboundClient

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
            return ClientCredentials(
                address=settings["token_address"], client_id=settings["client_id"],
                client_secret=secrets["client_secret"], scope=settings.get("scope", ""), client=client,
                clock=clock,
            )  # fmt: skip
    return Fixed({})
