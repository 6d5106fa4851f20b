"""Whatever the source: everything once, then what changed, exact, and what is there to compare with."""

from contextlib import closing
from datetime import timedelta
from decimal import Decimal
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from throughline.crm.connectors.registry import kind_named
from throughline.crm.connectors.source import SourceRecord
from throughline.crm.connectors.tests.contract.company import opened
from throughline.crm.connectors.tests.contract.kinds import WITH_PRESET
from throughline.crm.connectors.tests.contract.served import BEGUN, ServedCrm
from throughline.crm.mapping.parse import parse_mapping
from throughline.crm.mapping.reader import FactReader, Place
from throughline.crm.mapping.schema import FactMapping

ZONE = ZoneInfo("Asia/Shanghai")
MORE_THAN_PAGES = 230
"""Deals: more than two pages of any of them."""


def read(crm: ServedCrm, since=None) -> list[SourceRecord]:
    with closing(opened(crm)) as source:
        return [record for page in source.changed("deal", since) for record in page]


def ids(records: list[SourceRecord]) -> list[str]:
    return sorted(record.external_id for record in records)


def test_the_right_settings_pass_the_check(crm: ServedCrm):
    crm.put(1)
    with closing(opened(crm)) as source:
        source.check()


def test_everything_is_read_over_all_pages_and_each_once(crm: ServedCrm):
    for number in range(1, MORE_THAN_PAGES + 1):
        crm.put(number)
    assert ids(read(crm)) == sorted(crm.deals)


def test_an_empty_source_has_nothing_and_says_so(crm: ServedCrm):
    assert read(crm) == []
    with closing(opened(crm)) as source:
        assert [one for page in source.ids("deal") or () for one in page] == []


def test_what_changed_at_that_moment_or_later_is_read(crm: ServedCrm):
    crm.put(1, changed=BEGUN - timedelta(seconds=1))
    crm.put(2, changed=BEGUN)
    crm.put(3, changed=BEGUN + timedelta(hours=1))
    assert ids(read(crm, BEGUN)) == sorted(map(crm.id_of, (2, 3)))


def test_records_tell_when_they_changed(crm: ServedCrm):
    crm.put(1, changed=BEGUN)
    [record] = read(crm)
    assert record.modified_at == BEGUN
    assert record.version


def test_the_ids_are_of_what_is_there(crm: ServedCrm):
    for number in range(1, MORE_THAN_PAGES + 1):
        crm.put(number)
    crm.delete(7)
    with closing(opened(crm)) as source:
        pages = source.ids("deal")
        assert pages is not None
        found = sorted(one for page in pages for one in page)
    assert found == sorted(set(crm.deals) - {crm.id_of(7)})


@pytest.mark.parametrize("crm", WITH_PRESET, indirect=True)
def test_a_ready_mapping_reads_every_deal_to_the_cent(crm: ServedCrm):
    """Whose preset is of no use would be found only by an administrator."""
    mapping = parse_mapping(kind_named(crm.kind).preset)["deal"]
    assert isinstance(mapping, FactMapping)
    crm.put(1, amount="12345678901234567890.10")
    crm.put(2, amount="0.30", won=False)
    reader = FactReader(mapping, Place(ZONE, ZONE, "CNY"))
    facts = [reader.read(record.body, record_id=uuid4(), as_of=BEGUN) for record in read(crm)]
    won = next(fact for fact in facts if fact.external_id == crm.id_of(1))
    assert (won.stage, won.amount, won.currency) == ("won", Decimal("12345678901234567890.10"), "CNY")
    assert won.owner_word and won.account
    assert [day for _, day, _ in won.credits] == [BEGUN.astimezone(ZONE).date()]
    assert next(fact for fact in facts if fact is not won).credits == []
