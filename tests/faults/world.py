"""`python -m tests.faults.world`: the small seller on this installation, with a cycle around today."""

import json
import sys
from datetime import timedelta

from throughline.cli.context import installation


def main() -> int:
    """Prints what a sender needs to know."""
    with installation():
        from tests.faults.stream import MAPPING
        from tests.faults.webhook_made import webhook_made
        from throughline.core.periods import local_date
        from throughline.kit.clock import now
        from throughline.kit.scope import company_scope
        from throughline.progress.tests.seller import make_seller

        today = local_date(now(), "Asia/Shanghai")
        starts_on, ends_on = today - timedelta(days=60), today + timedelta(days=30)
        seller = make_seller("faults", starts_on=starts_on, ends_on=ends_on)
        with company_scope(seller.company.id):
            told = webhook_made(seller.actor(), MAPPING, starts_on)
        print(json.dumps({"today": today.isoformat(), **told}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
