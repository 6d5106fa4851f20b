"""`throughline contract`: write the API's contract from the code, or check that it is not stale."""

import json
from pathlib import Path

import click

from throughline.cli.prepare import set_up_django
from throughline.cli.speech import say
from throughline.core.errors import ThroughlineError

FILE = Path(__file__).resolve().parents[3] / "contract" / "openapi.json"


class StaleContract(ThroughlineError):
    code = "stale_contract"
    zh = "{path} 与代码不一致；请运行 make contract 并提交。"
    en = "{path} is not what the code says; run `make contract` and commit it."


@click.command()
@click.option("--check", is_flag=True, help="Only compare; fail if the file is stale.")
def command(*, check: bool) -> None:
    """Write contract/openapi.json from the code."""
    written = contract()
    if check:
        if not FILE.exists() or FILE.read_text(encoding="utf-8") != written:
            raise StaleContract(path=FILE)
        return
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(written, encoding="utf-8")
    say(zh=f"已写入 {FILE}", en=f"{FILE} was written.")


def contract() -> str:
    """The contract's text, the same for the same code."""
    set_up_django()
    from throughline.config.api import api

    return json.dumps(api.get_openapi_schema(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
