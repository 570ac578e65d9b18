"""Fixtures of the tests of findings."""

from collections import OrderedDict

import pytest

from registry.findings import rule_cache as cache
from tests.registry.findings.counting_rules import Case


@pytest.fixture(autouse=True)
def kept(monkeypatch):
    """A cache of the test's own, so that its results can be counted."""
    own: OrderedDict = OrderedDict()
    monkeypatch.setattr(cache, "_kept", own)
    return own


@pytest.fixture
def case():
    return Case()
