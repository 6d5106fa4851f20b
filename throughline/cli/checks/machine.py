"""The machine: Python, the state folder, the key, the disk, the pages that were built."""

import os
import shutil
import sys
from pathlib import Path

from throughline.cli.checks.finding import Finding, bad, good, note
from throughline.cli.embedded import data_dir
from throughline.cli.postgres_files import reachable_data
from throughline.config.state import SECRET_VARIABLE, state_dir

ALLOW_VARIABLE = "THROUGHLINE_OUTBOUND_ALLOW"
ENOUGH_DISK = 1_000_000_000  # bytes


def machine() -> list[Finding]:
    """Everything that can be seen without the database."""
    folder = state_disk()
    return [
        python_version(sys.version_info[:2]),
        state_folder(),
        secret(),
        disk(folder, shutil.disk_usage(folder).free),
        pages(pages_folder()),
        *connections_out(os.environ.get(ALLOW_VARIABLE, "")),
    ]


def python_version(found: tuple[int, int]) -> Finding:
    written = ".".join(str(part) for part in found)
    if found < (3, 11):
        return bad(
            zh=f"Python {written} 太旧；请安装 3.11 或更新的版本，再运行 make run。",
            en=f"Python {written} is too old; install 3.11 or newer and run `make run` again.",
        )
    return good(zh=f"Python {written}", en=f"Python {written}")


def connections_out(listed: str) -> list[Finding]:
    """What connectors may reach besides public addresses; nothing is said where the list is empty."""
    if not listed.strip():
        return []
    return [
        note(
            zh=f"连接可以访问的内部地址（{ALLOW_VARIABLE}）：{listed}",
            en=f"Connectors may reach these besides public addresses ({ALLOW_VARIABLE}): {listed}",
        )
    ]


def state_folder() -> Finding:
    folder = state_dir()
    if not folder.exists():
        return note(
            zh=f"状态目录 {folder} 还不存在，首次运行时建立。",
            en=f"The state folder {folder} is made at first use.",
        )
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return bad(
            zh=f"当前用户不能写入状态目录 {folder}；请改其权限，或用 THROUGHLINE_STATE 指定别处。",
            en=f"This user cannot write to the state folder {folder}; "
            "change its rights, or set THROUGHLINE_STATE to another.",
        )
    return good(zh=f"状态目录 {folder} 可写", en=f"The state folder {folder} can be written")


def secret() -> Finding:
    path = state_dir() / "secret-key"
    if os.environ.get(SECRET_VARIABLE):
        return good(zh=f"密钥来自 {SECRET_VARIABLE}", en=f"The secret key comes from {SECRET_VARIABLE}")
    if not path.exists():
        return note(zh="密钥还不存在，首次运行时生成。", en="The secret key is made at first use.")
    if path.stat().st_mode & 0o077:
        return bad(
            zh=f"其他用户能读到密钥 {path}；请运行 chmod 600 {path}。",
            en=f"Other users can read the secret key {path}; run: chmod 600 {path}",
        )
    if not os.access(path, os.R_OK):
        return bad(
            zh=f"当前用户读不到密钥 {path}；请用拥有它的用户运行。",
            en=f"This user cannot read the secret key {path}; run as the user who owns it.",
        )
    return good(zh="密钥只有本用户可读", en="Only this user can read the secret key")


def state_disk() -> Path:
    """The nearest folder to the state folder that exists."""
    return next(path for path in (state_dir(), *state_dir().parents) if path.exists())


def disk(folder: Path, free: int) -> Finding:
    written = f"{free / 1e9:.1f} GB"
    if free < ENOUGH_DISK:
        return bad(
            zh=f"{folder} 所在的磁盘只剩 {written}；请腾出至少 1 GB。",
            en=f"Only {written} are free on the disk of {folder}; make room for at least 1 GB.",
        )
    return good(zh=f"磁盘剩余 {written}", en=f"{written} of disk are free")


def pages_folder() -> Path:
    return Path(__file__).resolve().parents[3] / "frontend" / "dist"


def pages(folder: Path) -> Finding:
    if not (folder / "index.html").exists():
        return bad(
            zh="页面尚未构建；请运行 make run，它会构建。",
            en="The pages are not built; run `make run`, which builds them.",
        )
    return good(zh="页面已构建", en="The pages are built")


def data_folder() -> list[Finding]:
    """Where the embedded data is, which root may have to keep apart from the state folder."""
    if os.environ.get("DATABASE_URL") or not state_dir().exists():
        return []
    folder = reachable_data(data_dir())
    return [good(zh=f"内置数据库的数据在 {folder}", en=f"The embedded database's data is in {folder}")]
