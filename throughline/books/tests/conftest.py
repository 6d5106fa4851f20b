import pytest

from throughline.progress.tests.seller import Seller, make_seller


@pytest.fixture
def seller(db: None) -> Seller:
    return make_seller()
