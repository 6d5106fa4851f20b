"""The secrets of one connector: sealed for it alone, so that a row copied elsewhere opens nothing."""

from collections.abc import Mapping
from uuid import UUID

import msgspec

from throughline.kit.sealing import seal, unseal


def sealed_secrets(company_id: UUID, code: str, secrets: Mapping[str, str]) -> bytes:
    """Empty when there is none."""
    return seal(msgspec.json.encode(dict(secrets)), _purpose(company_id, code)) if secrets else b""


def opened_secrets(company_id: UUID, code: str, sealed: bytes) -> dict[str, str]:
    """In clear; raises CannotUnseal."""
    if not sealed:
        return {}
    return msgspec.json.decode(unseal(sealed, _purpose(company_id, code)), type=dict[str, str])


def _purpose(company_id: UUID, code: str) -> str:
    return f"connector:{company_id}:{code}"
