"""The first steps: who may take each of them, and what everybody else is told."""

import time

import pytest

from registry.models import Agreement, Engagement, Organisation, User
from registry.sign_in.sessions import BEGAN
from suppliers.models import Change, Country
from tests import factories
from tests.pages.world import World, client_of, shown, world
from tests.sign_in.hands import alter_session

pytestmark = pytest.mark.django_db
HOUR = 3600
OURS = {"step": "organisation", "legal_name": "New Ltd", "regime": "UK"}
USE = {"step": "use", "supplier": "Acme Ltd", "service": "Payroll"}


@pytest.fixture
def made_world(db: None) -> World:
    """Made for each test: others need an empty register."""
    return world()


def test_a_person_without_an_organisation_is_told_so_and_cannot_begin():
    client = client_of(factories.user())
    text = shown(client.get("/"))
    assert "You have no organisation yet Ask an administrator" in text
    assert "Add an organisation" not in text and "Nothing needs your attention" not in text
    assert "Ask an operator of this installation to add your organisation." in shown(client.get("/begin/"))
    assert client.post("/begin/", OURS).status_code == 403
    assert not Organisation.objects.exists()


def test_an_operator_of_a_register_in_use_finds_the_way_to_another_organisation(world: World):
    operator = factories.installation_role(role="operator").user
    text = shown(client_of(operator).get("/"))
    assert "You have no organisation yet" in text and "Add an organisation" in text
    page = shown(client_of(operator).get("/begin/"))
    assert "First steps" in page and "Save the organisation" in page and "An empty register" not in page
    assert "DATA_DIR" not in page


@pytest.mark.parametrize("roles", [("auditor",), ("dpo",), ("admin",)])
def test_who_enters_nothing_is_told_that_nothing_is_on_record(roles):
    person = factories.member(factories.organisation(), roles=roles)
    client = client_of(person)
    text = shown(client.get("/"))
    assert "Nothing is on record for your organisations yet." in text
    assert "Nothing needs your attention" not in text
    assert "Ask an editor of your organisation to enter it." in shown(client.get("/begin/"))
    organisation = Organisation.objects.get()
    assert client.post("/begin/", USE | {"organisation": organisation.pk}).status_code == 403
    assert not Engagement.objects.exists()


def test_an_editor_of_an_empty_organisation_is_led_to_the_second_step(world: World):
    person = factories.member(factories.organisation(legal_name="Third Ltd"), roles=("editor",))
    text = shown(client_of(person).get("/"))
    assert "First steps" in text and "Third Ltd" in text and "Save the supplier" in text
    assert "A service that is on record" in text
    assert client_of(person).post("/begin/", OURS).status_code == 403


def test_nothing_is_entered_for_another_organisation(world: World):
    count = Change.objects.count()
    client = client_of(world.editor)
    assert client.post("/begin/", USE | {"organisation": world.other.pk}).status_code == 200
    with factories.acting():
        theirs = factories.engagement(organisation=world.other, service=world.service)
    given = {"step": "agreement", "engagement": theirs.pk, "title": "Theirs"}
    assert client.post("/begin/", given).status_code == 200
    assert not Agreement.objects.exists()
    assert Change.objects.count() == count + 1


def test_a_step_that_is_none_leads_back_and_writes_nothing(world: World):
    count = Change.objects.count()
    for given in ({}, {"step": "x"}, {"step": ""}):
        assert client_of(world.root).post("/begin/", given)["Location"] == "/begin/"
    assert Change.objects.count() == count


def test_only_a_keeper_loads_the_law():
    operator = factories.installation_role(role="operator").user
    assert client_of(operator).post("/begin/law/").status_code == 403
    assert "Ask a keeper of the law to load it." in shown(client_of(operator).get("/begin/"))
    assert not Country.objects.exists()


def test_an_old_session_confirms_who_it_is_before_it_makes_an_organisation_and_loses_nothing():
    first = User.objects.create_superuser("first", "a-long-enough-phrase")
    client = client_of(first)
    page = client.get("/").content.decode()
    token = page.split('name="form_token" value="')[1].split('"')[0]
    alter_session(client, **{BEGAN: time.time() - HOUR})
    response = client.post("/begin/", OURS | {"form_token": token})
    assert response["Location"] == "/account/confirm/?next=%2Fbegin%2F"
    assert not Organisation.objects.exists()
    confirmed = client.post("/account/confirm/", {"password": "a-long-enough-phrase", "next": "/begin/"})
    assert confirmed["Location"] == "/begin/"
    shown_again = client.get("/begin/").content.decode()
    assert 'value="New Ltd"' in shown_again
    assert not Organisation.objects.exists()


def test_nothing_is_begun_on_a_past_day(world: World):
    assert "First steps" not in shown(client_of(world.root).get("/on/2020-01-01/"))
    assert client_of(world.root).get("/on/2020-01-01/begin/")["Location"] == "/begin/"
