"""A database or a folder that will not do: one sentence that says what to do, and no traceback."""

import socket

import pytest

from throughline.cli.errors import DatabaseTooOld
from throughline.cli.prepare import require_version
from throughline.cli.tests.program import refusal
from throughline.cli.tests.running import free_port


@pytest.mark.parametrize(
    "url",
    [
        "mysql://db/x",
        "postgresql://db:port/x",
        "postgresql://db:70000/x",
        "db",
        "postgresql://127.0.0.1/x?no=such",
    ],
)
def test_a_malformed_address_of_a_database(url, state):
    said = refusal("company", "list", DATABASE_URL=url, THROUGHLINE_STATE=str(state))
    assert said.startswith("DATABASE_URL is not an address")


def test_a_database_that_does_not_answer(state):
    url = f"postgresql://somebody@127.0.0.1:{free_port()}/x"
    said = refusal("run", "--port", str(free_port()), DATABASE_URL=url, THROUGHLINE_STATE=str(state))
    assert said.startswith("The database at 127.0.0.1 cannot be reached")
    assert "unset it to use the embedded PostgreSQL" in said


def test_the_sentence_is_chinese_for_a_chinese_reader(state):
    url = f"postgresql://somebody@127.0.0.1:{free_port()}/x"
    said = refusal("company", "list", DATABASE_URL=url, THROUGHLINE_STATE=str(state), LANG="zh_CN.UTF-8")
    assert said.startswith("连不上 127.0.0.1 的数据库")


def test_a_state_folder_that_cannot_be_made(state):
    (state / "file").write_text("in the way")
    said = refusal("company", "list", THROUGHLINE_STATE=str(state / "file" / "state"))
    assert said.startswith(f"The state folder {state}/file/state cannot be written")


def test_a_port_that_is_taken(state):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = refusal("run", "--port", str(port), THROUGHLINE_STATE=str(state))
    assert said.startswith(f"Port {port} of 127.0.0.1 is taken")
    assert f"make run PORT={port + 1}" in said
    assert list(state.iterdir()) == []


def test_listening_beyond_this_machine_needs_the_address_people_type(state):
    said = refusal("run", "--host", "0.0.0.0", "--port", str(free_port()), THROUGHLINE_STATE=str(state))
    assert "set THROUGHLINE_PUBLIC_URL" in said


def test_an_old_postgresql_is_refused_and_the_oldest_supported_is_not():
    with pytest.raises(DatabaseTooOld, match="version 14; use version 15 or newer"):
        require_version(14)
    require_version(15)
