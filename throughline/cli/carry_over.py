"""The upgrade path of the embedded data folder, from one PostgreSQL to the next.

The old server, which the wheel still brings, is asked for a backup; a new folder takes it in. The old folder
is only renamed, and renamed back if anything fails.
"""

import tempfile
from pathlib import Path

from throughline.cli.archive import read_backup, write_backup
from throughline.cli.embedded import Server, version_of
from throughline.cli.postgres_files import INSTALLS, MAJOR, reachable_data
from throughline.cli.prepare import (
    close_connections,
    embedded_server,
    known_migrations,
    migrate,
    owner_of,
    provisioned,
    set_up_django,
)
from throughline.core.errors import ThroughlineError


class NoWayOver(ThroughlineError):
    code = "no_way_over"
    zh = "本版本不带 PostgreSQL {found}，无法读取旧数据；请用旧版本执行 throughline backup，再在此恢复。"
    en = (
        "This version does not bring PostgreSQL {found} and cannot read the old data; "
        "run `throughline backup` with the version before, then restore here."
    )


def carry_over(folder: Path) -> Path | None:
    """Upgrade the data folder; returns where the old one is kept, None if there was nothing to do."""
    data = reachable_data(folder)
    if not (data / "PG_VERSION").exists() or version_of(data) == MAJOR:
        return None
    found = version_of(data)
    if found not in INSTALLS:
        raise NoWayOver(found=found)
    with tempfile.TemporaryDirectory() as temporary:
        backup = Path(temporary) / "backup"
        _take_out(folder, found, backup)
        kept = data.rename(data.with_name(f"{data.name}-{found}"))
        try:
            _put_in(folder, backup)
        except BaseException:
            _set_aside(data)
            kept.rename(data)
            raise
    return kept


def _take_out(folder: Path, major: int, backup: Path) -> None:
    server = Server(folder, major=major)
    server.join()
    try:
        owner = owner_of(server.get_uri())
        with provisioned(owner):
            write_backup(owner, backup)
    finally:
        server.leave()


def _put_in(folder: Path, backup: Path) -> None:
    with embedded_server(folder) as url:
        owner = owner_of(url)
        with provisioned(owner):
            set_up_django()
            read_backup(owner, backup, known=known_migrations(), replace=False)
            migrate()
            close_connections()


def _set_aside(data: Path) -> None:
    if data.exists():
        data.rename(data.with_name(f"{data.name}-failed"))
