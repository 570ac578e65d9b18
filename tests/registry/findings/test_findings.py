"""Findings, and the decisions that answer them while the facts stay the same."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from registry.actions import decide_finding
from registry.findings.finding import findings
from registry.findings.groups import still_open
from registry.models import FindingDecision
from registry.reading.lens import lens_now, lens_on
from suppliers.ledger.tracked import history_of
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_rule")]
TODAY = date(2026, 6, 15)
LATER = TODAY + timedelta(days=30)


@pytest.fixture
def term(organisation):
    """A notice of 48 hours for a service that the organisation, which accepts 36, uses."""
    engagement = factories.engagement(organisation=organisation)
    return factories.breach_term(service=engagement.service, number=48, unit="hours")


def the_finding(organisation, on=TODAY):
    (finding,) = findings(lens_now([organisation.pk], on))
    return finding


def decide(organisation, decision="accepted", until=LATER, reason="Known", **changed):
    finding = the_finding(organisation)
    given = {"code": finding.code, "subject": finding.subject, "facts": finding.facts} | changed
    with factories.acting():
        return decide_finding(organisation_id=organisation.pk, decision=decision, until=until, reason=reason, **given)


def save(record, **fields):
    for name, value in fields.items():
        setattr(record, name, value)
    with factories.acting():
        record.save()


def test_a_finding_names_its_subject_and_the_form_that_fixes_it(organisation, term):
    finding = the_finding(organisation)
    assert (type(finding.about).__name__, finding.form.kind.__name__) == ("BreachTerm", "Agreement")
    assert finding.roles == {
        "about": f"breachterm:{term.pk}",
        "part": "",
        "fix": "agreement:new",
        "evidence": [],
        "figures": {"notice": {"number": 48, "unit": "hours"}, "accepted": {"number": 36, "unit": "hours"}},
    }
    assert finding.subject.endswith(f"/breachterm:{term.pk}")
    assert (finding.organisation.id, finding.supplier.id) == (organisation.pk, term.service.supplier_id)
    assert (finding.state, finding.decision, finding.decided) == ("open", None, False)


@pytest.mark.parametrize("decision", ["accepted", "disputed", "mending"])
def test_a_decision_answers_its_finding(organisation, term, decision):
    decide(organisation, decision)
    finding = the_finding(organisation)
    assert (finding.state, finding.decided) == (decision, True)
    assert still_open([finding]) == []


@pytest.mark.parametrize(("on", "decided"), [(LATER, True), (LATER + timedelta(days=1), False)])
def test_a_decision_lapses_after_its_last_day(organisation, term, on, decided):
    decide(organisation)
    finding = the_finding(organisation, on)
    assert finding.decided is decided
    assert finding.state == ("accepted" if decided else "open")
    assert finding.decision.until == LATER


@pytest.mark.parametrize(
    ("changed", "reopened"),
    [
        ({"number": 72}, True),
        ({"number": 2, "unit": "days"}, True),
        ({"section": "Another page"}, False),
        ({"worded": "two days"}, False),
    ],
)
def test_a_finding_comes_back_when_the_notice_is_another(organisation, term, changed, reopened):
    decide(organisation)
    save(term, **changed)
    assert the_finding(organisation).decided is not reopened


def test_a_finding_comes_back_when_the_policy_is_another(organisation, term):
    decide(organisation)
    save(organisation, notice_number=24)
    assert not the_finding(organisation).decided


def test_a_decision_answers_facts_whatever_their_severity(organisation, term):
    decide(organisation)
    category = factories.data_category(special="health")
    data = factories.activity_data(activity=factories.activity(organisation=organisation), category=category)
    factories.activity_engagement(activity=data.activity, engagement=term.service.engagement_set.get())
    finding = the_finding(organisation)
    assert (finding.decided, finding.severity.value) == (True, "high")


def test_a_finding_does_not_reopen_when_a_party_is_renamed(organisation, term):
    decide(organisation)
    for record in (term.service.supplier, organisation):
        save(record, legal_name="Renamed Ltd")
    save(term.service, name="Renamed")
    assert the_finding(organisation).decided
    assert the_finding(organisation).message.startswith("Renamed Ltd may take 48 hours")


def test_a_decision_on_a_finding_that_went_and_came_back_counts_again(organisation, term):
    decide(organisation)
    save(term, number=24)
    assert findings(lens_now([organisation.pk], TODAY)) == []
    save(term, number=48)
    assert the_finding(organisation).decided


def test_a_decision_of_another_organisation_does_not_count(organisation, term):
    other = factories.organisation()
    factories.engagement(organisation=other, service=term.service)
    decide(organisation)
    assert not the_finding(other).decided
    both = findings(lens_now([organisation.pk, other.pk], TODAY))
    assert [(f.organisation.id, f.decided) for f in both] == [(other.pk, False), (organisation.pk, True)]


def test_deciding_again_replaces_the_decision_and_keeps_the_earlier_one(organisation, term):
    first, second = decide(organisation), decide(organisation, "disputed", None, "It says 24")
    assert first.pk == second.pk
    assert FindingDecision.objects.get().decision == "disputed"
    assert list(history_of(FindingDecision).objects.order_by("history_id").values_list("decision", flat=True)) == [
        "accepted",
        "disputed",
    ]


@pytest.mark.parametrize(
    ("decision", "until", "reason", "said"),
    [
        ("accepted", None, "Known", "last day this holds"),
        ("mending", None, "Known", "last day this holds"),
        ("accepted", LATER, "", "cannot be blank"),
        ("forgotten", LATER, "Known", "not a valid choice"),
    ],
)
def test_a_decision_without_its_reason_or_day_is_refused(organisation, term, decision, until, reason, said):
    with pytest.raises(ValidationError, match=said):
        decide(organisation, decision, until, reason)
    assert not FindingDecision.objects.exists()


def test_the_most_severe_open_finding_comes_first(organisation, term):
    grave = factories.engagement(organisation=organisation)
    factories.breach_term(service=grave.service, number=72, unit="hours")
    data = factories.activity_data(
        activity=factories.activity(organisation=organisation), category=factories.data_category(special="health")
    )
    factories.activity_engagement(activity=data.activity, engagement=grave)
    found = findings(lens_now([organisation.pk], TODAY))
    assert [f.severity.value for f in found] == ["high", "medium"]


def test_the_past_shows_the_findings_that_were_there_then(organisation, term):
    save(term, number=24)
    assert findings(lens_now([organisation.pk], TODAY)) == []
    assert findings(lens_on([organisation.pk], date(2020, 1, 1), TODAY)) == []


def test_rules_are_not_applied_again_to_a_dossier_with_the_same_rows(organisation, term):
    the_finding(organisation)
    before = the_finding(organisation)
    factories.supplier(legal_name="Nobody's supplier")
    assert the_finding(organisation) is before
    save(term, number=72)
    assert the_finding(organisation) is not before


def test_findings_take_no_query_once_the_register_is_there(organisation, term, django_assert_num_queries):
    lens = lens_now([organisation.pk], TODAY)
    with django_assert_num_queries(0):
        assert [str(f.message) for f in findings(lens)]
