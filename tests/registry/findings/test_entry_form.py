"""The form that fixes a finding: which record it opens or refers to."""

from datetime import timedelta

import pytest

from registry.findings.entry_form import entry_form
from registry.rules.fixes import TRANSFERS, answer
from registry.rules.rule import seen
from registry.values import (
    ActivityTransfer,
    Agreement,
    Engagement,
    OwnService,
    ProcessingActivity,
    ProcessingForClient,
    TransferBasis,
)
from suppliers.values import (
    Access,
    BackupTerm,
    BreachTerm,
    Conflict,
    Document,
    Involvement,
    RetentionTerm,
    Service,
    Supplier,
)
from tests.registry.world import TODAY, World


@pytest.fixture
def case():
    """A world whose organisation accepts 36 hours, and its engagement of a service with a stated notice of 48."""
    world = World()
    world.organisation = world.alter(world.organisation, notice_number=36, notice_unit="hours")
    engagement = world.engaged()
    world.add(BreachTerm, service_id=engagement.service_id, number=48, unit="hours")
    return world, engagement


def form_of(world, code):
    (finding,) = world.found(code)
    return finding.form


def test_a_stated_notice_that_is_too_long_is_fixed_with_a_new_agreement(case):
    world, engagement = case
    form = form_of(world, "BRE-02")
    assert (form.kind, form.key, form.filled) == (Agreement, None, {"engagement": engagement.id})
    assert form.fact == "agreement:new"


def test_terms_agreed_anew_amend_the_agreement_in_force_and_no_amendment_of_it(case):
    world, engagement = case
    first = world.add(Agreement, engagement_id=engagement.id, kind="dpa", title="First")
    world.add(Agreement, engagement_id=engagement.id, kind="amendment", title="Second", amends_id=first.id)
    assert form_of(world, "BRE-02").filled == {"engagement": engagement.id, "kind": "amendment", "amends": first.id}


def test_an_agreed_notice_that_is_too_long_is_amended(case):
    world, engagement = case
    agreed = world.add(
        Agreement, engagement_id=engagement.id, kind="dpa", title="D", breach_number=72, breach_unit="hours"
    )
    assert form_of(world, "BRE-02").filled["amends"] == agreed.id


def test_the_other_organisation_records_its_own_agreement(case):
    world, engagement = case
    other = world.add(type(world.organisation), slug="other", notice_number=24, notice_unit="hours")
    theirs = world.engaged(organisation_id=other.id, service_id=engagement.service_id)
    (finding,) = world.found("BRE-02", TODAY, other)
    assert finding.form.filled == {"engagement": theirs.id}


def test_an_answer_about_a_link_of_the_chain_is_a_claim_about_the_service_of_that_link(case):
    world, engagement = case
    party = world.add(Supplier, legal_name="Below")
    below = world.add(Service, supplier_id=party.id)
    far = world.add(Supplier, legal_name="Far", kind="unnamed")
    linked = {"kind": "hosts", "declared_role": "sub-processor"}
    world.add(Involvement, service_id=engagement.service_id, party_id=party.id, party_service_id=below.id, **linked)
    world.add(Involvement, service_id=below.id, party_id=far.id, **linked)
    form = form_of(world, "SUB-09")
    assert (form.kind, form.key, form.filled) == (Involvement, None, {"service": below.id})


def test_two_times_that_disagree_are_a_conflict_of_their_two_claims(case):
    world, engagement = case
    service = {"service_id": engagement.service_id}
    copies = world.add(BackupTerm, kind="backup", kept_number=35, kept_unit="days", **service)
    term = world.add(RetentionTerm, event="contract end", rotation_number=7, rotation_unit="days", **service)
    form = form_of(world, "RET-04")
    assert (form.kind, form.key) == (Conflict, None)
    sides = {
        (form.filled["first_kind"], form.filled["first_id"]),
        (form.filled["second_kind"], form.filled["second_id"]),
    }
    assert sides == {copies.key, term.key}
    first, second = sorted(sides)
    conflict = world.add(
        Conflict, first_kind=first[0], first_id=first[1], second_kind=second[0], second_id=second[1], about="Two"
    )
    assert (form_of(world, "RET-04").kind, form_of(world, "RET-04").key) == (Conflict, conflict.id)


def test_a_replaced_document_leads_to_the_topics_of_the_newer_one(case):
    world, engagement = case
    (supplier,) = world.rows[Supplier].values()
    held = {"supplier_id": supplier.id, "availability": "held", "kind": "statement"}
    old = world.add(Document, title="Old", **held)
    newer = world.add(Document, title="New", supersedes_id=old.id, **held)
    (term,) = world.rows[BreachTerm].values()
    world.alter(term, document_id=old.id)
    form = form_of(world, "EVD-05")
    assert (form.kind, form.key, form.document) == (Service, engagement.service_id, newer.id)
    for document in (old, newer):
        world.alter(document, supplier_id=world.add(Supplier, legal_name="Elsewhere").id)
    # Only documents about the service can be read for it: the person chooses one.
    assert form_of(world, "EVD-05").document is None


def test_a_review_is_of_what_the_finding_is_about(case):
    world, engagement = case
    world.alter(world.organisation, review_number=12, review_unit="months")
    world.alter(engagement, starts=TODAY - timedelta(days=500))
    assert form_of(world, "ACT-05").filled == {"organisation": 1, "engagement": engagement.id}


def test_a_review_has_one_subject(case):
    world, engagement = case
    world.alter(world.organisation, review_number=12, review_unit="months")
    activity = world.activity(engagement, starts=TODAY - timedelta(days=500))
    forms = [finding.form.filled for finding in world.found("ACT-05")]
    assert {"organisation": 1, "activity": activity.id} in forms
    assert {"organisation": 1, "engagement": engagement.id} in forms


def test_a_service_of_ours_is_not_taken_for_one_of_a_supplier(case):
    """Both are called service in the rows that belong to them."""
    world, engagement = case
    own = world.add(OwnService, organisation_id=world.organisation.id, name="Bureau")
    served = world.add(ProcessingForClient, service_id=own.id, client="Client Ltd")
    found = seen(about=served)
    form = entry_form(answer(Access), found, ())
    assert form.filled == {}
    assert entry_form(answer(Access), found, (engagement,)).filled == {"service": engagement.service_id}


def test_what_an_activity_records_of_a_transfer_is_fixed_with_the_activity(case):
    """A ground of a service is one of the engagement; one that an activity records is the activity's."""
    world, engagement = case
    activity = world.add(ProcessingActivity, organisation_id=world.organisation.id, reference="P1", name="Pay")
    importer = world.add(Supplier, legal_name="Alder")
    ground = world.add(TransferBasis, engagement_id=engagement.id, importer_id=importer.id, mechanism="none")
    own = world.add(ActivityTransfer, activity_id=activity.id, mechanism="none")
    forms = [entry_form(TRANSFERS, seen(about=row), (engagement,)) for row in (ground, own)]
    found = [(form.kind, form.key, form.part) for form in forms if form]
    assert found == [
        (Engagement, engagement.id, TransferBasis),
        (ProcessingActivity, activity.id, ActivityTransfer),
    ]
