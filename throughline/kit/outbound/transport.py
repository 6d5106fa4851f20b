"""An httpx client on the guarded network: no proxy of the environment, no redirect followed by itself."""

import logging
import ssl
from functools import cache

import httpcore
import httpx

from throughline.kit.outbound.backend import GuardedBackend

# Their lines hold whole addresses and headers, and so whatever secret stands in them.
for _name in ("httpx", "httpcore"):
    logging.getLogger(_name).setLevel(logging.WARNING)


def guarded_client(network: GuardedBackend, *, step_seconds: float) -> httpx.Client:
    """`step_seconds`: how long connecting, sending and each read may take."""
    transport = httpx.HTTPTransport(verify=_trusted(), trust_env=False)
    # httpx takes a network of one's own only through its pool.
    transport._pool = httpcore.ConnectionPool(ssl_context=_trusted(), network_backend=network)
    return httpx.Client(
        transport=transport, timeout=step_seconds, trust_env=False, headers={"User-Agent": "Throughline"}
    )


@cache
def _trusted() -> ssl.SSLContext:
    """The system's certificate authorities; reading them takes a while."""
    return ssl.create_default_context()
