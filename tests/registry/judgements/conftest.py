"""What the tests of judgements share."""

from collections import OrderedDict

import pytest

from registry import judgements as cache
from tests.registry.judgements.judge import Case


@pytest.fixture(autouse=True)
def kept(monkeypatch):
    """Judgements of the test's own, so that they can be counted."""
    own: OrderedDict = OrderedDict()
    monkeypatch.setattr(cache, "_kept", own)
    return own


@pytest.fixture
def case():
    return Case()
