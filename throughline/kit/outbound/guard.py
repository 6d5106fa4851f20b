"""Look a host up and let through only addresses that may be connected to."""

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final

from throughline.kit.outbound.allowance import Address, Allowance
from throughline.kit.outbound.errors import AddressRefused, HostUnknown

Resolve = Callable[[str, int], Sequence[str]]

CARRIES_IPV4: Final = {
    ip_network("::ffff:0:0/96"): 0,  # mapped
    ip_network("::/96"): 0,  # compatible, long deprecated
    ip_network("64:ff9b::/96"): 0,  # NAT64
    ip_network("2002::/16"): 80,  # 6to4
}
"""IPv6 networks whose addresses hold an IPv4 address, and how many bits stand right of it."""

NEVER: Final = tuple(
    map(ip_network, ("100.64.0.0/10", "192.0.0.0/24", "64:ff9b:1::/48", "2001::/23", "fec0::/10"))
)
"""Not public, though this or that version of `ipaddress` has thought so."""


def looked_up(host: str, port: int) -> Sequence[str]:
    """Every address of a host, by the system's resolver; raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def checked_addresses(
    host: str, port: int, *, allowed: Allowance, resolve: Resolve = looked_up
) -> Sequence[str]:
    """The addresses to connect to, each checked; one that is refused refuses the host.

    Raises HostUnknown, AddressRefused. Whoever connects must use these and not the name, which may lead
    elsewhere a moment later.
    """
    try:
        found = resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise HostUnknown(host=host) from error
    if not found:
        raise HostUnknown(host=host)
    if not allowed.names(host):
        for text in found:
            address = ip_address(text.partition("%")[0])
            if not allowed.holds(address) and not is_public(address):
                raise AddressRefused(host=host, address=str(address))
    return found


def is_public(address: Address) -> bool:
    """Whether it belongs to the public internet, by itself and by an IPv4 address that it carries."""
    carried = _carried(address)
    if carried is not None:
        return is_public(carried)
    special = address.is_multicast or address.is_reserved or address.is_unspecified
    return address.is_global and not special and not any(address in network for network in NEVER)


def _carried(address: Address) -> IPv4Address | None:
    if not isinstance(address, IPv6Address):
        return None
    for network, right in CARRIES_IPV4.items():
        if address in network:
            return IPv4Address(int(address) >> right & 0xFFFF_FFFF)
    return None
