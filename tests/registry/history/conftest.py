"""Fixtures of the tests of differences: records on record since the first day."""

import pytest

from tests import factories
from tests.pages.world import clock
from tests.registry.history.comparing import BEFORE


@pytest.fixture
def organisation(db):
    """One of ours, on record since the first day. The time of a change never goes back."""
    with clock(BEFORE):
        return factories.organisation()


@pytest.fixture
def editor(organisation):
    with clock(BEFORE):
        return factories.member(organisation, "editor")


@pytest.fixture
def term(db):
    """A notice of 48 hours, on record since the first day."""
    with clock(BEFORE):
        return factories.breach_term(number=48, unit="hours")
