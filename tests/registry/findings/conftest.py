"""What the tests of judgements share."""

from collections import OrderedDict

import pytest

from registry.findings import rule_cache as cache
from tests.registry.findings.judge import Case


@pytest.fixture(autouse=True)
def kept(monkeypatch):
    """ResultsBySubject of the test's own, so that they can be counted."""
    own: OrderedDict = OrderedDict()
    monkeypatch.setattr(cache, "_kept", own)
    return own


@pytest.fixture
def case():
    return Case()
