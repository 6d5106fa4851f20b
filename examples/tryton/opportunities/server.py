"""A Tryton server on loopback: installed in a folder, given a few opportunities, and run."""

import json
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

SEED = Path(__file__).with_name("seed.py")
PROGRAMS = Path(sys.executable).parent
STARTS_WITHIN = 60  # seconds


class TrytonFailed(Exception):
    """A step did not end well; the text is what Tryton said."""


@dataclass(frozen=True)
class Tryton:
    """Where it is and how to sign in; `opportunities` by their descriptions."""

    folder: Path
    uri: str
    database: str
    port: int
    key: str = ""
    opportunities: dict[str, int] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def configuration(self) -> Path:
        return self.folder / "trytond.conf"


def install(folder: Path, *, uri: str = "sqlite://", database: str = "crm", seed: dict[str, Any]) -> Tryton:
    """The database with its modules, a company, and what `seed` names; with SQLite a file in the folder."""
    tryton = Tryton(folder, uri, database, _free_port())
    folder.mkdir(parents=True, exist_ok=True)
    tryton.configuration.write_text(
        f"[database]\nuri = {uri}\npath = {folder}\n[web]\nlisten = 127.0.0.1:{tryton.port}\n"
    )
    password = folder / "password"
    password.write_text(secrets.token_urlsafe())
    if uri.startswith("sqlite"):
        (folder / f"{database}.sqlite").touch()
    modules = ["--activate-dependencies", "-u", "sale_opportunity", "--email", "admin@crm.example"]
    admin = [str(PROGRAMS / "trytond-admin"), "-c", str(tryton.configuration), "-d", database, *modules]
    _run(tryton, admin, TRYTONPASSFILE=str(password))
    seeding = [sys.executable, str(SEED), json.dumps(seed)]
    # Tryton reads its configuration when it is imported.
    environment = {"TRYTOND_CONFIG": str(tryton.configuration), "DB_NAME": database}
    seeded = json.loads(_run(tryton, seeding, **environment).splitlines()[-1])
    return Tryton(folder, uri, database, tryton.port, seeded["key"], seeded["opportunities"])


@contextmanager
def running(tryton: Tryton) -> Iterator[None]:
    """The server, from its first answer to the end of the block."""
    command = [str(PROGRAMS / "trytond"), "-c", str(tryton.configuration), "-d", tryton.database]
    log = (tryton.folder / "trytond.log").open("w")
    with log, subprocess.Popen(command, stdout=log, stderr=log) as process:
        try:
            _wait_for(tryton, process)
            yield
        finally:
            process.terminate()


def _wait_for(tryton: Tryton, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + STARTS_WITHIN
    while process.poll() is None and time.monotonic() < until:
        try:
            httpx.get(tryton.address)
            return
        except httpx.TransportError:
            time.sleep(0.1)
    raise TrytonFailed((tryton.folder / "trytond.log").read_text()[-2_000:])


def _run(tryton: Tryton, command: list[str], **environment: str) -> str:
    done = subprocess.run(
        command, env={**os.environ, **environment}, cwd=tryton.folder, capture_output=True, encoding="utf-8",
        check=False,
    )  # fmt: skip
    if done.returncode:
        raise TrytonFailed(done.stderr[-2_000:])
    return done.stdout


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
