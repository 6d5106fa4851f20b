"""One mail to one person, over a connection of its own."""

import re
import smtplib
from email.utils import parseaddr
from typing import Final

from django.core.mail import EmailMultiAlternatives
from django.utils.html import escape

from throughline.channels.failures import NotEncrypted, RecipientUnknown
from throughline.channels.kind import Opening
from throughline.channels.kinds.mail.connection import GuardedMail
from throughline.channels.kinds.mail.failures import named
from throughline.channels.letter import Letter
from throughline.kit.outbound.allowance import allowance

SECONDS: Final = 15
PORTS: Final = {"tls": 465, "starttls": 587, "none": 25}
"""Those that RFC 8314, RFC 6409 and RFC 5321 give to each."""
ADDRESS: Final = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+")


class MailCourier:
    def __init__(self, opening: Opening) -> None:
        settings, secrets = opening.settings, opening.secrets
        self.sender, self.host = settings["sender"], settings["host"]
        self.encrypted = settings["tls"] != "none"
        self.backend = GuardedMail(
            host=settings["host"],
            port=settings.get("port") or PORTS[settings["tls"]],
            username=settings.get("user", ""),
            password=secrets.get("password", ""),
            use_tls=settings["tls"] == "starttls",
            use_ssl=settings["tls"] == "tls",
            timeout=SECONDS,
        )

    def close(self) -> None:
        self.backend.close()

    def send(self, letter: Letter, address: str) -> str:
        """The message's own id, by which many mailboxes show a second copy with the first."""
        if not ADDRESS.fullmatch(address):
            raise RecipientUnknown(channel=self.host, problem="SMTP")
        if not self.encrypted and not allowance().lists(self.host):
            raise NotEncrypted(channel=self.host)
        message_id = f"<{letter.id}@{parseaddr(self.sender)[1].rpartition('@')[2] or 'throughline'}>"
        mail = EmailMultiAlternatives(
            subject=" ".join(letter.title.split()),
            body=f"{letter.text}\n\n{letter.link}\n",
            from_email=self.sender,
            to=[address],
            headers={"Message-ID": message_id, "Auto-Submitted": "auto-generated"},
            connection=self.backend,
        )
        mail.attach_alternative(_page(letter), "text/html")
        opened = False
        try:
            self.backend.open()
            opened = True
            self.backend.send_messages([mail])
        except (smtplib.SMTPException, OSError) as error:
            raise named(error, self.host, handed_over=opened) from error
        return message_id


def _page(letter: Letter) -> str:
    """The same words with one link; no picture, nothing that a mail program would fetch."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in letter.text.splitlines() if line)
    opening = "打开" if letter.language == "zh" else "Open"
    title, link = escape(letter.title), escape(letter.link)
    return f'<h1 style="font-size:16px">{title}</h1>{lines}<p><a href="{link}">{opening}</a></p>'
