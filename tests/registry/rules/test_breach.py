"""BRE-02: a breach notice is no longer than the organisation accepts."""

from datetime import date, timedelta

import pytest

from registry.findings import findings
from registry.lens import lens_now
from registry.rules import Severity
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 15)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
LONG = {"number": 48, "unit": "hours"}


def seen(organisation, on=TODAY):
    """What BRE-02 says to an organisation."""
    return [f for f in findings(lens_now([organisation.pk], on)) if f.code == "BRE-02"]


def found(term, *, policy=(36, "hours"), engagement=None):
    """How often BRE-02 fires where the organisation accepts *policy* and uses a service with *term*."""
    number, unit = policy
    own = factories.organisation(notice_number=number, notice_unit=unit)
    service = factories.service()
    factories.engagement(organisation=own, service=service, **(engagement or {}))
    factories.breach_term(service=service, **term)
    return len(seen(own))


@pytest.mark.parametrize(
    ("number", "unit", "policy", "fires"),
    [
        (36, "hours", (36, "hours"), 0),
        (37, "hours", (36, "hours"), 1),
        (1, "days", (36, "hours"), 0),
        (2, "days", (36, "hours"), 1),
        (48, "hours", (2, "days"), 0),
        (49, "hours", (2, "days"), 1),
        # Unknown is neither kept nor broken: other rules ask for a figure.
        (None, "", (36, "hours"), 0),
        (72, "business hours", (36, "hours"), 0),
        (9, "business days", (36, "hours"), 0),
        # Without a policy nothing is too long.
        (8_760, "hours", (None, ""), 0),
    ],
)
def test_it_fires_where_the_notice_is_longer_than_the_policy(number, unit, policy, fires):
    assert found({"number": number, "unit": unit}, policy=policy) == fires


@pytest.mark.parametrize(
    ("standing", "fires"), [("stated", 1), ("denied", 0), ("unclear", 0), ("silent", 0), ("unread", 0)]
)
def test_only_what_is_stated_is_a_notice_of_that_length(standing, fires):
    assert found({**LONG, "standing": standing}) == fires


@pytest.mark.parametrize(
    ("starts", "ends", "fires"), [(None, None, 1), (None, TODAY, 1), (None, YESTERDAY, 0), (TOMORROW, None, 0)]
)
def test_a_service_that_does_not_apply_is_not_judged(starts, ends, fires):
    own = factories.organisation(notice_number=36, notice_unit="hours")
    service = factories.service(starts=starts, ends=ends)
    factories.engagement(organisation=own, service=service)
    factories.breach_term(service=service, **LONG)
    assert len(seen(own)) == fires


@pytest.mark.parametrize(
    ("starts", "ends", "fires"),
    [
        (None, None, 1),
        (TODAY, TODAY, 1),
        (None, YESTERDAY, 0),
        (TOMORROW, None, 0),
    ],
    ids=["open", "today only", "ended yesterday", "starts tomorrow"],
)
def test_it_fires_only_while_notice_and_engagement_are_in_force(starts, ends, fires):
    days = {"starts": starts, "ends": ends}
    assert found(LONG | days) == fires
    assert found(LONG, engagement=days) == fires


def test_another_organisation_hears_of_its_own_engagements_only(organisation):
    service, other = factories.service(), factories.organisation(notice_number=72, notice_unit="hours")
    factories.breach_term(service=service, **LONG)
    factories.engagement(organisation=organisation, service=service)
    factories.engagement(organisation=other, service=service)
    third = factories.organisation()
    assert [len(seen(o)) for o in (organisation, other, third)] == [1, 0, 0]


def test_two_notices_that_are_too_long_are_two_findings(organisation):
    engagement = factories.engagement(organisation=organisation)
    for number in (48, 72, 24):
        factories.breach_term(service=engagement.service, number=number, unit="hours")
    assert [f.figures["notice"].number for f in seen(organisation)] == [48, 72]
    assert len({f.subject for f in seen(organisation)}) == 2


@pytest.mark.parametrize(
    ("special", "activity", "severity"),
    [
        ("", {}, Severity.MEDIUM),
        ("health", {}, Severity.HIGH),
        ("criminal", {}, Severity.HIGH),
        ("health", {"ends": YESTERDAY}, Severity.MEDIUM),
        ("health", {"starts": TOMORROW}, Severity.MEDIUM),
    ],
)
def test_special_categories_that_go_there_raise_the_severity(organisation, special, activity, severity):
    engagement = factories.engagement(organisation=organisation)
    factories.breach_term(service=engagement.service, **LONG)
    use = factories.activity(organisation=organisation, **activity)
    factories.activity_data(activity=use, category=factories.data_category(special=special))
    factories.activity_engagement(activity=use, engagement=engagement)
    assert [f.severity for f in seen(organisation)] == [severity]


def test_special_data_of_another_activity_does_not_raise_the_severity(organisation):
    engagement = factories.engagement(organisation=organisation)
    factories.breach_term(service=engagement.service, **LONG)
    factories.activity_data(
        activity=factories.activity(organisation=organisation), category=factories.data_category(special="health")
    )
    assert [f.severity for f in seen(organisation)] == [Severity.MEDIUM]


def test_the_message_says_who_how_long_and_what_is_accepted(organisation):
    supplier = factories.supplier(legal_name="Acme Ltd", trading_name="Acme")
    service = factories.service(supplier=supplier, name="Mail")
    factories.engagement(organisation=organisation, service=service)
    factories.breach_term(service=service, number=2, unit="days")
    (finding,) = seen(organisation)
    assert finding.message == ("Acme has 2 days to tell of a breach in “Mail”; Example Trading Ltd accepts 36 hours.")
    assert finding.citation == "UK GDPR Art. 33(2)"
