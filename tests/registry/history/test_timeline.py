"""The timeline: the changes, as the reader may see them."""

from datetime import UTC, date, datetime

import pytest

from registry.history import timeline
from registry.models import Membership
from registry.reading.cache import register_known_at
from registry.reading.lens import Lens, lens_now, lens_on
from registry.wording.names import name_of
from suppliers.ledger.change import as_loaded_at
from suppliers.models import Change
from suppliers.values import Involvement
from tests import factories

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 15)
STRANGER = "a person of another organisation"


@pytest.fixture
def other(db):
    """Another organisation, and an editor of it."""
    found = factories.organisation(slug="other", legal_name="Other Ltd")
    return found, factories.member(found, "stranger")


def seen_by(*organisations):
    return lens_now([o.pk for o in organisations], TODAY)


def all_changes(lens):
    return timeline.of_changes(lens, Change.objects.values_list("number", flat=True))


def test_the_history_of_a_supplier_holds_everything_below_it_newest_first(editor, organisation):
    with factories.acting(editor, "First read"):
        term = factories.breach_term(document=factories.document())
    with factories.acting(editor, "Read again"):
        factories.involvement(service=term.service)
    entries = timeline.of_supplier(seen_by(organisation), term.service.supplier_id)
    assert [(e.by, e.reason) for e in entries] == [("editor", "Read again"), ("editor", "First read")]
    assert [v.what for v in entries[1].versions] == ["supplier", "service", "breach notice"]


def test_a_version_has_its_differences_in_words(editor, organisation):
    term = factories.breach_term(number=48, unit="hours", trigger="aware")
    term.number, term.trigger, term.document = 72, "confirmed", factories.document(supplier=term.service.supplier)
    with factories.acting(editor, "New statement"):
        term.save()
    (version,) = timeline.of_supplier(seen_by(organisation), term.service.supplier_id)[0].versions
    assert [(d.label, d.old, d.new) for d in version.differences] == [
        ("Document", "", "Statement"),
        ("Notice within", "48 hours", "72 hours"),
        ("Counted from", "after becoming aware", "after confirming it"),
    ]


def test_history_and_pages_call_a_record_the_same(editor, organisation):
    with factories.acting(editor, "Read"):
        link = factories.involvement(party=factories.supplier(legal_name="Basement Ltd"))
    with factories.acting(editor, "Announced"):
        factories.change_notice(service=link.service, announced=date(2026, 2, 10))
    lens = seen_by(organisation)
    announced, read = timeline.of_supplier(lens, link.service.supplier_id)
    said = {v.what: v.name for act in (announced, read) for v in act.versions}
    assert said["involvement"] == name_of(lens, lens.get(Involvement, link.pk)) == "Basement Ltd, hosts"
    assert said["change notice"] == "adds a party, 10 February 2026"


def test_a_removed_record_stays_in_the_history_and_has_no_differences(editor, organisation):
    term = factories.breach_term()
    with factories.acting(editor, "Entered twice"):
        term.delete()
    entry = timeline.of_supplier(seen_by(organisation), term.service.supplier_id)[0]
    assert [(v.sort, v.differences) for v in entry.versions] == [("-", ())]


def test_a_record_removed_since_is_shown_as_such(editor, organisation):
    link = factories.involvement()
    old, link.party = link.party_id, factories.supplier(legal_name="Next Ltd")
    with factories.acting(editor, "Another party"):
        link.save()
        type(link.party).objects.get(pk=old).delete()
    (version,) = timeline.of_supplier(seen_by(organisation), link.service.supplier_id)[0].versions
    assert [(d.label, d.old, d.new) for d in version.differences] == [
        ("Party", f"a deleted record ({old})", "Next Ltd")
    ]


def test_another_organisations_own_records_are_left_out(organisation, other):
    theirs, stranger = other
    with factories.acting(stranger, "Their own affair"):
        activity = factories.activity(organisation=theirs)
        factories.activity_data(activity=activity)
        factories.decision(organisation=theirs)
    shown = [v for entry in all_changes(seen_by(organisation)) for v in entry.versions]
    assert {v.what for v in shown} & {"processing activity", "data", "decision about a finding"} == set()
    assert timeline.of_activity(seen_by(organisation), activity.pk) == []
    assert len(timeline.of_activity(seen_by(theirs), activity.pk)) == 1


def test_a_fact_written_by_another_organisation_is_shown_without_who_and_why(organisation, other):
    _theirs, stranger = other
    with factories.acting(stranger, "Because of our audit"):
        supplier = factories.supplier(legal_name="Acme Ltd")
    (entry,) = timeline.of_supplier(seen_by(organisation), supplier.pk)
    assert (entry.by, entry.reason) == (STRANGER, "")
    assert entry.versions[0].name == "Acme Ltd"


@pytest.mark.parametrize("role", ["editor", "reader"])
def test_a_person_of_both_organisations_is_named_to_both(organisation, other, role):
    theirs, stranger = other
    factories.membership(user=stranger, organisation=organisation, role=role)
    with factories.acting(stranger, "Because"):
        supplier = factories.supplier()
    for lens in (seen_by(organisation), seen_by(theirs)):
        assert [(e.by, e.reason) for e in timeline.of_supplier(lens, supplier.pk)] == [("stranger", "Because")]


def test_the_loader_and_who_keeps_the_law_are_named_to_all(organisation):
    keeper = factories.installation_role(user=factories.user("keeper", name="The keeper"), role="keeper").user
    factories.supplier()
    with factories.acting(keeper, "Amended"):
        factories.statutory_term()
    newest = all_changes(seen_by(organisation))[0]
    assert (newest.by, newest.reason) == ("The keeper", "Amended")
    assert {e.by for e in all_changes(seen_by(organisation))} == {"The keeper", "Loader"}


def test_who_runs_the_installation_is_a_stranger_in_what_an_organisation_writes(organisation, other):
    _theirs, stranger = other
    role = factories.installation_role(user=stranger, role="keeper")
    with factories.acting(stranger, "Because of our audit"):
        supplier = factories.supplier(legal_name="Acme Ltd")
    with factories.acting():
        role.delete()
    with factories.acting(stranger, "Because of the law"):
        factories.statutory_term()
    (entry,) = timeline.of_supplier(seen_by(organisation), supplier.pk)
    assert (entry.by, entry.reason) == (STRANGER, "")
    assert (STRANGER, "") in {(e.by, e.reason) for e in all_changes(seen_by(organisation))}
    assert "Because of the law" not in {e.reason for e in all_changes(seen_by(organisation))}


def test_a_person_who_has_left_is_still_named_for_what_they_wrote_here(editor, organisation):
    with factories.acting(editor, "While still here"):
        supplier = factories.supplier()
    with factories.acting():
        for membership in Membership.objects.filter(user=editor):
            membership.delete()
    entries = timeline.of_supplier(seen_by(organisation), supplier.pk)
    assert [(e.by, e.reason) for e in entries] == [("editor", "While still here")]


def test_on_a_past_day_later_changes_are_not_there(organisation):
    supplier = factories.supplier()
    lens = lens_on([organisation.pk], date(2020, 1, 1), TODAY)
    assert timeline.of_supplier(lens, supplier.pk) == []
    assert all_changes(lens) == []


def test_history_loaded_with_an_earlier_day_is_marked():
    with as_loaded_at(datetime(2020, 1, 1, tzinfo=UTC)):
        supplier = factories.supplier()
    (entry,) = timeline.of_supplier(seen_by(), supplier.pk)
    assert (entry.backdated, entry.at.year) == (True, 2020)


def test_the_parts_of_an_activity_that_was_removed_stay_in_its_history(editor, organisation):
    data = factories.activity_data(activity=factories.activity(organisation=organisation))
    activity = data.activity_id
    with factories.acting(editor, "Stopped"):
        data.activity.delete()
    entries = timeline.of_activity(seen_by(organisation), activity)
    assert {(v.what, v.sort) for v in entries[0].versions} == {("processing activity", "-"), ("data", "-")}


def test_a_longer_history_takes_no_more_queries(organisation, django_assert_max_num_queries):
    term = factories.breach_term()
    for number in range(1, 20):
        term.number = number
        with factories.acting():
            term.save()
    lens = seen_by(organisation)
    with django_assert_max_num_queries(40):
        entries = timeline.of_supplier(lens, term.service.supplier_id)
    assert len(entries) == 20


def test_a_reason_is_read_by_those_whose_colleague_wrote_it_then(organisation):
    other, person = factories.organisation(), factories.user()
    factories.membership(user=person, organisation=other)
    with factories.acting(person, "The other's own reason"):
        supplier = factories.supplier()
    factories.membership(user=person, organisation=organisation)
    with factories.acting(person, "Our own reason"):
        supplier.website = "https://acme.example"
        supplier.save()
    acts = timeline.of_supplier(lens_now([organisation.pk], date(2026, 6, 1)), supplier.pk)
    assert [act.reason for act in acts] == ["Our own reason", ""]


def test_names_in_a_history_are_those_of_the_day_shown(organisation):
    party = factories.supplier(legal_name="Called so then")
    involvement = factories.involvement(party=party)
    number = Change.objects.first().number
    with factories.acting():
        party.legal_name = "Renamed since"
        party.save()
    then = Lens(register=register_known_at(number), on=date(2026, 6, 1), organisation_ids=frozenset([organisation.pk]))
    (act, *_earlier) = timeline.of_supplier(then, involvement.service.supplier_id)
    assert "Called so then" in {difference.new for version in act.versions for difference in version.differences}


def test_records_are_put_into_words_only_where_a_page_asks_for_the_words(editor, organisation):
    with factories.acting(editor, "Typed"):
        term = factories.breach_term(number=48, unit="hours")
    with factories.acting(editor, "Corrected"):
        term.number = 24
        term.save()
    version = all_changes(seen_by(organisation))[0].versions[0]
    assert not {"name", "differences"} & vars(version).keys()
    assert [(each.old, each.new) for each in version.differences] == [("48 hours", "24 hours")]
    assert version.alone.differences == ()
