"""Hostile texts in every field of both records: they are printed as plain words, and no text is lost."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from django.db import models

from registry.records import RECORDS
from suppliers.actions import erase_person
from suppliers.models import Person
from tests import factories
from tests.exports.conftest import record, text
from tests.pages.world import TODAY, YESTERDAY, World, clock

KINDS = pytest.mark.parametrize("kind", RECORDS)
LONG = "Aktiengesellschaft" * 556
TEXTS = {
    "markup": "<b>x</b></dd></dl></article><script>alert(1)</script>&lt;",
    "an attribute": '"><img src="file:///etc/hostname">',
    "a template": "{{ 7*7 }}{% now 'Y' %}%(day)s",
    "right to left": "شركة الأفق",
    "turned text": "abc\u202etxt.exe",
    "many lines": "One\n\n\nTwo\n",
}
# What a program reads again must not be altered: addresses, choices, digests.
PLAIN = {"website", "email", "slug", "salt", "sealed", "sha256"}


def filled(w: World, words: str) -> None:
    """Every text of every row that the records are made of is *words*, as far as it fits."""
    for row in rows(w):
        for field in row._meta.concrete_fields:
            is_text = isinstance(field, models.CharField | models.TextField) and not field.flatchoices
            if is_text and field.name not in PLAIN and not field.primary_key:
                setattr(row, field.name, words[: field.max_length])
        row.save()


def rows(w: World) -> list[Any]:
    of_activity = {"activity": w.activity}
    of_engagement = {"engagement": w.engagement}
    of_service = {"service": w.service}
    own = factories.own_service(organisation=w.own)
    client = factories.processing_for_client(service=own)
    party = factories.supplier(country=factories.country(id="US"))
    person = factories.person()
    w.own.dpo_person = person
    option = factories.service_option(**of_service)
    subjects = factories.activity_subjects(**of_activity)
    data = factories.activity_data(**of_activity)
    return [
        *(w.own, w.supplier, w.document, w.service, w.term, w.engagement, w.activity, own, client, party, person),
        *(option, factories.engagement_option(option=option, **of_engagement)),
        *(subjects, subjects.category, data, data.category),
        factories.joint_controller(**of_activity),
        factories.activity_basis(**of_activity),
        factories.activity_condition(policy_followed=False, **of_activity),
        factories.activity_recipient(through=party, **of_activity),
        factories.activity_transfer(country=None, body="x", **of_activity),
        factories.confirmed_none(item="limits", **of_activity),
        factories.organisation_confirmed_none(organisation=w.own, item="eu representative"),
        factories.client_sub_processor(processing=client, **of_engagement),
        factories.agreement(**of_engagement),
        factories.transfer_basis(importer=party, regime="UK", mechanism="49(1)2", **of_engagement),
        factories.contact(supplier=w.supplier, person=person),
        factories.involvement(party=party, document=w.document, **of_service),
        factories.data_location(operator=party, document=w.document, **of_service),
        factories.retention_term(document=w.document, **of_service),
        factories.backup_term(document=w.document, **of_service),
        factories.security_measure(document=w.document, **of_service),
    ]


@pytest.fixture(params=sorted(TEXTS))
def words(request: pytest.FixtureRequest, world: World) -> str:
    """The hostile words, written into every field."""
    found = TEXTS[request.param]
    with clock(YESTERDAY, hour=13), factories.acting():
        filled(world, found)
    return found


@KINDS
def test_hostile_texts_are_printed_as_words(world, words, kind):
    content = record(world, kind=kind)
    found = "".join(text(content).split())
    asked = "".join(words.split())
    if asked.isascii():
        assert found.count(asked) > 20
    else:
        assert set(asked) - {"\u202e"} <= set(found)
    root = str(pikepdf.open(BytesIO(content)).Root)
    assert "/JavaScript" not in root and "/EmbeddedFiles" not in root


def of_a_client(w: World) -> Any:
    return factories.processing_for_client(service=factories.own_service(organisation=w.own))


# A place of each kind in the records: the record it is in, how to make the row, and the field.
PLACES: dict[str, tuple[str, Any, str]] = {
    "a heading": ("processor", of_a_client, "client"),
    "a term's value": ("processor", of_a_client, "contact"),
    "a paragraph": ("controller", lambda w: w.activity, "security"),
    "a list": ("controller", lambda w: factories.joint_controller(activity=w.activity), "contact"),
    "a table": ("controller", lambda w: factories.activity_recipient(activity=w.activity), "name"),
}


@pytest.mark.parametrize(("kind", "make", "field"), PLACES.values(), ids=PLACES)
def test_ten_thousand_letters_without_a_space_are_printed_whole(world, kind, make, field):
    with clock(YESTERDAY, hour=13), factories.acting():
        row = make(world)
        setattr(row, field, LONG + "END")
        row.save()
    found = "".join(text(record(world, kind=kind)).replace("\u200b", "").split())
    for margin in ("OwnwellLtd", "Asknown"):  # a page's head and foot stand within the word
        assert margin in found
    assert sum(found.count(letter) for letter in "kt") >= sum(LONG.count(letter) for letter in "kt")
    assert "END" in found


def test_ten_thousand_letters_beside_a_term_lose_nothing_that_follows(world):
    with clock(YESTERDAY, hour=13), factories.acting():
        row = of_a_client(world)
        row.address, row.contact, row.ultimate = "1 Street\n" * 300, LONG, "The last of all"
        row.save()
    found = text(record(world, kind="processor"))
    assert found.count("1 Street") == 300
    assert "The last of all" in found


@KINDS
def test_an_erased_person_leaves_the_post_and_no_name(world, kind):
    with clock(YESTERDAY, hour=13), factories.acting():
        person = factories.person(name="Petra Person")
        world.own.dpo_person = person
        world.own.save()
        factories.contact(supplier=world.supplier, position="The office", person=person)
        factories.client_sub_processor(processing=of_a_client(world), engagement=world.engagement)
    for day in (TODAY, YESTERDAY):
        assert text(record(world, day, kind=kind)).count("Petra Person") == 2
    with factories.acting():
        erase_person(person=Person.objects.get(pk=person.pk), on=TODAY)
    for day in (TODAY, YESTERDAY):
        after = text(record(world, day, kind=kind))
        assert "Petra" not in after and "The office" in after
        assert after.count("name erased on 3 March 2026 (Art. 17)") == 2
