"""Private and metadata addresses are refused, however they are written, led to or changed meanwhile."""

from ipaddress import ip_address

import pytest

from throughline.kit.outbound.allowance import Allowance, read_allowance
from throughline.kit.outbound.backend import GuardedBackend, open_socket
from throughline.kit.outbound.client import OutboundClient
from throughline.kit.outbound.errors import AddressRefused, HostUnknown, NotAnAddress, PlainHttpRefused
from throughline.kit.outbound.guard import checked_addresses, is_public
from throughline.kit.outbound.retry import IMPATIENT
from throughline.kit.outbound.tests.server import Reply, serving

NOBODY = Allowance()
HERE = read_allowance(["127.0.0.1"])
INTERNAL = [
    "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.100.100.200",
    "0.0.0.0", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.0.192", "198.18.0.1",
    "::1", "::", "fe80::1", "fd00:ec2::254", "ff02::1", "fec0::1", "2001:db8::1",
    "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::",
    "2001:0:1::",
]  # fmt: skip
PUBLIC = ["8.8.8.8", "1.1.1.1", "223.5.5.5", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]


@pytest.mark.parametrize("address", INTERNAL)
def test_an_internal_address_is_refused(address):
    assert not is_public(ip_address(address))
    with pytest.raises(AddressRefused) as refused:
        checked_addresses("crm.example", 443, allowed=NOBODY, resolve=lambda host, port: [address])
    assert "THROUGHLINE_OUTBOUND_ALLOW" in refused.value.message("en")


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_let_through(address):
    found = checked_addresses("crm.example", 443, allowed=NOBODY, resolve=lambda host, port: [address])
    assert found == [address]


def test_one_internal_address_among_public_ones_refuses_the_host():
    with pytest.raises(AddressRefused):
        checked_addresses("a.example", 443, allowed=NOBODY, resolve=lambda *_: ["8.8.8.8", "10.0.0.1"])


@pytest.mark.parametrize("listed", ["10.0.0.0/8", "10.0.0.7", "crm.lan", "CRM.lan"])
def test_what_the_operator_lists_is_let_through(listed):
    allowed = read_allowance(["", " 192.168.0.0/16 ", listed])
    assert checked_addresses("crm.lan", 80, allowed=allowed, resolve=lambda *_: ["10.0.0.7"]) == ["10.0.0.7"]
    with pytest.raises(AddressRefused):
        checked_addresses("x.lan", 80, allowed=allowed, resolve=lambda *_: ["172.16.0.7"])


@pytest.mark.parametrize("name", ["127.1", "0x7f000001", "2130706433", "localhost", "0177.0.0.1"])
def test_other_spellings_of_loopback_lead_to_loopback(name):
    with pytest.raises((AddressRefused, HostUnknown)):
        checked_addresses(name, 443, allowed=NOBODY)


@pytest.mark.parametrize(
    ("address", "error"),
    [
        ("http://crm.example/", PlainHttpRefused),
        ("ftp://crm.example/", NotAnAddress),
        ("file:///etc/passwd", NotAnAddress),
        ("https://user:word@crm.example/", NotAnAddress),
        ("https://", NotAnAddress),
        ("crm.example", NotAnAddress),
        ("https://[::1", NotAnAddress),
        ("https://169.254.169.254/latest/meta-data", AddressRefused),
        ("https://[::ffff:127.0.0.1]/", AddressRefused),
    ],
)
def test_an_address_that_may_not_be_used_is_named(address, error):
    with OutboundClient(patience=IMPATIENT, allowed=NOBODY) as client, pytest.raises(error):
        client.send("GET", address)


@pytest.mark.parametrize(
    ("location", "error"),
    [
        ("http://169.254.169.254/", PlainHttpRefused),
        ("https://169.254.169.254/", AddressRefused),
        ("file:///etc/passwd", NotAnAddress),
    ],
)
def test_every_hop_of_a_redirect_is_checked(location, error):
    with (
        serving(lambda asked: Reply(302, headers={"Location": location})) as served,
        OutboundClient(patience=IMPATIENT, allowed=HERE) as client,
        pytest.raises(error),
    ):
        client.send("GET", served.address)


def test_an_answer_of_the_resolver_that_changes_after_the_check_cannot_win():
    """The name is looked up once for a connection, and the address of that answer is connected to."""
    answers = iter([["127.0.0.1"], ["169.254.169.254"], ["127.0.0.1"]])
    asked = []

    def resolve(host, port):
        asked.append(host)
        return next(answers)

    network = GuardedBackend(HERE, resolve)
    with serving(lambda call: Reply()) as served:
        stream = network.connect_tcp("rebinding.example", served.port, 5)
        assert stream.get_extra_info("server_addr")[0] == "127.0.0.1"
        stream.close()
        assert asked == ["rebinding.example"]
        with pytest.raises(AddressRefused):
            network.connect_tcp("rebinding.example", served.port, 5)


def test_other_protocols_connect_under_the_same_guard():
    with serving(lambda call: Reply()) as served:
        with open_socket("x", served.port, timeout=5, allowed=HERE, resolve=lambda *_: ["127.0.0.1"]) as made:
            assert made.getpeername() == ("127.0.0.1", served.port)
        with pytest.raises(AddressRefused):
            open_socket("x", served.port, timeout=5, allowed=NOBODY, resolve=lambda *_: ["127.0.0.1"])
