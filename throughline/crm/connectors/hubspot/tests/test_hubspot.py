"""What is HubSpot's own: associations, owners who left, the limit of a search; and its library agrees."""

import json
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from hubspot.crm.deals import ApiClient, Configuration, PublicObjectSearchRequest, SearchApi

from throughline.crm.connectors.hubspot.tests.served import TOO_FAR, ServedHubSpot
from throughline.crm.connectors.pace import Pace
from throughline.crm.connectors.tests.contract.company import opened
from throughline.crm.connectors.tests.contract.served import SECRET


@pytest.fixture
def crm(settings: Any, monkeypatch: Any) -> Iterator[ServedHubSpot]:
    settings.OUTBOUND_ALLOW = ["127.0.0.1"]
    monkeypatch.setattr(Pace, "wait", lambda self: None)
    with ServedHubSpot.serve() as made:
        yield made


def deals(crm: ServedHubSpot) -> list[dict[str, Any]]:
    with closing(opened(crm)) as source:
        return [json.loads(one.body) for page in source.changed("deal", None) for one in page]


def test_a_deal_comes_with_its_owner_its_primary_company_and_how_it_ended(crm: ServedHubSpot):
    for number in (1, 2, 3):
        crm.put(number, won=False)
    crm.properties[1] = {"hs_is_closed_won": "true", "deal_currency_code": "EUR"}
    crm.properties[2] = {"hs_is_closed": "true", "hubspot_owner_id": "6"}
    crm.properties[3] = {"hubspot_owner_id": None}
    unlabelled = {"toObjectId": 71, "associationTypes": [{"typeId": 341}]}
    crm.companies = {1: [unlabelled, {"toObjectId": 72, "associationTypes": [{"typeId": 5}]}], 3: []}
    first, second, third = deals(crm)
    assert (first["owner"]["email"], first["company"]["name"]) == ("lin@example.com", "Nordwind")
    assert second["owner"]["email"] == "gone@example.com"
    assert [one["outcome"] for one in (first, second, third)] == ["won", "lost", "open"]
    assert [one["currency"] for one in (first, second)] == ["EUR", "CNY"]
    assert (third["owner"]["email"], third["company"]["name"]) == (None, None)


def test_more_than_a_search_gives_in_all_are_found_whole(crm: ServedHubSpot):
    for number in range(1, TOO_FAR + 151):
        crm.put(number)
    assert len({one["id"] for one in deals(crm)}) == TOO_FAR + 150
    assert all("after" not in given for given in crm.searches)


def test_hubspots_own_library_asks_and_reads_what_we_do(crm: ServedHubSpot):
    """So neither our question nor what is served here is a form of our own making."""
    crm.put(1)
    deals(crm)
    [ours, _] = crm.searches
    configuration = Configuration(host=crm.address)
    configuration.access_token = SECRET
    words = {"filterGroups": "filter_groups"}
    question = PublicObjectSearchRequest(**{words.get(name, name): value for name, value in ours.items()})
    found = SearchApi(ApiClient(configuration)).do_search(question)
    assert crm.searches[-1] == ours
    assert [(one.id, one.properties["amount"]) for one in found.results] == [("1", "1.10")]
