"""Connect to the very address that was checked: between the check and the connection nothing is looked up."""

import socket
from collections.abc import Iterable
from typing import Any

import httpcore

from throughline.kit.outbound.allowance import Allowance
from throughline.kit.outbound.guard import Resolve, checked_addresses, looked_up


class GuardedBackend(httpcore.NetworkBackend):
    """The network under the client. TLS still goes by the host's name: only the address is fixed here."""

    def __init__(self, allowed: Allowance, resolve: Resolve = looked_up) -> None:
        self.allowed, self.resolve = allowed, resolve
        self.network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """The first address that answers; raises what the check raises, or httpcore's errors."""
        addresses = checked_addresses(host, port, allowed=self.allowed, resolve=self.resolve)
        *others, last = addresses
        for address in others:
            try:
                return self.network.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self.network.connect_tcp(last, port, timeout, local_address, socket_options)

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        raise httpcore.UnsupportedProtocol("no unix sockets")


def open_socket(
    host: str, port: int, *, timeout: float, allowed: Allowance, resolve: Resolve = looked_up
) -> socket.socket:
    """A plain connection under the same guard, for protocols other than HTTP; raises OSError too."""
    problem: OSError | None = None
    for address in checked_addresses(host, port, allowed=allowed, resolve=resolve):
        try:
            return socket.create_connection((address, port), timeout)
        except OSError as error:
            problem = error
    assert problem is not None
    raise problem
