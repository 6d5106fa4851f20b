"""`python -m tests.browser.live_source CODE`: a webhook that brings the demo company's contracts.

Prints its address and its secret.
"""

import json
import sys
from datetime import date

from throughline.cli.context import operator


def main() -> int:
    with operator(sys.argv[1]) as actor:
        from tests.faults.webhook_made import webhook_made
        from throughline.demo.story.mapping import MAPPING

        contracts = {"contract": MAPPING["contract"]}
        told = webhook_made(actor, contracts, date(2026, 10, 1), object_kind="contract")
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
