"""Links that cannot be stored: to nothing, to the record itself, or to a record of another service or organisation."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models

from registry.models import Review
from suppliers.ledger.tracked import tracked_models
from suppliers.models.base import ClaimModel
from tests import factories
from tests.suppliers.models.bad_rows import OWN_LINKS, TWO_PARTIES
from tests.suppliers.models.unsaved import another, foreign_keys, store

# Other fields that a link needs, so that only the link is refused.
BESIDE = {
    ("suppliers.DataLocation", "operator_id"): {"operated_by": "party"},
    ("registry.Review", "engagement_id"): {"supplier": None},
    ("registry.Review", "activity_id"): {"supplier": None},
}
LINKS = [(model._meta.label, field.attname) for model in tracked_models() for field in foreign_keys(model)]


@pytest.mark.django_db
def test_a_service_cannot_stand_behind_itself():
    service = factories.service()
    link = another("suppliers.Involvement", service=service, party=service.supplier, party_service=service)
    with pytest.raises(ValidationError, match="is the same service"):
        link.full_clean()
    with pytest.raises(IntegrityError, match="no_self_link"):
        store(link)


@pytest.mark.django_db
def test_a_supplier_is_no_party_behind_its_own_service():
    service = factories.service()
    with pytest.raises(ValidationError, match="is the supplier of the service itself"):
        another("suppliers.Involvement", service=service, party=service.supplier).full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "label", "link", "message"), OWN_LINKS)
def test_a_record_that_links_to_itself_is_refused(name, label, link, message):
    record = factories.MAKERS[apps.get_model(label)]()
    setattr(record, link, record)
    with pytest.raises(ValidationError, match=message):
        record.full_clean()
    with pytest.raises(IntegrityError, match=name), factories.acting():
        record.save()


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "label", "links", "message"), TWO_PARTIES)
def test_one_party_in_the_place_of_two_is_refused(name, label, links, message):
    record = another(label, **dict.fromkeys(links, factories.supplier()))
    with pytest.raises(ValidationError, match=message):
        record.full_clean()
    with pytest.raises(IntegrityError, match=name):
        store(record)


@pytest.mark.django_db
def test_a_review_is_of_one_thing_only():
    activity = factories.activity()
    record = another("registry.Review", activity=activity, organisation=activity.organisation)
    with pytest.raises(ValidationError, match="one subject"):
        record.full_clean()
    with pytest.raises(IntegrityError, match="registry_review_subject"):
        store(record)


@pytest.mark.django_db
def test_a_party_is_named_with_a_service_of_its_own():
    with pytest.raises(ValidationError, match="a service of the party named above"):
        another("suppliers.Involvement", party_service=factories.service()).full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "label", [m._meta.label for m in tracked_models() if issubclass(m, ClaimModel)], ids=lambda label: label[10:]
)
@pytest.mark.parametrize(("part", "maker"), [("option", factories.service_option), ("component", factories.component)])
def test_a_claim_holds_for_a_part_of_its_own_service_only(label, part, maker):
    with pytest.raises(ValidationError, match="one of the same service"):
        another(label, **{part: maker}).full_clean()
    record = another(label)
    setattr(record, part, maker(service=record.service))
    record.full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("label", "link", "maker"),
    [
        ("registry.EngagementOption", "option", factories.service_option),
        ("registry.ControlSwitched", "measure", factories.security_measure),
        ("registry.NoticeDecision", "notice", factories.change_notice),
    ],
)
def test_an_engagement_answers_to_its_own_service_only(label, link, maker):
    with pytest.raises(ValidationError, match="engagement's service"):
        another(label, **{link: maker}).full_clean()
    another(label).full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("label", "link", "maker"),
    [
        ("registry.ActivityEngagement", "engagement", factories.engagement),
        ("registry.Agreement", "paper", factories.paper),
        ("registry.DeletionConfirmation", "paper", factories.paper),
        ("registry.Review", "engagement", factories.engagement),
        ("registry.Review", "activity", factories.activity),
        ("registry.ClientSubProcessor", "engagement", factories.engagement),
    ],
)
def test_a_record_of_one_organisation_names_nothing_of_another(label, link, maker):
    with pytest.raises(ValidationError, match="of the same organisation"):
        another(label, **{link: maker}).full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize("of", ["engagement", "activity"])
def test_a_review_of_ones_own_is_stored(of):
    made = factories.MAKERS[Review._meta.get_field(of).related_model]()
    record = factories.review(organisation=made.organisation, **{of: made})
    record.full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize(("label", "link"), LINKS)
def test_a_link_to_nothing_is_refused(label, link):
    field = apps.get_model(label)._meta.get_field(link.removesuffix("_id"))
    nothing: str | int = 999_999
    if isinstance(field.target_field, models.CharField):
        nothing = "??"  # the countries of tests have two letters
    record = another(label, **{link: nothing}, **BESIDE.get((label, link), {}))
    with pytest.raises(ValidationError, match="not a valid choice"):
        record.full_clean()
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
        store(record)
