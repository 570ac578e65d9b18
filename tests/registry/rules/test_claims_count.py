"""Rules on retention and security: the claims that count, and the roles to which the rules apply."""

import pytest

from tests.registry.rules.retention.case import RULES as RETENTION
from tests.registry.rules.security.case import RULES as SECURITY
from tests.registry.rules.table import BOUGHT, OTHER_OPTION, elsewhere, sees
from tests.registry.world import DAYS

RULES = [*RETENTION, *SECURITY]
EACH = pytest.mark.parametrize("tried", RULES, ids=[each.code for each in RULES])


@EACH
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_a_claim_counts_while_it_is_in_force(tried, days, there):
    assert len(tried.sees(**days)) == (tried.fires == there)


@EACH
@pytest.mark.parametrize(("option", "counts"), [(None, True), (BOUGHT, True), (OTHER_OPTION, False)])
def test_a_claim_counts_for_the_option_bought(tried, option, counts):
    assert len(tried.sees(option_id=option)) == (tried.fires == counts)


@EACH
@pytest.mark.parametrize("standing", ["denied", "silent", "unread"])
def test_a_claim_that_is_not_stated_changes_nothing(tried, standing):
    assert len(tried.sees(standing=standing)) == (not tried.fires and standing != "unread")


@EACH
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_an_engagement_is_checked_while_it_is_in_force(tried, days, there):
    assert len(sees(tried.code, *tried.firing, kept=tried.kept, **days)) == there


@EACH
@pytest.mark.parametrize("role", ["joint controller", "controller", "not a processor"])
def test_the_rules_apply_to_processors_only(tried, role):
    assert len(sees(tried.code, *tried.firing, kept=tried.kept)) == 1
    assert sees(tried.code, *tried.firing, kept=tried.kept, role=role) == []


@EACH
def test_another_organisation_has_no_finding(tried):
    assert elsewhere(tried.code, *tried.firing) == []
