"""What a vendor's own codes mean: most say what went wrong inside an answer of HTTP 200."""

from dataclasses import dataclass, field

from throughline.channels.failures import (
    ChannelAnswered,
    ChannelBusy,
    ChannelFailed,
    RecipientUnknown,
    SecretsRefused,
    ServerFailed,
    TokenExpired,
)
from throughline.channels.http import Vendor


@dataclass(frozen=True, slots=True)
class Codes:
    """By meaning, as the vendor documents them; what is in none of them was not taken, and will not be."""

    good: str = "0"
    token: frozenset[str] = field(default_factory=frozenset)
    busy: frozenset[str] = field(default_factory=frozenset)
    server: frozenset[str] = field(default_factory=frozenset)
    recipient: frozenset[str] = field(default_factory=frozenset)
    secrets: frozenset[str] = field(default_factory=frozenset)

    def check(self, vendor: Vendor, code: object, words: object = "") -> None:
        """Raise what a code means; nothing for the good one."""
        if str(code) == self.good:
            return
        raise self._failure(str(code), vendor.host, vendor.told(f"{code} {words}".strip()))

    def _failure(self, code: str, host: str, problem: str) -> ChannelFailed:
        if code in self.busy:
            return ChannelBusy(channel=host, problem=problem, seconds=0)
        meanings: tuple[tuple[frozenset[str], type[ChannelFailed]], ...] = (
            (self.token, TokenExpired),
            (self.server, ServerFailed),
            (self.recipient, RecipientUnknown),
            (self.secrets, SecretsRefused),
        )
        named = next((failure for codes, failure in meanings if code in codes), ChannelAnswered)
        return named(channel=host, problem=problem)
