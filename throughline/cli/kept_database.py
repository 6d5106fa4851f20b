"""The embedded PostgreSQL as `throughline run` keeps it running: started again when it was killed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from throughline.cli.embedded import Server, start


class KeptDatabase:
    """The server that somebody uses and looks after."""

    name = "PostgreSQL"

    def __init__(self, server: Server) -> None:
        self.server = server

    def ended(self) -> str | None:
        """A server that mends itself after a crash has not ended; it needs nobody."""
        return None if self.server.listens() else "–"

    def restart(self) -> None:
        """Raises EmbeddedFailed when it does not come up."""
        self.server.join()


@contextmanager
def kept_database(folder: Path) -> Iterator[KeptDatabase]:
    """The server of this folder, in use inside the block."""
    server = start(folder)
    try:
        yield KeptDatabase(server)
    finally:
        server.leave()
