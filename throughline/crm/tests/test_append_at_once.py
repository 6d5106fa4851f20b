"""Two senders who bring the same records at once, each in its own order, wait for each other and no more."""

import threading
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from throughline.crm.models import Connector, InboxRecord
from throughline.crm.services.append_records import Arrived, append_records
from throughline.goals.tests.sensors import AT
from throughline.kit.scope import company_scope
from throughline.kit.tests.forget import forget_company
from throughline.org.tests.company import make_company

RECORDS = [Arrived(f"D{number}", "1", b"{}") for number in range(1_000)]


@pytest.fixture
def source(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[UUID, UUID]]:
    """A connector of a company that other connections see: the company's id and its own."""
    with django_db_blocker.unblock():
        company = make_company("at-once")
        with company_scope(company.id):
            made = Connector.objects.create(
                code="push", name="Push", kind="webhook", time_zone="Asia/Shanghai", mapping={}
            )
        yield company.id, made.id
        forget_company(company.id)
        connection.close()


def bring_at_once(company_id: UUID, connector_id: UUID, orders: Sequence[Sequence[Arrived]]) -> list[Any]:
    """How many each of them added, or what it failed with."""
    ready, ended = threading.Barrier(len(orders)), list[Any]()

    def bring(records: Sequence[Arrived]) -> None:
        ready.wait(30)
        try:
            with company_scope(company_id):
                added = append_records(
                    connector_id=connector_id, object_kind="deal", records=records, as_of=AT, at=AT
                )
            ended.append(added)
        except Exception as error:
            ended.append(error)
        finally:
            connection.close()

    senders = [threading.Thread(target=bring, args=[records]) for records in orders]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    return ended


def test_the_same_records_in_opposite_orders_are_appended_once(source: tuple[UUID, UUID]):
    company_id, connector_id = source
    added = bring_at_once(company_id, connector_id, [RECORDS, RECORDS[::-1]])
    assert sum(added) == len(RECORDS)
    with company_scope(company_id):
        assert InboxRecord.objects.count() == len(RECORDS)


def test_several_versions_of_each_record_in_opposite_orders_are_appended_once(source: tuple[UUID, UUID]):
    company_id, connector_id = source
    versions = [Arrived(f"D{n}", f"{v}", b'{"v":%d}' % v) for n in range(300) for v in range(3)]
    added = bring_at_once(company_id, connector_id, [versions, versions[::-1]])
    assert sum(added) == len(versions)
    with company_scope(company_id):
        assert InboxRecord.objects.count() == len(versions)
