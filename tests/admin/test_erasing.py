"""Erasing a person's details: the page explains it, and every version is erased."""

import pytest
from django.urls import reverse

from registry.people.naming import keys_to_people
from registry.reading.lens import lens_on
from registry.records import RECORDS
from registry.values import Organisation
from suppliers.ledger.tracked import history_of
from suppliers.models import Change, Person
from tests import factories
from tests.admin.forms import path
from tests.every_model import full
from tests.pages.world import TODAY, World, alter, client_of, shown


@pytest.fixture
def person(world: World) -> Person:
    """A contact person of a supplier, in two versions."""
    made = factories.person(name="Ada Example", email="ada@person.example")
    factories.contact(supplier=world.supplier, person=made)
    alter(made, phone="0123")
    made.refresh_from_db()
    return made


def address(person: Person) -> str:
    return reverse("admin:suppliers_person_erase", args=[person.pk])


def test_the_page_says_what_goes_and_what_stays(world, browser, person):
    assert address(person) in browser.get(path(person)).content.decode()
    count = Change.objects.count()
    page = browser.get(address(person))
    text = shown(page)
    assert "Name, e-mail and telephone, in all 2 versions" in text
    assert "will show “an erased person”" in text
    assert path(world.supplier) in page.content.decode()
    assert Change.objects.count() == count


def test_the_details_leave_every_version_as_one_change(browser, person):
    count = Change.objects.count()
    response = browser.post(address(person), {"reason": "Asked for by letter"}, follow=True)
    assert "The details are erased from every version." in shown(response)
    assert "Ada" not in response.content.decode()
    person.refresh_from_db()
    assert (person.name, person.email, person.phone, person.salt) == ("", "", "", "")
    assert person.erased is not None
    rows = history_of(Person)._base_manager.filter(id=person.pk)
    assert {(row.name, row.email, row.phone) for row in rows} == {("", "", "")}
    assert (Change.objects.count(), Change.objects.first().reason) == (count + 1, "Asked for by letter")


@pytest.mark.parametrize("reason", ["", "  ", "x" * 20_001])
def test_erasing_takes_a_reason(browser, person, reason):
    assert browser.post(address(person), {"reason": reason}).status_code == 200
    person.refresh_from_db()
    assert person.name == "Ada Example"


def test_an_erased_person_cannot_be_entered_again(browser, person):
    browser.post(address(person), {"reason": "Asked for"})
    assert browser.get(address(person)).status_code == 403
    browser.post(path(person), {"name": "Ada Example", "why": "Back"})
    person.refresh_from_db()
    assert person.name == ""
    assert address(person) not in browser.get(path(person)).content.decode()


def test_a_person_of_another_organisation_is_left_to_it(world, person):
    with factories.acting():
        world.own.dpo_person = person
        world.own.save()
    stranger = client_of(world.stranger)
    page = stranger.get(address(person))
    assert "Only people of that organisation can erase the details" in shown(page)
    assert "Ownwell" not in page.content.decode()
    stranger.post(address(person), {"reason": "Not mine"})
    person.refresh_from_db()
    assert person.name == "Ada Example"


def test_an_erased_person_is_named_on_no_page_and_in_no_record_whichever_post_it_was(world):
    jane, records = factories.person(name="Zelda Vanish"), full(world)
    for model, key in keys_to_people():
        alter(records[model._meta.label], world.root, "Appointed", **{key.name: jane})
    root, client = client_of(world.root), records["registry.ProcessingForClient"].pk
    pages = [
        f"/suppliers/{world.supplier.pk}/?history=shown",
        f"/clients/{client}/?history=shown",
        f"/activities/{records['registry.JointController'].activity_id}/?history=shown",
        f"/admin/registry/organisation/{world.own.pk}/history/",
        f"/admin/suppliers/supplier/{world.supplier.pk}/history/",
        f"/admin/registry/processingforclient/{client}/history/",
        f"/admin/suppliers/person/{jane.pk}/history/",
    ]

    def naming() -> list[str]:
        lens = lens_on([world.own.pk], TODAY, TODAY)
        own = lens.get(Organisation, world.own.pk)
        texts = {kind: " ".join(map(str, record(lens, own).texts())) for kind, record in RECORDS.items()}
        for page in pages:
            answer = root.get(page)
            assert answer.status_code == 200, page
            texts[page] = answer.content.decode()
        return sorted(place for place, text in texts.items() if "Zelda" in text)

    assert naming() == sorted([*pages, *RECORDS])
    page = shown(root.get(address(jane)))
    assert [model for model, _key in keys_to_people() if str(records[model._meta.label]) not in page] == []
    assert root.post(address(jane), {"reason": "Asked for"}).status_code == 302
    assert naming() == []


def test_a_reader_erases_nothing(world, person):
    response = client_of(world.reader).post(address(person), {"reason": "Mine"})
    assert response.status_code == 403
    person.refresh_from_db()
    assert person.name == "Ada Example"


def test_a_person_who_is_not_on_record_is_not_found(browser):
    assert browser.get(reverse("admin:suppliers_person_erase", args=[10**9])).status_code == 404
