"""`throughline contract`: write the API's contract from the code, or check that it is not stale."""

import json
from pathlib import Path

import click

from throughline.cli.prepare import set_up_django
from throughline.cli.speech import say
from throughline.core.errors import ThroughlineError
from throughline.core.rules.schema import rule_schema

FOLDER = Path(__file__).resolve().parents[3] / "contract"


class StaleContract(ThroughlineError):
    code = "stale_contract"
    zh = "{path} 与代码不一致；请运行 make contract 并提交。"
    en = "{path} is not what the code says; run `make contract` and commit it."


@click.command()
@click.option("--check", is_flag=True, help="Only compare; fail if the file is stale.")
def command(*, check: bool) -> None:
    """Write contract/openapi.json and contract/rule.schema.json from the code."""
    for name, written in contract().items():
        file = FOLDER / name
        if not check:
            FOLDER.mkdir(exist_ok=True)
            file.write_text(written, encoding="utf-8")
            say(zh=f"已写入 {file}", en=f"{file} was written.")
        elif not file.exists() or file.read_text(encoding="utf-8") != written:
            raise StaleContract(path=file)


def contract() -> dict[str, str]:
    """The text of each file, the same for the same code: what is called, and how a rule is written."""
    set_up_django()
    from throughline.config.api import api

    found = {"openapi.json": api.get_openapi_schema(), "rule.schema.json": rule_schema()}
    return {
        name: json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
        for name, schema in found.items()
    }
