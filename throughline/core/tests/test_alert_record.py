"""An alert on a day held against the end: precision and lead by likelihood."""

from decimal import Decimal
from random import Random

from throughline.core.judging.alert_record import EDGES, Alerted, alert_record


def test_each_alert_stands_in_the_band_of_its_likelihood() -> None:
    alerts = [
        Alerted(Decimal("0"), 50, missed=True),
        Alerted(Decimal("0.049"), 41, missed=True),
        Alerted(Decimal("0.05"), 30, missed=False),
        Alerted(Decimal("0.2"), 20, missed=True),
        Alerted(Decimal("1"), 3, missed=False),
        Alerted(None, 7, missed=True),
    ]
    found = alert_record(alerts, key_results=10, missed=6, warned=4)
    assert [(band.alerts, band.missed) for band in found.bands] == [(2, 2), (1, 0), (1, 1), (1, 0), (1, 1)]
    assert [band.precision for band in found.bands] == [1, 0, 1, 0, 1]
    assert [band.lead for band in found.bands] == [Decimal("45.5"), None, 20, None, 7]
    assert (found.whole.alerts, found.whole.precision) == (6, Decimal("0.666667"))
    assert found.base == Decimal("0.6")


def test_without_alerts_nothing_is_divided() -> None:
    found = alert_record([], key_results=0, missed=0, warned=0)
    assert (found.base, found.whole.precision, found.whole.lead) == (None, None, None)


def test_no_alert_is_lost_between_the_bands() -> None:
    draw = Random(7)
    choices = [None, *EDGES, *(Decimal(draw.randrange(1001)) / 1000 for _ in range(50))]
    alerts = [Alerted(draw.choice(choices), draw.randrange(60), draw.random() < 0.5) for _ in range(400)]
    found = alert_record(alerts, key_results=500, missed=300, warned=200)
    assert sum(band.alerts for band in found.bands) == len(alerts) == found.whole.alerts
    assert sum(band.missed for band in found.bands) == found.whole.missed
