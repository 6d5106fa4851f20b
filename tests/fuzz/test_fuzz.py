"""A slice of `make fuzz`: every rule has an answer or a named error, on every company."""

from tests.fuzz.case import ANSWERED
from tests.fuzz.cases import run_cases

SEED = 20261126


def test_every_rule_has_an_answer_or_a_named_error():
    met = run_cases(SEED, range(500))
    assert met.total() == 500
    assert met[ANSWERED] > 50
    assert len(met) > 10
