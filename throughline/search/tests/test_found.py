"""Words are kept with the names they come from, and looked for in one range of one company's index."""

from uuid import uuid4

import pytest
from django.db import connection

from throughline.kit.models import new_id
from throughline.kit.scope import company_scope
from throughline.kit.statistics import refresh_statistics
from throughline.org.tests.company import make_company
from throughline.search.models import Word
from throughline.search.selectors.found import found
from throughline.search.services.index_words import index_words

pytestmark = pytest.mark.django_db


@pytest.fixture
def company():
    company = make_company()
    with company_scope(company.id):
        yield company


def subjects(kind, text):
    return set(found(kind, text).values_list("subject_id", flat=True))


def test_a_thing_is_found_by_each_of_its_names(company):
    one, other = uuid4(), uuid4()
    index_words(kind="unit", names={one: ("华东区", "East China", "CN-E"), other: ("华南区", "", "CN-S")})
    assert subjects("unit", "华") == {one, other}
    assert subjects("unit", "hd") == subjects("unit", "east c") == subjects("unit", "cn-e") == {one}
    assert subjects("person", "华") == set()


def test_a_new_name_replaces_the_old_one(company):
    one = uuid4()
    index_words(kind="unit", names={one: ["华东区"]})
    index_words(kind="unit", names={one: ["东部"]})
    assert subjects("unit", "华东") == set()
    assert subjects("unit", "dongbu") == {one}


@pytest.mark.parametrize("text", ["", " ", "%", "_", "--", "👍"])
def test_nothing_is_found_by_nothing(company, text):
    index_words(kind="person", names={uuid4(): ["陈思远"]})
    assert subjects("person", text) == set()


def test_another_company_is_not_searched(company):
    index_words(kind="person", names={uuid4(): ["陈思远"]})
    assert Word.objects.exists()
    connection.cursor().execute("SELECT set_config('app.company', %s, true)", [str(uuid4())])
    assert not found("person", "陈").exists()


def test_one_of_100_000_words_is_reached_by_the_index(company):
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO search_word (id, company_id, kind, subject_id, word, position) "
            "SELECT gen_random_uuid(), %s, 'person', gen_random_uuid(), md5(n::text), 0 "
            "FROM generate_series(1, 100000) n",
            [company.id],
        )
    index_words(kind="person", names={new_id(): ["陈思远"]})
    refresh_statistics(Word)
    plan = found("person", "chensi").explain()
    assert "Index Cond: " in plan
    assert "'chensi'" in plan.split("Index Cond: ")[1].splitlines()[0]
    assert "Seq Scan" not in plan
