"""The events of the year in the demo: replacements, answers, corrections, resolutions and ends."""

from datetime import date

import pytest

from registry.chains import links
from registry.models import (
    Agreement,
    ClauseReview,
    Engagement,
    NoticeDecision,
    Organisation,
    ProcessingActivity,
    TransferBasis,
)
from registry.reading.lens import lens_on
from registry.values import ClauseItem, Mechanism, Met, NoticeAnswer, Regime
from suppliers.ledger.tracked import history_of
from suppliers.models import (
    BackupTerm,
    BreachTerm,
    ChangeNotice,
    Conflict,
    DataLocation,
    Involvement,
    NoticeLink,
    Supplier,
)
from suppliers.values import Service as ServiceValue
from tests.demo.organisations import ORGANISATIONS, TODAY, lens

pytestmark = pytest.mark.django_db


def test_a_statement_was_replaced_by_another(records):
    new = BreachTerm.objects.get(document__supersedes__isnull=False, service=records["northmere payroll"])
    old = BreachTerm.objects.get(service=new.service_id, document=new.document.supersedes_id)
    assert (old.number, old.trigger, old.ends) == (48, "confirmed", date(2026, 4, 30))
    assert (new.number, new.trigger, new.starts) == (24, "aware", date(2026, 5, 1))


def test_a_mistake_was_corrected_and_another_deleted(records):
    kept = history_of(BackupTerm)._base_manager.filter(id=records["northmere nightly"].pk).order_by("history_id")
    assert list(dict.fromkeys(kept.values_list("kept_number", flat=True))) == [53, 35]
    gone = history_of(DataLocation)._base_manager.get(history_type="-")
    assert gone.country_id == "IN"
    assert not DataLocation.objects.filter(country="IN").exists()


def test_a_party_was_renamed(records):
    names = history_of(Supplier)._base_manager.filter(id=records["fellgate"].pk).order_by("history_id")
    assert len(set(names.values_list("legal_name", flat=True))) == 2
    assert len(set(names.values_list("registration_number", flat=True))) == 1


@pytest.mark.parametrize(
    ("notice", "uk", "ie"),
    [
        ("northmere adds quillpost", NoticeAnswer.NO_OBJECTION, NoticeAnswer.OBJECTED),
        ("lakeside replaces parcelbird", NoticeAnswer.NO_OBJECTION, NoticeAnswer.APPROVED),
    ],
)
def test_a_notice_was_answered_by_each_in_its_own_way_and_in_time(notice, uk, ie, records):
    announced = ChangeNotice.objects.get(pk=records[notice].pk)
    answers = {d.engagement.organisation.slug: d for d in NoticeDecision.objects.filter(notice=announced)}
    assert {slug: d.answer for slug, d in answers.items()} == {"example-uk": uk, "example-ie": ie}
    for each in answers.values():
        agreed = Agreement.objects.filter(engagement=each.engagement, objection_number__isnull=False).first()
        assert (each.decided - each.received).days <= agreed.objection_number
        assert (announced.effective - each.received).days >= agreed.change_number
    started = [link.involvement.starts for link in NoticeLink.objects.filter(notice=announced)]
    assert announced.effective in started


def test_a_decision_was_open_before_it_was_taken(records):
    rows = history_of(NoticeDecision)._base_manager.filter(id=records["example-ie on quillpost"].pk)
    assert [row.answer for row in rows.order_by("history_id")] == [NoticeAnswer.OPEN, NoticeAnswer.OBJECTED]


def test_an_agreement_was_checked_item_by_item_and_corrected_by_an_amendment(records):
    amendment = Agreement.objects.get(amends__isnull=False)
    before = {r.item: r.outcome for r in ClauseReview.objects.filter(agreement=amendment.amends_id)}
    after = {r.item: r.outcome for r in ClauseReview.objects.filter(agreement=amendment)}
    assert set(before) == set(ClauseItem.values)
    assert {Met.PARTLY, Met.MISSING} <= set(before.values())
    assert {item for item, outcome in (before | after).items() if outcome != Met.MET} == {ClauseItem.H}
    assert (amendment.amends.breach_number, amendment.breach_number) == (48, 24)


def test_every_agreement_begins_after_it_was_signed(records):
    assert [a for a in Agreement.objects.all() if a.signed is None or a.starts is None or a.starts < a.signed] == []


def test_a_chain_goes_four_levels_down(records):
    seen = lens()
    found = links(seen, seen.get(ServiceValue, records["northmere payroll"].pk))
    assert {(link.level, link.party.id) for link in found} == {
        (1, records["tarn"].pk),
        (1, records["quillpost"].pk),
        (2, records["fellgate"].pk),
        (3, records["stonebarn"].pk),
        (4, records["wainfold"].pk),
    }


@pytest.mark.parametrize(
    ("regime", "fallback"),
    [(Regime.EU, Mechanism.SCC), (Regime.UK, Mechanism.ADDENDUM)],
    ids=lambda regime: regime.value,
)
def test_a_transfer_to_the_united_states_is_based_on_the_framework_with_a_fallback(regime, fallback, records):
    basis = TransferBasis.objects.get(
        regime=regime,
        importer=records["lakeside"],
        engagement__service=records["lakeside desk"],
        country="US",
        mechanism=Mechanism.ADEQUACY,
    )
    assert (basis.fallback, basis.uk_extension) == (fallback, True)
    assert basis.listed_as and basis.list_checked and basis.assessed and basis.fallback_instrument
    assert basis.engagement.organisation.regime == regime


@pytest.mark.parametrize("slug", ORGANISATIONS)
def test_each_transfer_basis_is_under_the_law_of_its_exporter(slug, records):
    """A party in the United Kingdom exports under its law. The organisation's law is asked of all others."""
    own = records[slug]
    for basis in TransferBasis.objects.filter(engagement__organisation=own).select_related("exporter"):
        exporter = basis.exporter.country_id if basis.exporter else own.country_id
        assert basis.regime == {"GB": Regime.UK, "IE": Regime.EU}.get(exporter, own.regime), basis
        assert basis.country_id != own.country_id


def test_a_basis_further_down_names_the_party_that_exports(records):
    """No document of another exporter is held: two decisions need none, and the clauses were asked for."""
    later = {basis.importer_id: basis for basis in TransferBasis.objects.exclude(exporter=None)}
    chain = {"stonebarn": "fellgate", "viatel": "siso", "egress aws": "egress", "ridgeline": "lakeside"}
    for importer, exporter in chain.items():
        basis = later[records[importer].pk]
        assert (basis.exporter_id, basis.copy_seen) == (records[exporter].pk, None), importer
    assert later[records["ridgeline"].pk].clauses == "SCC-2021"


def test_an_assessment_that_its_words_call_sufficient_says_so(records):
    assessed = TransferBasis.objects.exclude(assessment="").values_list("importer", "regime", "conclusion")
    assert set(assessed) == {
        (records["lakeside"].pk, "UK", "sufficient"),
        (records["lakeside"].pk, "EU", "with measures"),
        (records["ridgeline"].pk, "EU", ""),
    }


def test_an_engagement_has_ended_with_everything_that_depended_on_it(records):
    ended = Engagement.objects.get(ends__isnull=False)
    assert ended.pk == records["example-uk surveys"].pk
    assert {a.ends for a in Agreement.objects.filter(engagement=ended)} == {ended.ends}
    assert ProcessingActivity.objects.get(activityengagement__engagement=ended).ends == ended.ends


def test_a_conflict_was_open_and_then_resolved(records):
    rows = history_of(Conflict)._base_manager.filter(id=records["lakeside region conflict"].pk).order_by("history_id")
    assert [row.resolved for row in rows] == [None, date(2026, 3, 19)]


def test_an_officer_and_an_adequacy_decision_were_followed_by_others(records):
    officers = history_of(Organisation)._base_manager.filter(id=records["example-uk"].pk).order_by("history_id")
    assert list(dict.fromkeys(officers.values_list("dpo_person_id", flat=True))) == [
        records["example-uk officer"].pk,
        records["example-uk officer 2"].pk,
    ]
    rested = history_of(TransferBasis)._base_manager.filter(id=records["example-ie northmere gb"].pk)
    assert len(set(rested.values_list("instrument", flat=True))) == 2


def test_a_party_counts_from_the_day_it_begins(records):
    quillpost = Involvement.objects.get(pk=records["northmere quillpost"].pk)
    service = records["northmere payroll"].pk
    for day, there in ((date(2026, 3, 31), False), (date(2026, 4, 1), True)):
        seen = lens(day)
        parties = {link.involvement.id for link in links(seen, seen.get(ServiceValue, service))}
        assert (quillpost.pk in parties) is there


def test_the_authority_of_the_united_kingdom_changed_on_its_day(records):
    ids = frozenset(Organisation.objects.values_list("pk", flat=True))
    (then,) = [o.authority for o in lens_on(ids, date(2026, 9, 29), TODAY).organisations if o.slug == "example-uk"]
    (now,) = [o.authority for o in lens().organisations if o.slug == "example-uk"]
    assert then == "Information Commissioner's Office"
    assert now.startswith("Information Commission (until 29 September 2026")
