"""Mail goes to a real SMTP server, encrypted as the channel says, and every refusal of it is understood."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from throughline.channels.held_token import HeldToken
from throughline.channels.kind import Opening
from throughline.channels.kinds.mail.courier import MailCourier
from throughline.channels.tests.outbox import Outbox
from throughline.kit.clock import now
from throughline.kit.models import new_id

# The server does not know that it speaks over TLS from the first byte.
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
PASSWORD = "a-password-made-for-applications"


class Mailbox:
    """Keeps what it is sent; `data` is what it says to it, `rcpt` what it says to an address."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.rcpt, self.data = "250 OK", "250 taken"

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        envelope.rcpt_tos.append(address)
        return self.rcpt

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return self.data


def signs_in(server: Any, session: Any, envelope: Any, mechanism: str, given: Any) -> AuthResult:
    return AuthResult(success=given.password == PASSWORD.encode(), handled=False)


@contextmanager
def mail_server(mailbox: Mailbox, **options: Any) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    controller = Controller(mailbox, hostname="127.0.0.1", port=port, **options)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """One for localhost, which this process trusts and nobody else."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    begun = datetime.now(UTC) - timedelta(days=1)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(begun).not_valid_after(begun + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    pem = tmp_path / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    pem.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    monkeypatch.setenv("SSL_CERT_FILE", str(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    return context


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


def tell(outbox: Outbox, port: int, key: str = "one", **settings: Any) -> None:
    given = {"host": "localhost", "tls": "none", "sender": "贯通 <okr@acme.example>", **settings}
    outbox.channel("mail", "", port=port, **given)
    outbox.prefer("mail")
    outbox.post(key, title="进度落后\n第二行", text="差 12 点\n<b>3 单</b>")
    outbox.deliver()


def test_a_person_with_an_address_in_their_record_is_sent_a_mail(outbox: Outbox, mailbox: Mailbox):
    with mail_server(mailbox) as port:
        tell(outbox, port)
    [mail] = mailbox.mails
    assert (mail["To"], mail["Subject"], mail["From"]) == (
        "ann@acme.example", "进度落后 第二行", "贯通 <okr@acme.example>",
    )  # fmt: skip
    assert mail["Message-ID"] == f"<msg_{outbox.message().id.hex}@acme.example>"
    plain, page = (part.get_content() for part in mail.iter_parts())
    assert plain.replace("\r\n", "\n") == "差 12 点\n<b>3 单</b>\n\nhttps://okr.acme.example/key-results/7\n"
    assert "&lt;b&gt;3 单&lt;/b&gt;" in page and page.count("href=") == 1
    assert outbox.attempts() == [("mail", "sent")]


@pytest.mark.parametrize("way", ["tls", "starttls"])
def test_the_connection_is_encrypted_before_anybody_signs_in(
    outbox: Outbox, mailbox: Mailbox, certificate: ssl.SSLContext, way: str
):
    context = {"ssl_context": certificate} if way == "tls" else {"tls_context": certificate}
    with mail_server(
        mailbox, authenticator=signs_in, auth_required=True, auth_require_tls=way == "starttls", **context
    ) as port:
        tell(outbox, port, tls=way, user="okr", password=PASSWORD)
    assert outbox.attempts() == [("mail", "sent")]
    assert len(mailbox.mails) == 1


@pytest.mark.parametrize(("way", "port"), [("tls", 465), ("starttls", 587), ("none", 25)])
def test_without_a_port_it_is_that_of_the_encryption(way: str, port: int):
    settings = {"host": "mail.acme.example", "tls": way, "sender": "okr@acme.example"}
    opening = Opening(settings, {}, HeldToken(new_id(), new_id(), now), now)
    assert MailCourier(opening).backend.port == port


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(
    outbox: Outbox, mailbox: Mailbox, certificate: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("SSL_CERT_FILE")
    with mail_server(mailbox, ssl_context=certificate) as port:
        tell(outbox, port, tls="tls")
    assert outbox.attempts() == [("mail", "refused"), ("app", "sent")]


def test_a_server_that_does_not_encrypt_is_sent_no_password(outbox: Outbox, mailbox: Mailbox):
    with mail_server(mailbox) as port:
        tell(outbox, port, tls="starttls", user="okr", password=PASSWORD)
    assert (outbox.attempts()[0], mailbox.mails) == (("mail", "refused"), [])


def test_a_wrong_password_is_a_fault_of_the_channel(
    outbox: Outbox, mailbox: Mailbox, certificate: ssl.SSLContext
):
    with mail_server(
        mailbox, authenticator=signs_in, auth_required=True, auth_require_tls=False, ssl_context=certificate
    ) as port:
        tell(outbox, port, tls="tls", user="okr", password="wrong")
    assert outbox.attempts() == [("mail", "refused"), ("app", "sent")]
    assert outbox.health("mail").failure_code == "channel_secrets_refused"


@pytest.mark.parametrize(
    ("rcpt", "data", "expected", "failures"),
    [
        ("550 no such user", "250 taken", [("mail", "refused"), ("app", "sent")], 0),
        ("450 greylisted", "250 taken", [("mail", "failed")], 1),
        ("250 OK", "552 too large", [("mail", "refused"), ("app", "sent")], 1),
        ("250 OK", "451 later", [("mail", "failed")], 1),
    ],
)
def test_what_the_server_says_is_understood(
    outbox: Outbox, mailbox: Mailbox, rcpt: str, data: str, expected: list[Any], failures: int
):
    mailbox.rcpt, mailbox.data = rcpt, data
    with mail_server(mailbox) as port:
        tell(outbox, port)
    assert outbox.attempts() == expected
    assert outbox.health("mail").failures == failures


def test_a_private_address_that_the_operator_did_not_list_is_not_connected_to(
    outbox: Outbox, mailbox: Mailbox, settings: Any
):
    settings.OUTBOUND_ALLOW = []
    with mail_server(mailbox) as port:
        tell(outbox, port, tls="tls")
    assert outbox.attempts() == [("mail", "refused"), ("app", "sent")]
    assert outbox.attempt().channel_id is None
    assert outbox.health("mail").failure_code == "outbound_address_refused"


def test_without_encryption_only_a_server_is_used_that_the_operator_listed(
    outbox: Outbox, mailbox: Mailbox, settings: Any
):
    settings.OUTBOUND_ALLOW = ["127.0.0.1"]  # the address may be reached; the name was not listed
    with mail_server(mailbox) as port:
        tell(outbox, port)
    assert (outbox.attempts(), mailbox.mails) == ([("mail", "refused"), ("app", "sent")], [])
    assert outbox.health("mail").failure_code == "channel_not_encrypted"
