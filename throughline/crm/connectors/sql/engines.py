"""Connections that can only read: guarded like every way out, bounded in time, fetched in parts."""

import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final
from zoneinfo import ZoneInfo

import psycopg
import pymysql
from pymysql.cursors import SSCursor

from throughline.crm.connectors.source import SourceFailed
from throughline.kit.clock import now
from throughline.kit.outbound.allowance import Allowance
from throughline.kit.outbound.backend import open_socket
from throughline.kit.outbound.guard import checked_addresses

CONNECT_SECONDS: Final = 15
TLS_OF_POSTGRESQL: Final = {"verify": "verify-full", "encrypt": "require", "none": "disable"}


@dataclass(frozen=True, slots=True)
class Database:
    """Where it is and as whom; `seconds` is the longest that a query may take.

    `zone` is that of its times without one: the session is set to it.
    """

    engine: str
    host: str
    port: int | None
    name: str
    user: str
    password: str
    tls: str
    seconds: int
    zone: ZoneInfo


class NotEncrypted(SourceFailed):
    code = "source_not_encrypted"
    zh = "“{source}”须加密连接；只有运维写入 THROUGHLINE_OUTBOUND_ALLOW 的内网主机可以不加密。"
    en = (
        "“{source}” must be reached encrypted, unless an operator lists it in THROUGHLINE_OUTBOUND_ALLOW "
        "as a host of the own network."
    )


Cursor = Any
"""What both drivers have in common: execute, description, fetchmany."""


@contextmanager
def reading(database: Database, allowed: Allowance) -> Iterator[Cursor]:
    """A cursor inside a read-only transaction that is taken back in the end.

    Raises NotEncrypted, the guard's and the drivers' errors.
    """
    if database.tls == "none" and not allowed.lists(database.host):
        raise NotEncrypted(source=database.host)
    with ENGINES[database.engine](database, allowed) as cursor:
        yield cursor


@contextmanager
def _postgresql(database: Database, allowed: Allowance) -> Iterator[Cursor]:
    port = database.port or 5432
    address = checked_addresses(database.host, port, allowed=allowed)[0]
    connection = psycopg.connect(
        host=database.host, hostaddr=address, port=port, dbname=database.name, user=database.user,
        password=database.password, sslmode=TLS_OF_POSTGRESQL[database.tls], sslrootcert=_roots(database),
        connect_timeout=CONNECT_SECONDS, application_name="throughline",
        options=" ".join(f"-c {setting}" for setting in (
            "default_transaction_read_only=on", f"statement_timeout={database.seconds * 1_000}",
            f"TimeZone={database.zone.key}",
        )),
    )  # fmt: skip
    try:
        connection.read_only = True
        # A cursor of the server: the rows stay there until they are fetched.
        with connection.cursor(name="throughline") as cursor:
            yield cursor
    finally:
        connection.close()


def _roots(database: Database) -> str:
    """The system's authorities, where the certificate is verified."""
    return "system" if database.tls == "verify" else ""


@contextmanager
def _mysql(database: Database, allowed: Allowance) -> Iterator[Cursor]:
    port = database.port or 3306
    connection: Any = pymysql.Connection(
        host=database.host, port=port, database=database.name, user=database.user,
        password=database.password, charset="utf8mb4", cursorclass=SSCursor, defer_connect=True,
        ssl=_context(database.tls), read_timeout=database.seconds + 5,
    )  # fmt: skip
    connection.connect(open_socket(database.host, port, timeout=CONNECT_SECONDS, allowed=allowed))
    try:
        with connection.cursor() as cursor:
            _limit(cursor, database.seconds)
            # By its offset, for the names of zones need tables that many servers lack.
            cursor.execute("SET SESSION time_zone = %s", [_offset(database.zone)])
            cursor.execute("START TRANSACTION READ ONLY")
            yield cursor
    finally:
        connection.close()


def _limit(cursor: Cursor, seconds: int) -> None:
    """MariaDB counts seconds, MySQL milliseconds, each under a name of its own."""
    cursor.execute("SELECT VERSION()")
    version = cursor.fetchall()[0][0]
    if "mariadb" in version.lower():
        cursor.execute(f"SET SESSION max_statement_time = {seconds}")
    else:
        cursor.execute(f"SET SESSION max_execution_time = {seconds * 1_000}")


def _offset(zone: ZoneInfo) -> str:
    """Today's, as in +08:00."""
    written = now().astimezone(zone).strftime("%z")
    return f"{written[:3]}:{written[3:5]}"


def _context(tls: str) -> ssl.SSLContext | None:
    if tls == "none":
        return None
    context = ssl.create_default_context()
    if tls == "encrypt":
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


ENGINES: Final[Mapping[str, Callable[[Database, Allowance], Any]]] = {
    "postgresql": _postgresql, "mysql": _mysql,
}  # fmt: skip
