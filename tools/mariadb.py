"""Find a MariaDB for the tests of the SQL connector; install one where that is allowed. None is no fault."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAMS = ("mariadbd", "mariadb-install-db", "my_print_defaults")
FOLDERS = ("/usr/sbin", "/usr/bin", "/usr/libexec")
BY_APT = "apt-get install -y --no-install-recommends mariadb-server-core mariadb-client-core"


def is_there() -> bool:
    """Whether all that the tests start is on PATH or where packages put it."""
    return all(
        shutil.which(name) or any(Path(folder, name).exists() for folder in FOLDERS) for name in PROGRAMS
    )


def main() -> int:
    """Print whether one is there; with --install, as root, install it if not."""
    if not is_there() and "--install" in sys.argv and os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(BY_APT.split(), check=False, env=quiet, stdout=subprocess.DEVNULL)
    print("MariaDB is there" if is_there() else f"no MariaDB: its tests are skipped; sudo {BY_APT}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
