"""A backup comes back whole, or nothing changes."""

from throughline.cli.prepare import owner_of
from throughline.cli.provision import connect
from throughline.cli.tests.program import refusal, throughline


def companies(own) -> str:
    return throughline("company", "list", **own).stdout


def test_a_backup_brings_back_what_was_there_and_the_wall_between_companies(own, state):
    file = state / "backup"
    assert throughline("backup", str(file), **own).returncode == 0
    assert file.stat().st_mode & 0o777 == 0o600
    throughline("company", "create", "later", "Later", **own)

    assert throughline("restore", "--replace", str(file), **own).returncode == 0

    assert companies(own) == "acme\tAcme\n"
    assert throughline("company", "create", "next", "Next", **own).returncode == 0
    checked = throughline("check", **own).stdout
    assert "✓ Every company table forces row-level security" in checked
    assert "✓ The schema is up to date" in checked


def test_a_backup_goes_into_a_new_database_of_another_name(untouched, another, state):
    file = state / "backup"
    throughline("backup", str(file), **untouched)
    assert throughline("restore", str(file), **another).returncode == 0
    assert companies(another) == "acme\tAcme\n"


def test_a_database_with_companies_is_not_replaced_unasked(untouched, state):
    file = state / "backup"
    throughline("backup", str(file), **untouched)
    assert "add --replace" in refusal("restore", str(file), **untouched)


def test_a_backup_never_replaces_a_file(untouched, state):
    file = state / "backup"
    file.write_text("mine")
    assert "never replaces a file" in refusal("backup", str(file), **untouched)
    assert file.read_text() == "mine"


def test_a_broken_file_is_named_and_changes_nothing(untouched, state):
    whole, broken, other = state / "whole", state / "broken", state / "other"
    throughline("backup", str(whole), **untouched)
    size = whole.stat().st_size
    other.write_text("not a backup")
    assert "is not a whole backup" in refusal("restore", "--replace", str(other), **untouched)
    for kept in (size // 20, size // 2, size * 9 // 10):
        broken.write_bytes(whole.read_bytes()[:kept])
        assert throughline("restore", "--replace", str(broken), **untouched).returncode == 2
    assert companies(untouched) == "acme\tAcme\n"


def test_a_backup_of_a_newer_version_is_refused(own, state):
    file = state / "backup"
    with connect(owner_of(own["DATABASE_URL"])) as connection:
        connection.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('org', '9999_future', now())"
        )
    throughline("backup", str(file), **own)
    assert "this one lacks org.9999_future" in refusal("restore", "--replace", str(file), **own)


def test_a_database_in_use_is_not_replaced(own, state):
    file = state / "backup"
    throughline("backup", str(file), **own)
    owner = owner_of(own["DATABASE_URL"])
    with connect(owner) as connection:
        connection.execute(f"""ALTER ROLE "{owner["NAME"]}_app" PASSWORD 'known'""")
    with connect({**owner, "USER": f"{owner['NAME']}_app", "PASSWORD": "known"}):
        assert "stop it, then restore" in refusal("restore", "--replace", str(file), **own)
