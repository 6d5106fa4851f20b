"""The seller of sensors, made anew for each test."""

import pytest

from throughline.progress.tests.seller import Seller, make_seller


@pytest.fixture
def seller(db) -> Seller:
    return make_seller()
