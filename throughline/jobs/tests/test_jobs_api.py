"""Jobs are seen by whoever started them, and by nobody else."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from throughline.access.models import Login
from throughline.jobs.services.start_job import start_job
from throughline.kit.scope import company_scope
from throughline.org.models import Person
from throughline.org.selectors.actors import actor_of_person
from throughline.org.tests.company import AT, TODAY, make_company, small_org

pytestmark = pytest.mark.django_db


def browser(company, number):
    login = Login.objects.create(company=company, name=f"{number}@{company.code}")
    Person.objects.filter(number=number).update(login=login)
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(login)
    return client


@pytest.fixture
def company():
    return make_company()


@pytest.fixture
def browsers(company):
    """The owner 4, their teammate 5, the outsider 6, and somebody elsewhere."""
    with company_scope(company.id):
        small_org(company)
        own = {number: browser(company, number) for number in "456"}
    other = make_company("other")
    with company_scope(other.id):
        small_org(other)
        return {**own, "elsewhere": browser(other, "4")}


def begun(company, number="4"):
    with company_scope(company.id):
        person = Person.objects.get(number=number)
        actor = actor_of_person(person_id=person.id, company_id=company.id, today=TODAY)
        return start_job(actor=actor, at=AT, kind="import.apply", title="员工.xlsx", given={}, total=10)


def test_one_sees_ones_own_jobs_only(company, browsers):
    job = begun(company)
    statuses = {who: client.get(f"/api/v1/jobs/{job.id}").status_code for who, client in browsers.items()}
    assert statuses == {"4": 200, "5": 404, "6": 404, "elsewhere": 404}
    lists = {
        who: [one["title"] for one in client.get("/api/v1/jobs").json()] for who, client in browsers.items()
    }
    assert lists == {"4": ["员工.xlsx"], "5": [], "6": [], "elsewhere": []}
    row = browsers["4"].get(f"/api/v1/jobs/{job.id}").json()
    assert (row["state"], row["done"], row["total"], row["problem"]) == ("queued", 0, 10, None)
    assert Client().get("/api/v1/jobs").status_code == 401


def test_the_list_asks_no_more_the_longer_it_is(company, browsers):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert browsers["4"].get("/api/v1/jobs").status_code == 200
        return len(captured)

    begun(company)
    few = queries()
    for _ in range(30):
        begun(company)
    assert (queries(), len(browsers["4"].get("/api/v1/jobs").json())) == (few, 20)
