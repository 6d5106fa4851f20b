"""Whatever the source, pulled into an inbox: late commits, deletions, comparisons, and nothing twice."""

from datetime import timedelta

from throughline.crm.connectors.pulling import overlap
from throughline.crm.connectors.tests.contract.company import Pulling
from throughline.crm.mapping.tombstone import MARK
from throughline.crm.models import Connector
from throughline.kit.scope import company_scope


def overlap_of(pulling: Pulling) -> timedelta:
    with company_scope(pulling.company.id):
        return overlap(Connector.objects.get(id=pulling.connector_id).settings)


def test_first_everything_then_only_what_changed(pulling: Pulling):
    crm = pulling.crm
    for number in (1, 2, 3):
        crm.put(number)
    pulling.pull()
    assert sorted(pulling.ids()) == sorted(crm.deals)
    crm.later(hours=1)
    crm.put(2, amount="99.99")
    pulling.pull()
    assert pulling.ids()[3:] == [crm.id_of(2)]
    assert "99.99" in str(pulling.inbox()[-1][1])


def test_what_the_overlap_reads_again_is_not_appended_again(pulling: Pulling):
    pulling.crm.put(1)
    pulling.pull()
    pulling.crm.later(seconds=30)
    pulling.pull()
    assert len(pulling.ids()) == 1


def test_a_deal_that_commits_late_is_found(pulling: Pulling):
    """Its time of change is that of its transaction's start: before what was seen already."""
    crm = pulling.crm
    crm.put(1, hidden=True)
    crm.at += overlap_of(pulling) - timedelta(seconds=5)
    crm.put(2)
    pulling.pull()
    assert pulling.ids() == [crm.id_of(2)]
    crm.show(1)
    crm.later(minutes=5)
    pulling.pull()
    assert pulling.ids() == [crm.id_of(2), crm.id_of(1)]


def test_what_was_deleted_there_is_told_once(pulling: Pulling):
    crm = pulling.crm
    for number in (1, 2, 3):
        crm.put(number)
    pulling.pull()
    crm.later(hours=25)
    crm.delete(2)
    pulling.pull()
    told = pulling.inbox()[3:]
    assert {one for one, _ in told} == {crm.id_of(2)}
    assert told[-1][1].get(MARK) is True
    crm.later(hours=25)
    pulling.pull()
    assert len(pulling.inbox()[3:]) == len(told)


def test_held_against_everything_that_came_it_is_the_same(pulling: Pulling):
    crm = pulling.crm
    for number in (1, 2, 3):
        crm.put(number)
    pulling.pull()
    crm.put(3, amount="5.00", changed=crm.at - timedelta(days=9))
    one = pulling.reconcile()
    assert one.problems == {}
    assert sum(one.counts["deal"].values()) == 3
    assert [deal for deal, _ in pulling.inbox()[3:]] == [crm.id_of(3)]
