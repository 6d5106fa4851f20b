"""Run by server.py in a process of its own: a company, its people, a customer, opportunities, and a key.

    seed.py '{"currency": "CNY", "opportunities": {"Pumps": ["Ann", "1000"]}}'

Prints the key of a user application for REST, and the opportunities' ids by their descriptions.
"""

import json
import sys
from decimal import Decimal
from typing import Any

from proteus import Model, config
from trytond.modules.company.tests.tools import create_company
from trytond.modules.currency.tests.tools import get_currency


def main(wanted: dict[str, Any]) -> dict[str, Any]:
    """What was made; configuration and database are named by TRYTOND_CONFIG and DB_NAME."""
    signed_in = config.set_trytond()
    create_company(currency=get_currency(wanted["currency"]))
    customer = _party("Beijing Water")
    employees: dict[str, Any] = {}
    made = {}
    for description, (seller, amount) in wanted["opportunities"].items():
        if seller not in employees:
            employees[seller] = Model.get("company.employee")(party=_party(seller))
            employees[seller].save()
        made[description] = _opportunity(description, employees[seller], customer, Decimal(amount))
    return {"key": _key(signed_in.user), "opportunities": made}


def _party(name: str) -> Any:
    party = Model.get("party.party")(name=name)
    party.save()
    return party


def _opportunity(description: str, employee: Any, customer: Any, amount: Decimal) -> int:
    opportunity = Model.get("sale.opportunity")()
    opportunity.description, opportunity.employee, opportunity.amount = description, employee, amount
    opportunity.party, opportunity.address = customer, customer.addresses[0]
    opportunity.save()
    opportunity.click("opportunity")
    made: int = opportunity.id
    return made


def _key(user_id: int) -> str:
    application = Model.get("res.user.application")()
    application.application, application.user = "rest", Model.get("res.user")(user_id)
    application.save()
    application.state = "validated"  # what an administrator's button does
    application.save()
    key: str = application.key
    return key


if __name__ == "__main__":
    print(json.dumps(main(json.loads(sys.argv[1]))))
