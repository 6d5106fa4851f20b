"""Tell the CRM that people can be found who could not before: records wait for their owners."""

from procrastinate.contrib.django import app

from throughline.kit.scope import current_company

FIND_OWNERS = "crm.find_owners"


def look_for_owners() -> None:
    """In the transaction that added people, or gave them another name or mail."""
    app.configure_task(FIND_OWNERS).defer(company_id=str(current_company()))
