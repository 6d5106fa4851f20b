"""PostgreSQL out of a wheel: it starts with its first user and stops when the last one leaves.

A user holds a shared lock on a file beside the data folder. The system takes the lock back when a process
dies, however it dies, so that no count of users can go stale. Nothing listens on the network: the socket is
in a folder that only this account can enter, which is why its connections need no password.
"""

import atexit
import fcntl
import hashlib
import os
import pwd
import socket
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg

from throughline.cli.errors import EmbeddedFailed, OtherPostgresVersion, StateNotWritable
from throughline.cli.postgres_files import MAJOR, account_for, programs, reachable_data, run_as
from throughline.config.state import state_dir

DATABASE = "throughline"
PORT = "5432"  # names the socket file only
STARTS, BETWEEN_STARTS = 20, 1.0  # tries, and seconds between them
LONGEST_SOCKET_FOLDER = 85  # the kernel takes 107 bytes, the file's own name needs some of them

SETTINGS = {
    "listen_addresses": "",
    "shared_buffers": "128MB",
    "max_connections": "100",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "2GB",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "logging_collector": "on",
    "log_directory": "log",
    "log_filename": "postgresql-%a.log",
    "log_truncate_on_rotation": "on",
    "log_rotation_size": "0",
}
EPHEMERAL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
"""For databases that nobody needs after a crash: those of tests and benchmarks."""


def data_dir() -> Path:
    """Where the installation's data is asked for; see `reachable_data` for where root keeps it."""
    return state_dir() / "postgres"


class Server:
    """A server of one data folder, and this process's share in its use."""

    def __init__(self, folder: Path, *, durable: bool = True, major: int = MAJOR) -> None:
        self._asked = folder
        self._major = major
        self._settings = SETTINGS if durable else SETTINGS | EPHEMERAL
        self._make_room()
        self.folder = reachable_data(folder)
        self._account = account_for(self.folder)
        self._users = _open(folder.with_name(f"{folder.name}.users"))

    def get_uri(self, database: str = DATABASE) -> str:
        """The address of a database of this server."""
        return f"postgresql://postgres@/{database}?host={quote(str(self._socket_dir()), safe='/')}"

    def join(self) -> None:
        """Become a user of the server; the first one starts it."""
        with self._one_at_a_time():
            fcntl.flock(self._users, fcntl.LOCK_SH)
            if not self.answers():
                self._initialise()
                self._require_version()
                self._start()
        atexit.register(self.leave)

    def leave(self) -> None:
        """Stop using the server; the last user stops it. Leaving twice does no harm."""
        atexit.unregister(self.leave)
        if self._users < 0:
            return
        with self._one_at_a_time():
            try:
                fcntl.flock(self._users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                pass
            else:
                self._stop()
            os.close(self._users)
            self._users = -1

    def answers(self) -> bool:
        """Whether the server takes connections."""
        try:
            psycopg.connect(self.get_uri("postgres"), connect_timeout=5).close()
        except psycopg.OperationalError:
            return False
        return True

    def listens(self) -> bool:
        """Whether the server is there, also while it mends itself and takes no connections yet."""
        with socket.socket(socket.AF_UNIX) as probe:
            return probe.connect_ex(str(self._socket_dir() / f".s.PGSQL.{PORT}")) == 0

    def _make_room(self) -> None:
        parent = self._asked.parent
        try:
            parent.mkdir(parents=True, exist_ok=True)
            if os.geteuid() == 0:  # the server's account passes through our folder; its files stay closed
                parent.chmod(parent.stat().st_mode | 0o011)
        except OSError as error:
            raise StateNotWritable(path=parent, problem=error.strerror) from error

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        lock = _open(self._asked.with_name(f"{self._asked.name}.lock"))
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)

    def _initialise(self) -> None:
        if (self.folder / "PG_VERSION").exists():
            return
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if self._account is not None:
            self.folder.parent.chmod(self.folder.parent.stat().st_mode | 0o011)
            os.chown(self.folder, self._account.pw_uid, self._account.pw_gid)
        # The built-in locale sorts and folds case alike on every machine and after every upgrade.
        self._run(
            "initdb",
            "--auth=trust",
            "--username=postgres",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            f"--pgdata={self.folder}",
        )

    def _require_version(self) -> None:
        found = version_of(self.folder)
        if found != self._major:
            raise OtherPostgresVersion(path=self.folder, found=found, needed=self._major)

    def _start(self) -> None:
        options = {**self._settings, "unix_socket_directories": str(self._socket_dir()), "port": PORT}
        written = " ".join(f"-c {name}='{value}'" for name, value in options.items())
        for _ in range(STARTS - 1):
            try:
                return self._pg_ctl("start", "-l", str(self.folder / "start.log"), "-o", written)
            except EmbeddedFailed:
                if self.answers():  # it was there, and only mending itself after a crash
                    return None
                if not (self.folder / "postmaster.pid").exists():
                    raise
                # A server that was killed still has processes that are ending; they hold its folder.
                time.sleep(BETWEEN_STARTS)
        return self._pg_ctl("start", "-l", str(self.folder / "start.log"), "-o", written)

    def _stop(self) -> None:
        try:
            self._pg_ctl("stop", "-m", "fast")
        except EmbeddedFailed:
            # It can hang while it mends itself after a crash. The next start reads its log either way.
            self._pg_ctl("stop", "-m", "immediate")

    def _pg_ctl(self, *arguments: str) -> None:
        self._run("pg_ctl", "-D", str(self.folder), "-w", "-t", "60", "-s", *arguments)

    def _run(self, program: str, *arguments: str) -> None:
        done = run_as(self._account, str(programs(self._account, self._major) / program), *arguments)
        if done.returncode != 0:
            problem = " ".join((done.stderr or done.stdout).split())
            raise EmbeddedFailed(problem=problem, log=self.folder / "start.log")

    def _socket_dir(self) -> Path:
        if len(os.fsencode(self.folder)) <= LONGEST_SOCKET_FOLDER:
            return self.folder
        return _short_folder(self.folder, self._account)


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise StateNotWritable(path=path.parent, problem=error.strerror) from error


def _short_folder(folder: Path, account: pwd.struct_passwd | None) -> Path:
    """A private folder with a short name, for a data folder too deep to hold a socket."""
    uid = os.geteuid() if account is None else account.pw_uid
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:10]
    short = Path(tempfile.gettempdir()) / f"throughline-{uid}-{name}"
    short.mkdir(mode=0o700, exist_ok=True)
    if short.stat().st_uid == os.geteuid() != uid:
        os.chown(short, uid, -1)
    if short.is_symlink() or short.stat().st_uid != uid:
        raise EmbeddedFailed(problem=f"{short} belongs to somebody else", log=folder / "start.log")
    return short


def version_of(folder: Path) -> int:
    """The version of PostgreSQL that a data folder belongs to."""
    return int((folder / "PG_VERSION").read_text().split(".")[0])


def start(folder: Path | None = None, *, durable: bool = True) -> Server:
    """Start the server of this folder (made on first use), or join the one that runs."""
    server = Server(folder or data_dir(), durable=durable)
    server.join()
    return server


@contextmanager
def running(folder: Path | None = None, *, database: str = DATABASE) -> Iterator[str]:
    """The address of a database of an embedded server, which stops when its last user leaves."""
    server = start(folder)
    try:
        yield server.get_uri(database)
    finally:
        server.leave()
