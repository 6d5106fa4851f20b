"""A MariaDB for tests, from the system's package; whoever has none skips those tests and is told so."""

import getpass
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pymysql
import pytest

STARTS_WITHIN = 60  # seconds
PASSWORD = "crm-reader"


@contextmanager
def mariadb(folder: Path) -> Iterator[tuple[Any, dict[str, Any]]]:
    """A cursor of its administrator on a new database, and how a reader signs in."""
    program = shutil.which("mariadbd") or shutil.which("mysqld") or "/usr/sbin/mariadbd"
    if not Path(program).exists():
        pytest.skip("no MariaDB is installed; `python tools/mariadb.py --install` does that")
    account = _account(folder)
    data, port = folder / "data", _free_port()
    shared = ["--no-defaults", f"--datadir={data}", f"--user={account}"]
    install = shutil.which("mariadb-install-db") or "/usr/bin/mariadb-install-db"
    subprocess.run(
        [install, *shared, "--auth-root-authentication-method=normal"], check=True, capture_output=True
    )
    network = [
        f"--port={port}",
        "--bind-address=127.0.0.1",
        "--skip-name-resolve",
        f"--socket={folder}/socket",
    ]
    with subprocess.Popen([program, *shared, *network], stderr=subprocess.DEVNULL) as server:
        try:
            with _administrator(folder / "socket", server) as cursor:
                cursor.execute("CREATE DATABASE crm CHARACTER SET utf8mb4")
                cursor.execute(f"CREATE USER reader@'%' IDENTIFIED BY '{PASSWORD}'")
                cursor.execute("GRANT SELECT, LOCK TABLES ON crm.* TO reader@'%'")
                cursor.execute("USE crm")
                where = {"engine": "mysql", "host": "127.0.0.1", "port": port, "database": "crm"}
                yield cursor, {**where, "user": "reader", "password": PASSWORD}
        finally:
            server.terminate()


def _account(folder: Path) -> str:
    """It refuses to run as root; the folders above have to let its own account through."""
    if os.geteuid() != 0:
        return getpass.getuser()
    for above in (folder, *folder.parents[:2]):
        above.chmod(0o755)
    shutil.chown(folder, "nobody")
    return "nobody"


@contextmanager
def _administrator(path: Path, server: "subprocess.Popen[bytes]") -> Iterator[Any]:
    until = time.monotonic() + STARTS_WITHIN
    while not _answers(path):
        assert server.poll() is None and time.monotonic() < until, "MariaDB did not start"
        time.sleep(0.1)
    connection = pymysql.connect(unix_socket=str(path), user="root", autocommit=True)
    with connection, connection.cursor() as cursor:
        yield cursor


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(str(path)) == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
