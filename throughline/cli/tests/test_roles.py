"""An operator who may not make roles gets the statements for somebody who may."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest

from throughline.cli.provision import connect
from throughline.cli.tests.conftest import url
from throughline.cli.tests.program import refusal, throughline


@pytest.fixture
def limited(database_server: dict[str, Any], state) -> Iterator[dict[str, Any]]:
    """A database whose owner may make neither roles nor databases."""
    name = f"throughline_{uuid4().hex[:12]}"
    with connect(database_server) as connection:
        connection.execute(f"CREATE ROLE \"{name}\" LOGIN PASSWORD 'known'")
        connection.execute(f'CREATE DATABASE "{name}" OWNER "{name}"')
    yield {**database_server, "NAME": name, "USER": name, "PASSWORD": "known"}
    with connect(database_server) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
        connection.execute(f'DROP ROLE IF EXISTS "{name}_app", "{name}_maintenance", "{name}"')


def test_the_operator_is_told_and_an_administrator_can_run_what_is_printed(limited, database_server, state):
    given = {"DATABASE_URL": url(limited), "THROUGHLINE_STATE": str(state)}
    assert "what `throughline roles` prints" in refusal("company", "list", **given)

    printed = throughline("roles", **given)
    assert printed.returncode == 0, printed.stderr
    with connect({**database_server, "NAME": limited["NAME"]}) as administrator:
        for statement in printed.stdout.splitlines():
            administrator.execute(statement.encode())

    assert throughline("company", "create", "acme", "Acme", **given).returncode == 0
    assert throughline("backup", str(state / "backup"), **given).returncode == 0
    restored = throughline("restore", "--replace", str(state / "backup"), **given)
    assert restored.returncode == 0, restored.stderr
    assert throughline("company", "list", **given).stdout == "acme\tAcme\n"


def test_an_absent_database_is_left_to_an_administrator_too(limited, state):
    given = {"DATABASE_URL": url({**limited, "NAME": f"{limited['NAME']}_other"})}
    said = refusal("company", "list", THROUGHLINE_STATE=str(state), **given)
    assert said.startswith("The user of DATABASE_URL may not create")
