import pytest

from throughline.imports.tests.wizard import Wizard


@pytest.fixture
def wizard(db: None) -> Wizard:
    return Wizard()
