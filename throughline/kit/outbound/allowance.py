"""What the operator lets the program reach besides public addresses: THROUGHLINE_OUTBOUND_ALLOW."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from django.conf import settings

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True)
class Allowance:
    """Hosts by the name they are asked for, and networks by address."""

    hosts: frozenset[str] = frozenset()
    networks: tuple[Network, ...] = ()

    def names(self, host: str) -> bool:
        return host.lower() in self.hosts

    def holds(self, address: Address) -> bool:
        return any(address in network for network in self.networks)

    def lists(self, host: str) -> bool:
        """Whether a host was listed as it is written: by name, or as an address of a listed network."""
        try:
            return self.names(host) or self.holds(ip_address(host))
        except ValueError:
            return False


def read_allowance(words: Iterable[str]) -> Allowance:
    """`10.0.0.0/8`, `192.168.1.7` and `::1` are networks; anything else is the name of one host."""
    hosts: set[str] = set()
    networks: list[Network] = []
    for word in filter(None, (word.strip().lower() for word in words)):
        try:
            networks.append(ip_network(word, strict=False))
        except ValueError:
            hosts.add(word)
    return Allowance(frozenset(hosts), tuple(networks))


@cache
def _read(words: tuple[str, ...]) -> Allowance:
    return read_allowance(words)


def allowance() -> Allowance:
    """As the installation is set up."""
    return _read(tuple(settings.OUTBOUND_ALLOW))
