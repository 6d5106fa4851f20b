"""Loading, waiting, replaying and measuring from the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from throughline.cli.main import main
from throughline.progress.tests.seller import MAPPING, Seller, make_seller
from throughline.progress.tests.test_load import CSV


@pytest.fixture
def seller(db) -> Seller:
    return make_seller()


def run(*words: str) -> str:
    answer = CliRunner().invoke(main, [*words, "--company", "sensors"], env={"LANG": "en_US.UTF-8"})
    assert answer.exit_code == 0, answer.output
    return answer.output


def test_a_file_goes_all_the_way_from_the_command_line(seller: Seller, tmp_path: Path):
    deals, mapping = tmp_path / "deals.csv", tmp_path / "mapping.json"
    deals.write_text(CSV + "A8,eight,9999,GTX,,Won,2026-09-01,2026-10-01,5\n", encoding="utf-8")
    mapping.write_text(json.dumps(MAPPING), encoding="utf-8")
    load = ["crm", "load", str(deals), "--connector", "crm", "--mapping", str(mapping), "--object", "deal"]
    answer = json.loads(run(*load, "--as-of", "2026-11-15", "--fold", "--json"))
    assert answer == {"rows": 8, "new_records": 8, "folded": 8, "waiting": 1, "credits": 4}
    assert "No person has “9999” as number" in run("crm", "waiting")

    owner = {**MAPPING["deal"]["owner"], "aliases": {"9999": "1004"}}
    mapping.write_text(json.dumps({**MAPPING, "deal": {**MAPPING["deal"], "owner": owner}}))
    assert json.loads(run(*load, "--as-of", "2026-11-15", "--json"))["new_records"] == 0
    replayed = json.loads(run("crm", "replay", "--all", "--fold", "--json"))
    assert (replayed["records"], replayed["credits"]) == (1, 1)
    assert json.loads(run("crm", "metric", "totals", "won")) == {"2026Q4": {"amount": "6623.75", "deals": 5}}
    value = ["crm", "metric", "value", "won", "--from", "2026-10-01", "--until", "2026-11-01"]
    assert json.loads(run(*value, "--unit", "west")) == {"amount": "1005.25", "deals": 2}
    assert json.loads(run(*value, "--person", "1003")) == {"amount": "0.00", "deals": 0}

    evaluated = json.loads(run("progress", "evaluate", "--as-of", "2026-11-15", "--json"))
    company = next(row for row in evaluated["key_results"] if row["code"] == "hq" and row["actual"])
    assert (evaluated["as_of"], company["actual"], company["pace"]) == ("2026-11-15", "6623.75", "0.484848")
    rebuilt = json.loads(run("progress", "rebuild", "--as-of", "2026-11-15", "--json"))
    assert company in rebuilt["key_results"]


def test_a_value_becomes_an_attribute(seller: Seller):
    answer = run(
        "crm", "metric", "attribute", "won", "won_q3", "--from", "2026-07-01", "--until", "2026-10-01",
        "--valid-from", "2026-10-01", "--zero-for-others", "--json",
    )  # fmt: skip
    assert json.loads(answer) == {"attribute": "won_q3", "values": 5, "changed": 5}


def test_an_unknown_metric_is_one_sentence(seller: Seller):
    answer = CliRunner().invoke(main, ["crm", "metric", "totals", "lost", "--company", "sensors"])
    assert answer.exit_code == 2
    assert "signed, visits, won" in answer.output
