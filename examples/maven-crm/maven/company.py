"""One company of the installation, by the commands that anybody would type."""

from __future__ import annotations

import csv
import secrets
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from maven.pipeline import Row
from maven.program import call
from maven.words import CannotRun

CONNECTOR = "pipeline"


class Company:
    """A fresh company; every method is one command, or a file written for one."""

    def __init__(self) -> None:
        self.code = f"maven-{secrets.token_hex(4)}"
        name, zone, currency = "Maven CRM Sales", "UTC", "USD"
        call("company", "create", self.code, name, "--time-zone", zone, "--currency", currency, "--json")

    def ask(self, *words: str) -> dict[str, Any]:
        """A command that answers in JSON by itself."""
        return call(*words, "--company", self.code)

    def tell(self, *words: str) -> dict[str, Any]:
        """A command that answers in JSON when asked to."""
        return self.ask(*words, "--json")

    def bring(self, what: str, rows: Sequence[Row]) -> None:
        """Import units or people."""
        with TemporaryDirectory() as folder:
            file = _written(Path(folder) / f"{what}.csv", rows)
            self.tell("org", "import", what, str(file))

    def load_deals(self, rows: Sequence[Row], *, mapping: Path, as_of: str) -> None:
        """Load opportunities as they were at the end of a day, and fold them at once."""
        with TemporaryDirectory() as folder:
            file = _written(Path(folder) / f"pipeline-{as_of}.csv", rows)
            self.load(file, "deal", mapping=mapping, as_of=as_of)

    def load(self, file: Path, kind: str, *, mapping: Path, as_of: str) -> None:
        """Load a file of records of one kind, and fold them at once; raises CannotRun if any waits."""
        read_by = ("--connector", CONNECTOR, "--mapping", str(mapping))
        answer = self.tell("crm", "load", str(file), *read_by, "--object", kind, "--as-of", as_of, "--fold")
        if answer["waiting"]:
            raise CannotRun(
                zh=f"{file.name} 中有 {answer['waiting']} 条记录没有读懂；"
                f"原因见 throughline crm waiting --company {self.code}。",
                en=f"{answer['waiting']} records of {file.name} were not understood; "
                f"`throughline crm waiting --company {self.code}` says why.",
            )


def _written(path: Path, rows: Sequence[Row]) -> Path:
    """A CSV file with the columns of the first row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path
