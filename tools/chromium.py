"""Find a Chromium that runs: on PATH, then Playwright's own; install one where that is allowed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
BY_APT = "apt-get install -y chromium fonts-noto-cjk"
BY_PLAYWRIGHT = ".venv/bin/playwright install --with-deps chromium"


def find() -> Path | None:
    """The program of a Chromium that starts, or None."""
    return next((path for path in candidates() if runs(path)), None)


def candidates() -> list[Path]:
    """Where one may be, in the order they are tried."""
    on_path = [Path(found) for name in NAMES if (found := shutil.which(name))]
    return [*on_path, playwrights_own()]


def playwrights_own() -> Path:
    """Where Playwright keeps the Chromium it installs."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def runs(program: Path) -> bool:
    """Whether it starts; a stand-in that names another package does not, nor one that lacks libraries."""
    try:
        done = subprocess.run([program, "--version"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def install() -> None:
    """Install one: Playwright's, with its libraries as root; else the system's, as root."""
    root = os.geteuid() == 0
    libraries = ["--with-deps"] if root else []
    playwright = [sys.executable, "-m", "playwright", "install", *libraries, "chromium"]
    if subprocess.run(playwright, check=False).returncode == 0 and runs(playwrights_own()):
        return
    if root and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update"], check=False)
        subprocess.run(BY_APT.split(), check=False, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


def main() -> int:
    """Print the program found; with --install, install one if there is none."""
    program = find()
    if program is None and "--install" in sys.argv:
        install()
        program = find()
    if program is None:
        command = BY_PLAYWRIGHT if shutil.which("apt-get") is None else f"sudo {BY_APT}"
        print(f"No Chromium was found, and none could be installed; run: {command}", file=sys.stderr)
        return 2
    print(program)
    return 0


if __name__ == "__main__":
    sys.exit(main())
