"""The company's settings and words, and the permission table: administrators write, others read theirs."""

import json

import pytest

from throughline.access.permissions import PERMISSIONS
from throughline.audit.models import AuditEntry
from throughline.kit.scope import company_scope
from throughline.org.tests.test_org_api import WHO, World, everybody
from throughline.tenants.actor import ROLES

pytestmark = pytest.mark.django_db
SETTINGS = {
    "name": "Acme 2", "time_zone": "Europe/Berlin", "currency": "EUR", "fiscal_first_month": 4,
    "escalate_after": 5,
}  # fmt: skip
WORDS = {"kr": {"zh": "重点", "en": "goal", "en_plural": "goals"}, "check_in": {"zh": "周报"}}


@pytest.fixture
def world():
    return World()


def ask(world, who, path, method="GET", body=None):
    return world.browsers[who].generic(method, f"/api/v1{path}", json.dumps(body), "application/json")


def statuses(world, path, method="GET", body=None):
    return {who: ask(world, who, path, method, body).status_code for who in WHO}


def details(world, action):
    with company_scope(world.company.id):
        return AuditEntry.objects.get(action=action).details


def test_everybody_reads_their_company_and_administrators_change_it(world):
    assert statuses(world, "/company") == everybody(200)
    assert statuses(world, "/company", "PUT", SETTINGS) == everybody(403, admin=200, elsewhere=200)
    found = ask(world, "owner", "/company").json()
    assert {key: found[key] for key in SETTINGS} == SETTINGS
    changed = details(world, "company.change")
    assert (changed["currency"], changed["escalate_after"]) == (["CNY", "EUR"], [2, 5])


def test_what_is_left_out_stays_as_it_was(world):
    short = {key: value for key, value in SETTINGS.items() if key != "escalate_after"}
    assert ask(world, "admin", "/company", "PUT", short).json()["escalate_after"] == 2


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", " ", "bad_company_name"), ("time_zone", "Mars/Base", "unknown_time_zone"),
        ("currency", "yuan", "bad_currency"), ("fiscal_first_month", 13, "bad_first_month"),
        ("escalate_after", 0, "bad_escalation"), ("escalate_after", 21, "bad_escalation"),
    ],
)  # fmt: skip
def test_a_setting_that_makes_no_sense_is_named(world, field, value, code):
    answer = ask(world, "admin", "/company", "PUT", {**SETTINGS, field: value})
    assert (answer.status_code, answer.json()["code"]) == (422, code)


def test_saving_the_same_again_leaves_no_trace(world):
    for _ in range(2):
        assert ask(world, "admin", "/company", "PUT", SETTINGS).status_code == 200
    assert details(world, "company.change")["name"] == ["Acme", "Acme 2"]


def test_the_companys_words_come_with_the_session_of_everybody_in_it(world):
    body = {"words": WORDS}
    assert statuses(world, "/company/words", "PUT", body) == everybody(403, admin=204, elsewhere=204)
    words = ask(world, "owner", "/session").json()["company"]["words"]
    assert words["kr"] == WORDS["kr"]
    assert words["check_in"] == {"zh": "周报", "en": "", "en_plural": ""}
    assert words.keys() == WORDS.keys()
    assert details(world, "company.set_words")["check_in"] == [{}, {"zh": "周报"}]


def test_an_empty_word_gives_the_products_own_back(world):
    ask(world, "admin", "/company/words", "PUT", {"words": WORDS})
    ask(world, "admin", "/company/words", "PUT", {"words": {"kr": {"zh": " "}}})
    assert ask(world, "owner", "/session").json()["company"]["words"] == {}


@pytest.mark.parametrize("word", ["一二三四五六七八九十一二三", "{{x}}", "<b>", "$t(x)"])
def test_a_word_that_would_break_a_sentence_is_refused(world, word):
    answer = ask(world, "admin", "/company/words", "PUT", {"words": {"kr": {"zh": word}}})
    assert (answer.status_code, answer.json()["code"]) == (422, "bad_word")


def test_only_terms_of_the_list_can_be_renamed(world):
    assert ask(world, "admin", "/company/words", "PUT", {"words": {"sum": {"zh": "和"}}}).status_code == 422


def test_administrators_read_the_permission_table_as_it_is_written(world):
    assert statuses(world, "/permissions") == everybody(403, admin=200, elsewhere=200)
    rows = ask(world, "admin", "/permissions").json()
    assert {"role": "unit_head", "object": "person", "action": "read", "scope": "subtree"} in rows
    assert len(rows) == sum(len(actions) for role in ROLES for actions in PERMISSIONS[role].values())
