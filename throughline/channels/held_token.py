"""A vendor's token, sealed in the row of its channel."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from throughline.channels.models import Channel
from throughline.kit.scope import company_scope
from throughline.kit.sealing import CannotUnseal, seal, unseal


@dataclass(frozen=True, slots=True)
class HeldToken:
    company_id: UUID
    channel_id: UUID
    clock: Callable[[], datetime] = field(repr=False)

    def held(self) -> str:
        """'' where there is none that is valid still."""
        with company_scope(self.company_id):
            row = Channel.objects.filter(id=self.channel_id, token_until__gt=self.clock()).first()
        try:
            return unseal(bytes(row.sealed_token), self._purpose()).decode() if row else ""
        except CannotUnseal:
            return ""

    def keep(self, token: str, until: datetime) -> None:
        sealed = seal(token.encode(), self._purpose())
        with company_scope(self.company_id):
            Channel.objects.filter(id=self.channel_id).update(sealed_token=sealed, token_until=until)

    def _purpose(self) -> str:
        return f"channel token:{self.company_id}:{self.channel_id}"
