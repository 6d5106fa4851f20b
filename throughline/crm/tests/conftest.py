"""A company that pulls a small CRM."""

import pytest

from throughline.crm.tests.small_crm import Pulling, small_crm
from throughline.org.tests.company import make_company


@pytest.fixture
def pulling(db, settings):
    settings.OUTBOUND_ALLOW = ["127.0.0.1"]
    with small_crm() as crm:
        made = Pulling(make_company(), crm)
        made.connect()
        yield made
