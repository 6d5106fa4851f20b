"""What a form was given in secret, sealed for one purpose alone: a row copied elsewhere opens nothing."""

from collections.abc import Mapping

import msgspec

from throughline.kit.sealing import CannotUnseal, seal, unseal


def sealed_secrets(purpose: str, secrets: Mapping[str, str]) -> bytes:
    """Empty when there is none."""
    return seal(msgspec.json.encode(dict(secrets)), purpose) if secrets else b""


def opened_secrets(purpose: str, sealed: bytes) -> dict[str, str]:
    """In clear; raises CannotUnseal."""
    if not sealed:
        return {}
    return msgspec.json.decode(unseal(sealed, purpose), type=dict[str, str])


def secrets_set(purpose: str, sealed: bytes) -> list[str]:
    """Their names; those that cannot be opened any more are not set: they are to be entered again."""
    try:
        return sorted(opened_secrets(purpose, sealed))
    except CannotUnseal:
        return []
