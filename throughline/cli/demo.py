"""The demo company: made once, only where no other company exists, and its sign-ins."""

import click

from throughline.cli.speech import choose, say
from throughline.core.errors import ThroughlineError


class OtherCompanies(ThroughlineError):
    code = "other_companies"
    zh = "数据库里已有别的公司，不会在其中建立示例公司；请换一个空的数据库。"
    en = "The database holds other companies, so the demo company is not made here; use an empty database."


def ensure_demo(*, asked: bool) -> None:
    """Make the demo company where there is no company; `asked` for it beside others, refuse."""
    from throughline.demo.build import build_demo
    from throughline.kit.clock import now
    from throughline.tenants.models import Company

    if Company.objects.filter(is_demo=True).exists():
        return
    if Company.objects.exists():
        if asked:
            raise OtherCompanies
        return
    say(zh="正在建立示例公司 …", en="Making the demo company …")
    build_demo(at=now())


def show_sign_ins() -> None:
    """Print the demo's accounts with their password; where there is no company at all, how to make one."""
    from throughline.org.selectors.demo import demo_accounts
    from throughline.tenants.models import Company

    accounts = demo_accounts()
    if not accounts:
        if not Company.objects.exists():
            say(
                zh="还没有公司；另开一个终端：throughline company create 代码 名称（见 README）。",
                en="There is no company yet; in another terminal: throughline company create CODE NAME "
                "(see the README).",
            )
        return
    from throughline.demo.build import DEMO_PASSWORD

    click.echo(
        choose(
            zh="示例公司的登录（账号、密码、姓名）：",
            en="Sign-ins of the demo company (name, password, who):",
        )
    )
    for account in accounts:
        click.echo(f"  {account.name:<16} {DEMO_PASSWORD:<16} {account.person} {account.unit or ''}".rstrip())
