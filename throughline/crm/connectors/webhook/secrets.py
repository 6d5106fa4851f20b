"""The token and the signing secrets that we make for a webhook: sealed for its connector alone."""

import secrets
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from typing import Final
from uuid import UUID

import msgspec

from throughline.crm.connectors.secrets import purpose_of
from throughline.crm.connectors.webhook.call import Keys
from throughline.kit.forms.secrets import opened_secrets
from throughline.kit.sealing import seal, unseal

TOKEN_BYTES: Final = 32
SECRET_BYTES: Final = 32
"""Standard Webhooks asks for 24 to 64."""
_GIVEN: Final = ("sender_secret", "secret", "encrypt_key")


@dataclass(frozen=True, slots=True)
class Made:
    """What we made: `secret` is '' before the first, `previous` until the second."""

    token: str = field(repr=False)
    secret: str = field(default="", repr=False)
    previous: str = field(default="", repr=False)


def new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


def new_secret() -> str:
    return f"whsec_{b64encode(secrets.token_bytes(SECRET_BYTES)).decode()}"


def hash_of(token: str) -> str:
    """Found by its hash, so that how long it takes tells nothing of a token that is nearly right."""
    return sha256(token.encode()).hexdigest()


def sealed_made(company_id: UUID, connector_id: UUID, made: Made) -> bytes:
    return seal(msgspec.json.encode(made), _purpose(company_id, connector_id))


def opened_made(company_id: UUID, connector_id: UUID, sealed: bytes) -> Made:
    """Raises CannotUnseal."""
    return msgspec.json.decode(unseal(sealed, _purpose(company_id, connector_id)), type=Made)


def _purpose(company_id: UUID, connector_id: UUID) -> str:
    return f"webhook:{company_id}:{connector_id}"


@dataclass(frozen=True, slots=True)
class Sealed:
    """Everything of a connector that holds its secrets."""

    company_id: UUID
    connector_id: UUID
    code: str
    given: bytes = field(repr=False)
    made: bytes = field(repr=False)


def keys_of(sealed: Sealed, previous_until: datetime | None, at: datetime) -> Keys:
    """Secrets that were given go before those we made; the one before counts while it is to overlap."""
    given, made = _opened(sealed)
    told = next((given[name] for name in _GIVEN if given.get(name)), "")
    mine = [made.secret, made.previous if previous_until and at < previous_until else ""]
    valid = told.split() or [secret for secret in mine if secret]
    return Keys(tuple(valid), given.get("verification_token", ""))


@lru_cache(maxsize=256)
def _opened(sealed: Sealed) -> tuple[Mapping[str, str], Made]:
    """Opening takes longer than all else that a call does; what is sealed anew is opened anew."""
    given = opened_secrets(purpose_of(sealed.company_id, sealed.code), sealed.given)
    return given, opened_made(sealed.company_id, sealed.connector_id, sealed.made)
