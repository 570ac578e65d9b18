"""Who sees a letter, who writes one, and who only reads it."""

import pytest
from django.urls import reverse

from tests import factories
from tests.pages.letter_steps import DUE, sent, start
from tests.pages.world import TODAY, client_of, shown

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def test_people_of_other_organisations_see_no_letter_unless_it_names_theirs(world):
    letter = sent(world)
    address = reverse("letter", args=[letter.pk])
    assert client_of(world.stranger).get(address).status_code == 404
    assert letter.reference not in shown(client_of(world.stranger).get(reverse("letters")))
    factories.letter_for(letter=letter, organisation=world.other)
    response = client_of(world.stranger).get(address)
    assert response.status_code == 200
    # Its findings stay those of its organisation.
    assert "BRE-02" not in shown(response)


def test_only_who_assesses_for_every_sender_writes_a_letter(world):
    """A letter for two organisations: an officer of one of them reads it, and alters, sends and deletes nothing."""
    letter = factories.letter(organisation=world.own, supplier=world.supplier)
    factories.letter_for(letter=letter, organisation=world.other)
    third = factories.member(factories.organisation(slug="third", legal_name="Third Ltd"), "third-officer")
    texts = {"about": "Theirs", "opening": "Theirs", "closing": "Theirs", "title": "Theirs", "text": "Theirs"}
    given = texts | {"confirmed": "yes", "on": TODAY, "way": "post", "due": DUE}
    pages = ("head", "papers", "new-question", "send", "again", "discard")
    for officer, status in ((world.editor, 403), (world.stranger, 403), (third, 404)):
        client = client_of(officer)
        for name in pages:
            address = reverse(f"letter-{name}", args=[letter.pk])
            assert client.post(address, given).status_code == status, (officer, name)
        assert client.get(reverse("letter", args=[letter.pk])).status_code == (404 if officer == third else 200)
    letter.refresh_from_db()
    assert (letter.about, letter.sent) == ("Data protection questions about “Acme”", None)


def test_an_auditor_reads_a_letter_and_writes_none(world):
    letter = start(world)
    auditor = client_of(world.reader)
    assert auditor.get(reverse("letter", args=[letter.pk])).status_code == 200
    addresses = [reverse("start-letter", args=[world.supplier.pk])]
    for name in ("letter-head", "letter-send", "letter-again", "letter-discard", "letter-papers"):
        addresses.append(reverse(name, args=[letter.pk]))
    for address in addresses:
        assert "Only a data protection officer" in shown(auditor.get(address))
        assert auditor.post(address, {"confirmed": "yes"}).status_code == 403
