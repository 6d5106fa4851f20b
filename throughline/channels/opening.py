"""A channel made ready to send by, with its secrets."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from throughline.channels.held_token import HeldToken
from throughline.channels.kind import Opening
from throughline.channels.models import Channel
from throughline.kit.forms.secrets import opened_secrets


def purpose_of(company_id: UUID, code: str) -> str:
    """What the secrets of one channel are sealed for."""
    return f"channel:{company_id}:{code}"


def opening_of(company_id: UUID, channel: Channel, clock: Callable[[], datetime]) -> Opening:
    """Raises CannotUnseal."""
    secrets = opened_secrets(purpose_of(company_id, channel.code), bytes(channel.sealed))
    return Opening(channel.settings, secrets, HeldToken(company_id, channel.id, clock), clock)
