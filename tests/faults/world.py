"""`python -m tests.faults.world`: the small seller on this installation, with a cycle around today."""

import json
import sys
from datetime import timedelta

from throughline.cli.context import installation

NAME, PASSWORD = "admin@faults", "sender of many records"


def main() -> int:
    """Prints what a sender needs to know."""
    with installation():
        from tests.faults.stream import MAPPING
        from throughline.core.periods import local_date
        from throughline.crm.services.save_connector import save_connector
        from throughline.kit.clock import now
        from throughline.kit.scope import company_scope
        from throughline.org.services.assign_role import assign_role
        from throughline.org.services.give_login import give_login
        from throughline.progress.tests.seller import make_seller

        today = local_date(now(), "Asia/Shanghai")
        seller = make_seller(
            "faults", starts_on=today - timedelta(days=60), ends_on=today + timedelta(days=30)
        )
        with company_scope(seller.company.id):
            actor, person = seller.actor(), seller.people["1005"]
            save_connector(actor=actor, at=now(), code="crm", mapping=MAPPING)
            assign_role(actor=actor, at=now(), person_id=person.id, role="admin")
            give_login(actor=actor, at=now(), person_id=person.id, name=NAME, password=PASSWORD)
        print(json.dumps({"today": today.isoformat()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
