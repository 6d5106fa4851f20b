"""What waits for an owner or a rate is listed, settled once, and then counts by itself."""

import json
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from procrastinate.contrib.django.models import ProcrastinateJob

from throughline.audit.models import AuditEntry
from throughline.crm.models import ExchangeRate
from throughline.crm.tasks import find_owners
from throughline.kit.scope import company_scope
from throughline.kit.tests.files import csv_file
from throughline.org.models import Person
from throughline.org.services.import_file import import_file
from throughline.progress.tests.seller import AT, Seller, deal, make_seller
from throughline.progress.tests.test_fold_currencies import contract
from throughline.progress.tests.test_progress_api import browser

UNMATCHED, ALIASES = "/api/v1/crm/owners/unmatched", "/api/v1/crm/owners/aliases"
RATES = "/api/v1/crm/rates"


def put(reader: Any, address: str, **body: Any) -> Any:
    return reader.put(address, json.dumps(body), "application/json")


@pytest.fixture
def waiting(seller: Seller) -> Seller:
    seller.complete("deal", "contract")
    with company_scope(seller.company.id):
        Person.objects.filter(number="1004").update(name="陈思远", name_key="chensiyuan 陈思远")
    seller.bring(
        [deal(1, "陈思源", "100", "2026-10-09"), deal(2, "陈思源", "50.5", "2026-10-09"),
         deal(3, "", "7", "2026-10-09"), deal(4, "1001", "5", "2026-10-09")]
    )  # fmt: skip
    return seller


def test_unmatched_owners_are_listed_with_what_waits_and_who_they_might_be(waiting: Seller):
    rows = browser(waiting, "1005", "admin").get(UNMATCHED).json()
    assert [(row["word"], row["records"], Decimal(row["amount"])) for row in rows] == [
        ("陈思源", 2, Decimal("150.5")), ("", 1, Decimal(7)),
    ]  # fmt: skip
    assert [person["number"] for person in rows[0]["proposals"]] == ["1004"]
    assert browser(waiting, "1002", "planner").get(UNMATCHED).status_code == 403
    assert browser(make_seller("other"), "1001", "admin").get(UNMATCHED).json() == []


def test_settling_a_word_lets_its_records_count_and_taking_it_back_lets_them_wait(waiting: Seller):
    admin = browser(waiting, "1005", "admin")
    person = str(waiting.people["1004"].id)
    settled = put(admin, ALIASES, word="陈思源", verdict="person", person_id=person, connector="crm").json()
    assert (settled["records"], settled["alias"]["person"]["number"]) == (2, "1004")
    put(admin, ALIASES, word="", verdict="nobody")
    waiting.fold()
    assert (waiting.actuals()["1004"], waiting.actuals()["hq"]) == (Decimal("150.5"), Decimal("162.5"))
    assert admin.get(UNMATCHED).json() == []
    other = str(waiting.people["1002"].id)
    again = put(admin, ALIASES, word="陈思源", verdict="person", person_id=other, connector="crm").json()
    assert again["records"] == 2
    waiting.fold()
    assert (waiting.actuals()["1004"], waiting.actuals()["1002"]) == (0, Decimal("150.5"))
    [row] = [one for one in admin.get(ALIASES).json() if one["word"]]
    assert admin.delete(f"{ALIASES}/{row['id']}").json()["records"] == 2
    waiting.fold()
    assert set(waiting.waiting()) == {"D1", "D2"}
    with company_scope(waiting.company.id):
        assert AuditEntry.objects.filter(action__startswith="owner.").count() == 4


def test_only_administrators_settle_and_only_with_people_of_the_company(waiting: Seller):
    person = str(waiting.people["1004"].id)
    assert put(browser(waiting, "1001"), ALIASES, word="x", verdict="nobody").status_code == 403
    stranger = browser(make_seller("other"), "1001", "admin")
    assert put(stranger, ALIASES, word="x", verdict="person", person_id=person).status_code == 404
    admin = browser(waiting, "1005", "admin")
    assert put(admin, ALIASES, word="x", verdict="person").json()["code"] == "owner_person_not_named"
    assert put(admin, ALIASES, word="x", verdict="nobody", person_id=person).status_code == 422
    assert put(admin, ALIASES, word="x", verdict="nobody", connector="no").json()["code"] == (
        "unknown_connector"
    )


def rates(reader: Any, *given: tuple[str, str, str]) -> Any:
    body = [{"currency": currency, "on": on, "rate": rate} for currency, on, rate in given]
    return put(reader, RATES, rates=body, source="央行")


def test_a_rate_that_arrives_lets_the_records_count_and_another_one_rebooks_them(waiting: Seller):
    admin = browser(waiting, "1005", "admin")
    waiting.bring([contract()], kind="contract", version="modified")
    page = admin.get(RATES).json()
    assert (page["currency"], page["missing"]) == (
        "CNY", [{"currency": "USD", "since": "2026-10-20", "records": 1}],
    )  # fmt: skip
    assert rates(admin, ("美元", "2026-10-01", "7.1")).json() == {"rates": 1, "records": 1}
    waiting.fold()
    assert waiting.actuals("signed")["hq"] == 7100
    assert rates(admin, ("USD", "2026-10-01", "7.1")).json() == {"rates": 0, "records": 0}
    assert rates(admin, ("USD", "2026-10-15", "7.2")).json() == {"rates": 1, "records": 1}
    waiting.fold()
    assert waiting.actuals("signed")["hq"] == 7200
    later = next(row for row in admin.get(RATES).json()["items"] if row["on"] == "2026-10-15")
    assert admin.delete(f"{RATES}/{later['id']}").json()["records"] == 1
    waiting.fold()
    assert waiting.actuals("signed")["hq"] == 7100
    assert rates(admin, ("USD", "2027-01-01", "9")).json()["records"] == 0


@pytest.mark.parametrize(
    ("currency", "rate", "code"),
    [("CNY", "1", "not_a_foreign_currency"), ("贝壳", "1", "not_a_foreign_currency"),
     ("USD", "0", "rate_not_valid"), ("USD", "-7", "rate_not_valid")],
)  # fmt: skip
def test_a_rate_that_is_none_is_refused(seller: Seller, currency: str, rate: str, code: str):
    assert rates(browser(seller, "1005", "admin"), (currency, "2026-10-01", rate)).json()["code"] == code


def test_rates_come_from_a_file_whole_or_not_at_all(seller: Seller):
    admin = browser(seller, "1005", "admin")

    def upload(text: str) -> Any:
        return admin.post(f"{RATES}/file", {"file": SimpleUploadedFile("汇率.csv", text.encode())})

    assert upload("日期,币种,汇率\n2026-10-01,USD,7.1234\n2026-10-01,港币,0.91\n").json()["rates"] == 2
    refused = upload("日期,币种,汇率\n2026-10-02,USD,7\n2026-10-03,USD,viel\n").json()
    assert (refused["code"], refused["params"]["line"]) == ("rate_row_not_readable", 3)
    assert upload("日期,币种\n2026-10-02,USD\n").json()["code"] == "file_not_readable"
    with company_scope(seller.company.id):
        assert set(ExchangeRate.objects.values_list("currency", "source")) == {
            ("USD", "汇率.csv"), ("HKD", "汇率.csv"),
        }  # fmt: skip


def test_rates_are_the_administrators(seller: Seller):
    planner = browser(seller, "1002", "planner")
    assert planner.get(RATES).status_code == 403
    assert rates(planner, ("USD", "2026-10-01", "7")).status_code == 403
    rates(browser(seller, "1005", "admin"), ("USD", "2026-10-01", "7"))
    assert browser(make_seller("other"), "1001", "admin").get(RATES).json()["items"] == []


def test_importing_somebody_lets_the_records_count_that_waited_for_them(waiting: Seller):
    waiting.bring([deal(5, "1009", "11", "2026-10-09")])
    with company_scope(waiting.company.id):
        import_file(
            actor=waiting.actor(), at=AT, what="people", file_name="people.csv",
            data=csv_file("工号|姓名|单元", "1009|新同事|e1"),
        )  # fmt: skip
        [job] = ProcrastinateJob.objects.filter(task_name="crm.find_owners").values_list("args", flat=True)
    find_owners(**job)
    waiting.fold()
    assert waiting.waiting() == {"D1": "owner_unknown", "D2": "owner_unknown", "D3": "owner_missing"}
    assert (waiting.actuals()["e1"], waiting.actuals()["hq"]) == (Decimal(16), Decimal(16))
