"""Secrets at rest: sealed with a key that is derived from the installation's secret, outside the database."""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from throughline.core.errors import ThroughlineError


class CannotUnseal(ThroughlineError):
    code = "cannot_unseal"
    status = 422
    zh = "保存的密钥无法解开：安装的密钥（THROUGHLINE_SECRET_KEY）已更换。请重新填写密钥。"
    en = "The stored secrets cannot be opened: THROUGHLINE_SECRET_KEY has changed. Enter them again."


def seal(plain: bytes, purpose: str) -> bytes:
    """Encrypted and authenticated; only `unseal` with the same purpose opens it."""
    return _cipher(purpose).encrypt(plain)


def unseal(sealed: bytes, purpose: str) -> bytes:
    """What was sealed; raises CannotUnseal under another key or purpose, or when a byte was changed."""
    try:
        return _cipher(purpose).decrypt(sealed)
    except InvalidToken as error:
        raise CannotUnseal from error


def _cipher(purpose: str) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose.encode())
    return Fernet(urlsafe_b64encode(derived.derive(settings.SECRET_KEY.encode())))
