"""`python -m tests.faults.pull_made ADDRESS`: a connector that pulls the small seller's deals from there."""

import sys

from throughline.cli.context import installation


def main() -> int:
    with installation():
        from tests.faults.stream import MAPPING
        from throughline.crm.services.save_connector import save_connector
        from throughline.kit.clock import now
        from throughline.kit.scope import company_scope
        from throughline.tenants.actor import Actor
        from throughline.tenants.models import Company

        company = Company.objects.get(code="faults")
        deals = {"kind": "deal", "path": "/deals", "modified_at": "modified"}
        settings = {
            "address": sys.argv[1], "auth": "bearer", "token": "t0ken", "objects": [deals],
            "since_parameter": "since", "page_size": 50, "every": 1, "sweep": 0,
        }  # fmt: skip
        with company_scope(company.id):
            actor = Actor(company_id=company.id, today=now().date(), operator=True)
            save_connector(
                actor=actor, at=now(), code="pull", kind="rest", settings=settings, mapping=MAPPING
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
