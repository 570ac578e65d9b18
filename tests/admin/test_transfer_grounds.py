"""Entering grounds of transfers: what is folded, the choice of a set of clauses, and what cannot be."""

import pytest

from registry.models import ActivityTransfer, TransferBasis
from tests import factories
from tests.admin.forms import faults, opened, path, row
from tests.pages.world import World, client_of

BASIS, TRANSFER = "transferbasis_set", "activitytransfer_set"
SETS = (
    ("SCC-2010", "Decision 2010/87/EU", "EU", "46(2)(c)"),
    ("SCC-2010", "Decision 2010/87/EU", "UK", "46(2)(c)"),
    ("SCC-2021", "(EU) 2021/914", "EU", "46(2)(c)"),
    ("ADD-B1.0", "B1.0", "UK", "Addendum"),
)
NO_SET = ("", "---------")
CHOICES = [
    ("SCC-2010", "Decision 2010/87/EU (EU GDPR, UK GDPR)"),
    ("SCC-2021", "(EU) 2021/914 (EU GDPR)"),
    ("ADD-B1.0", "B1.0 (UK GDPR)"),
]


@pytest.fixture
def importer(world):
    """The party that receives the data, with the sets of clauses on record."""
    with factories.acting():
        for code, name, regime, mechanism in SETS:
            factories.transfer_instrument(code=code, name=name, regime=regime, mechanism=mechanism)
        factories.country(id="US")
        return factories.supplier(legal_name="Birch Inc.")


def a_basis(world: World, importer, **fields):
    """A basis as a person types it, and its form."""
    given = {"regime": "EU", "importer": importer.pk, "country": "US", "mechanism": "46(2)(c)", "assessment": ""}
    return {"why": "Agreed", **{f"{BASIS}-0-{name}": value for name, value in {**given, **fields}.items()}}


def posted(browser, world, importer, **fields):
    """The answer to the form of the engagement with one new basis."""
    address = path(world.engagement)
    given = row(opened(browser, address), BASIS) | a_basis(world, importer, **fields)
    return browser.post(address, given)


def test_a_basis_is_entered_with_its_set_its_assessment_and_its_fallback(world, browser, importer):
    fields = {"clauses": "SCC-2021", "dated": "2026-01-05", "assessment": "tia", "assessed": "2026-01-06"}
    fields |= {"conclusion": "with measures", "measures": "Keys stay here", "fallback": "Addendum"}
    fields |= {"fallback_clauses": "ADD-B1.0", "fallback_dated": "2026-01-07"}
    assert posted(browser, world, importer, **fields).status_code == 302
    basis = TransferBasis.objects.get()
    assert (basis.clauses, basis.conclusion, basis.fallback_clauses) == ("SCC-2021", "with measures", "ADD-B1.0")
    assert (basis.covered, basis.commitments, basis.exporter) == (None, None, None)


def test_the_document_of_another_exporter_is_entered_with_the_day_on_which_it_was_seen(world, browser, importer):
    fields = {"exporter": world.supplier.pk, "copy_seen": "2026-01-05"}
    assert posted(browser, world, importer, **fields).status_code == 302
    assert TransferBasis.objects.get().exporter == world.supplier


@pytest.mark.parametrize("prefix", [BASIS, TRANSFER])
def test_a_set_is_chosen_by_its_name_and_laws(world, browser, importer, prefix):
    record = world.engagement if prefix == BASIS else world.activity
    formsets = browser.get(path(record)).context["inline_admin_formsets"]
    form = next(each.formset.empty_form for each in formsets if each.formset.prefix == prefix)
    for name in ("clauses", "fallback_clauses"):
        assert form.fields[name].choices == [NO_SET, *CHOICES]
        assert not form.fields[name].required


def test_a_set_that_left_the_reference_data_stays_a_choice_of_its_record(world, browser, importer):
    basis = factories.transfer_basis(engagement=world.engagement, importer=importer, clauses="OLD-1")
    given = opened(browser, path(world.engagement))
    assert given[f"{BASIS}-0-clauses"] == "OLD-1"
    given |= {f"{BASIS}-0-instrument": "Of the group", "why": "Named"}
    assert browser.post(path(world.engagement), given).status_code == 302
    basis.refresh_from_db()
    assert (basis.clauses, basis.instrument) == ("OLD-1", "Of the group")
    other = factories.activity(organisation=world.own)
    formsets = browser.get(path(other)).context["inline_admin_formsets"]
    form = next(each.formset.empty_form for each in formsets if each.formset.prefix == TRANSFER)
    assert ("OLD-1", "OLD-1") not in form.fields["clauses"].choices


def test_what_most_grounds_do_not_need_is_folded(world, browser, importer):
    formsets = browser.get(path(world.engagement)).context["inline_admin_formsets"]
    basis = next(each for each in formsets if each.formset.prefix == BASIS)
    (empty,) = list(basis)[-1:]
    folded = {field for part in empty if part.name for line in part for field in line.fields}
    first = {field for part in empty if not part.name for line in part for field in line.fields}
    assert first == {
        *("regime", "importer", "country", "mechanism", "clauses", "dated", "instrument", "starts", "ends"),
    }
    assert {"exporter", "copy_seen", "listed_as", "fallback", "assessment", "approval"} <= folded


# The input, the field with the error, and a part of its message.
REFUSED = [
    ({"clauses": "SCC-2021", "mechanism": "IDTA"}, "clauses", "(EU) 2021/914 is a set of: standard clauses"),
    ({"clauses": "NO-1"}, "clauses", "Select a valid choice"),
    ({"fallback": "46(2)(c)", "fallback_clauses": "ADD-B1.0"}, "fallback_clauses", "B1.0 is a set of: Addendum"),
    ({"fallback_clauses": "SCC-2021"}, "fallback_clauses", "Choose that mechanism, or another set."),
    ({"fallback_dated": "2026-01-05"}, "fallback_dated", "The date has no fallback."),
    ({"conclusion": "sufficient"}, "conclusion", "The conclusion has no assessment."),
    ({"copy_seen": "2026-01-05"}, "copy_seen", "Name the exporter, or leave it empty."),
]


@pytest.mark.parametrize(("typed", "field", "message"), REFUSED, ids=[field for _, field, _ in REFUSED])
def test_what_cannot_be_is_refused_at_its_field(world, browser, importer, typed, field, message):
    response = posted(browser, world, importer, **typed)
    assert response.status_code == 200
    assert list(faults(response)) == [f"{BASIS}-0-{field}"]
    assert message in faults(response)[f"{BASIS}-0-{field}"][0]
    assert not TransferBasis.objects.exists()


def test_a_party_does_not_export_to_itself(world, browser, importer):
    response = posted(browser, world, importer, exporter=importer.pk)
    assert "The exporter is the importer." in faults(response)[f"{BASIS}-0-exporter"][0]
    assert not TransferBasis.objects.exists()


def test_a_transfer_of_an_activity_is_entered_without_a_mechanism(world, browser, importer):
    given = row(opened(browser, path(world.activity)), TRANSFER, country="US", recipient="Agents", assessment="")
    assert browser.post(path(world.activity), given | {"why": "Told by the team"}).status_code == 302
    transfer = ActivityTransfer.objects.get()
    assert (transfer.mechanism, transfer.recipient, transfer.regime) == ("", "Agents", "")


def test_the_form_asks_for_the_sets_once_for_all_rows(world, importer, django_assert_max_num_queries):
    with factories.acting():
        for _ in range(3):
            factories.transfer_basis(
                engagement=world.engagement, importer=factories.supplier(), country_id="US", clauses="SCC-2021"
            )
    client = client_of(world.editor)
    client.get(path(world.engagement))
    with django_assert_max_num_queries(60) as captured:
        client.get(path(world.engagement))
    asked = [query["sql"] for query in captured.captured_queries if "suppliers_transferinstrument" in query["sql"]]
    assert len(asked) == 1
