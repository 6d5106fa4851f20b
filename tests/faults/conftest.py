"""One installation for all tests of this folder: each sends it more, and all of it must add up."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.installation import Installation, installation


@pytest.fixture(scope="session")
def running() -> Iterator[Installation]:
    """Not in pytest's own folder, which root's PostgreSQL could not enter."""
    with (
        tempfile.TemporaryDirectory(prefix="throughline-faults-") as folder,
        installation(Path(folder)) as one,
    ):
        yield one
