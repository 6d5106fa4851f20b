"""What the SMTP library raises, by name: whether the same may work later, and whether it may have arrived."""

import smtplib
import ssl

from throughline.channels.failures import (
    ChannelAnswered,
    ChannelBusy,
    ChannelFailed,
    RecipientUnknown,
    SecretsRefused,
    ServerFailed,
)


def named(error: smtplib.SMTPException | OSError, host: str, *, handed_over: bool) -> ChannelFailed:
    """`handed_over`: the text was already on its way, so that a cut connection tells nothing."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code = min((code for code, _ in error.recipients.values()), default=550)
        return _by_code(code, host, RecipientUnknown)
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return _by_code(error.smtp_code, host, SecretsRefused)
    if isinstance(error, smtplib.SMTPResponseException):
        return _by_code(error.smtp_code, host, ChannelAnswered)
    if isinstance(error, (ssl.SSLError, smtplib.SMTPNotSupportedError)):
        return ChannelAnswered(channel=host, problem="TLS")
    unsure: type[ChannelFailed] = ServerFailed if handed_over else ChannelBusy
    problem = (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
    return unsure(channel=host, problem=problem, seconds=0)


def _by_code(code: int, host: str, for_good: type[ChannelFailed]) -> ChannelFailed:
    """4xx: not now; 5xx: not at all. Its words may repeat what it was sent, so only the code is told."""
    failure = ChannelBusy if 400 <= code < 500 else for_good
    return failure(channel=host, problem=f"SMTP {code}", seconds=0)
