"""`throughline alerts` derives what was evaluated for a date, and lists who was told."""

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from click.testing import CliRunner

from throughline.access.errors import NotAllowed
from throughline.alerts.models import Alert, Telling
from throughline.alerts.selectors.open_alerts import open_alerts
from throughline.alerts.services.derive_company_alerts import derive_company_alerts
from throughline.audit.models import AuditEntry
from throughline.channels.models import Message
from throughline.cli.main import main
from throughline.goals.models import KeyResult
from throughline.kit.scope import company_scope
from throughline.org.models import Headship, Membership, Person
from throughline.progress.tests.seller import LONG_AGO, make_seller
from throughline.tenants.actor import Actor, RoleGrant

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 13, 10, 0, tzinfo=UTC)
FRIDAY = date(2026, 11, 13)


@pytest.fixture
def seller():
    """1001 lags by 20 points, team e1 by 16, and 1099 leads it; 1003 is evaluated for another day."""
    made = make_seller()
    with company_scope(made.company.id):
        KeyResult.objects.update(status="on_track", lag_points=1, evaluated_as_of=FRIDAY)
        lagging = {("won", "1001"): "20", ("won", "e1"): "16", ("won", "1003"): "40"}
        for key, lag in lagging.items():
            kr = KeyResult.objects.filter(id=made.key_results[key].id)
            kr.update(status="behind", lag_points=Decimal(lag), expected=5000, actual=1000)
        KeyResult.objects.filter(id=made.key_results["won", "1003"].id).update(
            evaluated_as_of=date(2026, 11, 9)
        )
        head = Person.objects.create(number="1099", name="Head", name_key="head", unit=made.units["e1"])
        Membership.objects.create(person=head, unit=made.units["e1"], valid_from=LONG_AGO)
        Headship.objects.create(unit=made.units["e1"], person=head, valid_from=LONG_AGO)
    return made


def operator_of(seller) -> Actor:
    return Actor(company_id=seller.company.id, today=FRIDAY, operator=True)


def run(*words: str):
    done = CliRunner().invoke(main, ["alerts", *words, "--company", "sensors", "--json"])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_the_command_derives_a_day_and_lists_who_was_told(seller):
    assert run("derive", "--as-of", "2026-11-13") == {
        "as_of": "2026-11-13",
        "opened": 2,
        "updated": 0,
        "closed": 0,
    }
    told = {
        line["owner"]["name"]: [person["number"] for person in line["told"]] for line in run("list")["alerts"]
    }
    assert told == {"P1001": ["1001", "1099"], "e1": ["1099"]}


def test_deriving_the_day_again_opens_nothing(seller):
    run("derive", "--as-of", "2026-11-13")
    assert run("derive", "--as-of", "2026-11-13")["opened"] == 0


def test_a_derivation_leaves_one_audit_row_with_its_counts(seller):
    with company_scope(seller.company.id):
        derive_company_alerts(actor=operator_of(seller), as_of=FRIDAY, at=AT)
        row = AuditEntry.objects.get(action="alert.derive")
    assert (row.origin, row.details["opened"]) == ("operator", 2)


@pytest.mark.parametrize(("later", "sent"), [(timedelta(), True), (timedelta(days=3), False)])
def test_what_is_told_of_a_day_long_over_is_sent_to_nobody(seller, later, sent):
    end_of_friday = datetime(2026, 11, 13, 15, tzinfo=UTC)
    with company_scope(seller.company.id):
        derive_company_alerts(actor=operator_of(seller), as_of=FRIDAY, at=end_of_friday + later)
        assert Message.objects.exists() == sent
        assert not Telling.objects.filter(posted_at=None, how="at_once").exists()


def test_a_planner_may_read_alerts_but_not_derive_them(seller):
    planner = Actor(company_id=seller.company.id, today=FRIDAY, grants=(RoleGrant("planner"),))
    with company_scope(seller.company.id), pytest.raises(NotAllowed):
        derive_company_alerts(actor=planner, as_of=FRIDAY, at=AT)


def test_everybody_sees_the_alerts_told_to_them_and_no_others(seller):
    with company_scope(seller.company.id):
        derive_company_alerts(actor=operator_of(seller), as_of=FRIDAY, at=AT)
        seen = {
            number: {alert.key_result_id for alert in open_alerts(member_of(seller, number))}
            for number in ("1001", "1099", "1003")
        }
        assert Alert.objects.count() == 2
    mine, teams = seller.key_results["won", "1001"].id, seller.key_results["won", "e1"].id
    assert seen == {"1001": {mine}, "1099": {mine, teams}, "1003": set()}


def member_of(seller, number: str) -> Actor:
    person = Person.objects.select_related("unit").get(number=number)
    assert person.unit is not None
    return Actor(
        company_id=seller.company.id,
        today=FRIDAY,
        person_id=person.id,
        grants=(RoleGrant("member", person.unit.id, person.unit.path),),
    )
