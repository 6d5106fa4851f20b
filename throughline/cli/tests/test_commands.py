"""The command line finds its commands, and tells a failure in one sentence."""

import json

import pytest
from click.testing import CliRunner

from throughline.cli.context import UnknownCompany, operator
from throughline.cli.main import main
from throughline.kit.scope import current_company
from throughline.tenants.models import Company


def invoke(*arguments: str):
    return CliRunner().invoke(main, arguments)


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def test_every_file_of_the_folder_is_a_command_with_a_help_line():
    context = main.make_context("throughline", ["--help"], resilient_parsing=True)
    names = main.list_commands(context)
    assert {"run", "worker", "check", "backup", "restore", "migrate", "company"} <= set(names)
    for name in names:
        command = main.get_command(context, name)
        assert command is not None and command.get_short_help_str(), name


def test_an_unknown_command_is_refused():
    result = invoke("fly")
    assert result.exit_code == 2
    assert "No such command" in result.stderr


@pytest.mark.django_db
def test_a_company_is_made_and_listed():
    made = invoke("company", "create", "acme", "Acme", "--currency", "USD", "--json")
    assert json.loads(made.stdout)["code"] == "acme"
    assert Company.objects.get().currency == "USD"
    assert invoke("company", "list").stdout == "acme\tAcme\n"


@pytest.mark.django_db
def test_a_refused_company_is_one_sentence_and_exit_2():
    result = invoke("company", "create", "Not A Code", "Acme")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("“Not A Code” cannot be a company's code")


@pytest.mark.django_db
def test_the_operator_enters_the_company_by_its_code():
    invoke("company", "create", "acme", "Acme")
    with operator("acme") as actor:
        assert actor.operator
        assert actor.company_id == current_company() == Company.objects.get().id


@pytest.mark.django_db
def test_an_unknown_company_is_named_beside_those_there_are():
    invoke("company", "create", "acme", "Acme")
    with pytest.raises(UnknownCompany, match="there are: acme"), operator("other"):
        raise AssertionError("entered")
