"""A synthetic register has every kind of transfer and of ground, so that benchmarks and walks through pages meet it."""

import pytest

from registry.synthetic import Draft, draft_register
from registry.synthetic.grounds import SAFEGUARDS
from registry.values import (
    ActivityCondition,
    ActivityRecipient,
    ActivityTransfer,
    ConfirmedNone,
    Engagement,
    JointController,
    Organisation,
    ProcessingActivity,
    ProcessingForClient,
    Regime,
    TransferBasis,
)
from suppliers.values import Access, DataLocation, Involvement, OnwardTransfer, Service, Supplier

TERMS = {"dpia": {"scoring": 1}, "schedule 1": {"P1.1": 11, "P2.10": 12, "P3.29": 13}}


@pytest.fixture(scope="module")
def draft() -> Draft:
    """One register for all tests of this module, which only read it."""
    return draft_register(300, 1, organisations=2, terms=TERMS)


@pytest.mark.parametrize("regime", [Regime.EU, Regime.UK])
def test_every_safeguard_is_on_record_under_each_law(draft, regime):
    bases = [row for row in draft.all(TransferBasis) if row.regime == regime]
    wanted = {(each["mechanism"], each.get("clauses", ""), bool(each.get("approval"))) for each in SAFEGUARDS[regime]}
    assert wanted <= {(row.mechanism, row.clauses, bool(row.approval)) for row in bases}
    assert {row.conclusion for row in bases} == {"", "sufficient", "with measures", "not sufficient"}
    assert all(row.assessed for row in bases if row.assessment)


def test_decisions_and_entries_cover_it_or_not_or_it_is_not_on_record(draft):
    bases = [row for row in draft.all(TransferBasis) if row.mechanism == "45"]
    assert {row.covered for row in bases if row.country_id == "CA"} == {True, False, None}
    assert {bool(row.inactive_since) for row in bases if row.listed_as} == {True, False}
    assert {row.fallback_clauses for row in bases} == {"", "SCC-2021", "ADD-B1.0"}


def test_a_later_step_has_its_exporter_and_its_document_was_seen_or_not(draft):
    later = [row for row in draft.all(TransferBasis) if row.exporter_id]
    assert {bool(row.copy_seen) for row in later} == {True, False}
    for row in later:
        services = draft.where(Service, "supplier_id", row.exporter_id)
        links = [link for each in services for link in draft.where(Involvement, "service_id", each.id)]
        assert row.importer_id in {link.party_id for link in links}


def test_activities_send_data_abroad_themselves(draft):
    transfers = list(draft.all(ActivityTransfer))
    assert {bool(row.mechanism) for row in transfers if row.country_id} == {True, False}
    assert {row.body for row in transfers if row.body} == {
        "European Patent Organisation",
        "Example International Organisation",
    }
    named = {row.recipient for row in transfers}
    recipients = [row for row in draft.all(ActivityRecipient) if row.country_id]
    assert {row.name in named for row in recipients} == {True, False}
    assert {row.country_id for row in draft.all(JointController)} == {"CA"}
    assert {row.item for row in draft.all(ConfirmedNone)} == {"joint", "transfers"}
    assert {row.country_id for row in draft.all(ProcessingForClient)} == {"IE", "GB", "US"}


def test_activities_are_under_one_law_or_both_with_a_basis_under_each(draft):
    both = [row for row in draft.all(ProcessingActivity) if row.regime == "both"]
    assert 0 < len(both) < len(list(draft.all(ProcessingActivity))) / 2
    own = {(row.engagement_id, row.importer_id, row.regime) for row in draft.all(TransferBasis) if not row.exporter_id}
    pairs = [key for key in own if (*key[:2], {"EU": "UK", "UK": "EU"}[key[2]]) in own]
    assert pairs
    for engagement, _importer, regime in own:
        organisation = draft.get(Organisation, draft.get(Engagement, engagement).organisation_id)
        assert regime == organisation.regime or (engagement, _importer, organisation.regime) in own


def test_no_activity_has_a_joint_controller_and_none(draft):
    with_one = {row.activity_id for row in draft.all(JointController)}
    assert with_one.isdisjoint({row.activity_id for row in draft.all(ConfirmedNone) if row.item == "joint"})


def test_places_and_access_abroad_that_no_link_explains(draft):
    def behind(service: int) -> set[int]:
        return {link.party_id for link in draft.where(Involvement, "service_id", service)}

    places = [row for row in draft.all(DataLocation) if row.operator_id]
    assert {row.kind for row in places if row.operator_id not in behind(row.service_id)} == {
        *("recovery", "processing", "support")
    }
    assert any(row.party_id not in behind(row.service_id) for row in draft.all(Access))
    assert any(row.importer_id is None for row in draft.all(OnwardTransfer))
    assert any(row.kind == "international body" for row in draft.all(Supplier))


def test_conditions_of_schedule_1_are_named_under_the_law_of_the_united_kingdom_alone(draft):
    named = set()
    for row in draft.all(ActivityCondition):
        activity = draft.get(ProcessingActivity, row.activity_id)
        law = activity.regime or draft.get(Organisation, activity.organisation_id).regime
        assert (row.schedule_1_term_id is None) == (law == Regime.EU)
        named.add(row.schedule_1_term_id)
    assert named == {None, 11, 12, 13}
