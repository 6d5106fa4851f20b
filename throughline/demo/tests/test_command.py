"""`throughline demo` makes no company where it should not."""

from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from throughline.access.services.create_company import create_company
from throughline.cli.main import main
from throughline.tenants.models import Company


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("DATABASE_URL", raising=False)


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["demo", *arguments])
    return result.exit_code, result.output


@pytest.mark.django_db
def test_beside_another_company_it_is_refused() -> None:
    create_company(code="acme", name="Acme", at=datetime(2026, 11, 1, tzinfo=UTC))
    code, said = run()
    assert code == 2
    assert "use an empty database" in said
    assert not Company.objects.filter(is_demo=True).exists()


@pytest.mark.django_db
def test_in_a_database_of_your_own_it_wants_to_be_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://somewhere/else")
    code, said = run()
    assert code == 2
    assert "--demo" in said
    assert not Company.objects.exists()


@pytest.mark.django_db
def test_a_moment_that_is_none_is_named() -> None:
    code, said = run("--at", "tomorrow")
    assert code == 2
    assert "tomorrow" in said
    assert not Company.objects.exists()


@pytest.mark.django_db
def test_a_second_one_for_another_day_is_refused() -> None:
    Company.objects.create(
        code="demo", name="Demo", is_demo=True, created_at=datetime(2026, 11, 1, tzinfo=UTC)
    )
    code, said = run("--at", "2026-12-01")
    assert code == 2
    assert "there already" in said
