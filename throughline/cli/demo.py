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


def show_first_company(public: str) -> None:
    """Where there is no company at all, print the address that founds one."""
    from throughline.access.first_code import first_code
    from throughline.tenants.models import Company

    if not Company.objects.exists():
        address = f"{public}/welcome?code={first_code()}"
        say(zh=f"建立第一家公司：{address}", en=f"Found the first company at {address}")


def show_sign_ins() -> None:
    """Print the demo's accounts with their password, where it is."""
    from throughline.org.selectors.demo import demo_accounts

    accounts = demo_accounts()
    if not accounts:
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
