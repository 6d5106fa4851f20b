"""SMTP over the guarded way out: the address that was checked is the one that is connected to."""

import smtplib
import socket
import ssl
from typing import Any

from django.core.mail.backends.smtp import EmailBackend

from throughline.kit.outbound.allowance import allowance
from throughline.kit.outbound.backend import open_socket


class GuardedSmtp(smtplib.SMTP):
    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        return open_socket(host, port, timeout=timeout, allowed=allowance())


class GuardedSmtpTls(smtplib.SMTP_SSL):
    context: ssl.SSLContext
    _host: str

    def _get_socket(self, host: str, port: int, timeout: float) -> Any:
        plain = open_socket(host, port, timeout=timeout, allowed=allowance())
        return self.context.wrap_socket(plain, server_hostname=self._host)


class GuardedMail(EmailBackend):
    """Django's own backend, with the two above in place of the library's; TLS always by the host's name."""

    @property
    def connection_class(self) -> Any:
        return GuardedSmtpTls if self.use_ssl else GuardedSmtp
