"""Where an installation keeps what is its own: the embedded database, and the key that seals secrets."""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

STATE_VARIABLE = "THROUGHLINE_STATE"
SECRET_VARIABLE = "THROUGHLINE_SECRET_KEY"  # noqa: S105 (the name of a variable)


def state_dir() -> Path:
    """The state folder: `THROUGHLINE_STATE`, or `.state` in the folder the program was started from."""
    return Path(os.environ.get(STATE_VARIABLE, ".state")).resolve()


def secret_key() -> str:
    """The installation's secret: from the environment, else made once and kept in the state folder."""
    given = os.environ.get(SECRET_VARIABLE)
    if given:
        return given
    path = state_dir() / "secret-key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text().strip()


def derived_password(purpose: str) -> str:
    """A password that every machine with the same secret derives alike."""
    return hmac.new(secret_key().encode(), purpose.encode(), hashlib.sha256).hexdigest()
