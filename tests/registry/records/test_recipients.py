"""Recipients: the recipient of a transfer is among the recipients of the record too, once."""

from datetime import date

import pytest

from registry.records.article_30.activity import activity_part
from registry.records.article_30.client import client_part
from registry.records.controller import controller_record
from registry.records.items import Section
from registry.records.processor import processor_record
from registry.values import ActivityRecipient, ClientSubProcessor, ConfirmedNone, JointController
from suppliers.values import Involvement
from tests.registry.records.test_transfer_lines import EU, altered, world_of
from tests.registry.worlds.notation import TransferWorld

ALDER = "Alder | Our processor: Alder service | Ireland | directly"
TRANSFERS = "Transfers to third countries or international organisations"
SHOWN = "“None” was confirmed on 1 January 2026; the register shows otherwise"


def section(world: TransferWorld, heading: str = "Recipients") -> Section:
    """The section of the only record with that heading."""
    lens, organisation = world.lens(world.day), world.organisation
    if world.clients:
        (client,) = processor_record(lens, organisation).clients
        part = client_part(client)
    else:
        (activity,) = controller_record(lens, organisation).activities
        part = activity_part(activity)
    (found,) = (each for each in part.sections if each.heading == heading)
    return found


def rows(found: Section) -> list[str]:
    return [" | ".join(str(cell[0]) for cell in row.cells) for table in found.tables for row in table.rows]


def with_zinnia(fact: str, chain: str = "us>Alder(IE)", laws: str = "") -> TransferWorld:
    """A world with a party that one fact names."""
    world = world_of(EU, chain, laws=laws)
    world._party("Zinnia", "IN")
    world._fact(fact)
    return world


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        ("access IN of Alder by Zinnia(IN)", "can access the data"),
        ("place storage IN of Alder by Zinnia", "runs a place where the data is"),
        ('stated Alder>Zinnia IN "Clauses"', "named in a transfer that the supplier states"),
        ("G Alder>Zinnia IN EU: 46(2)(c) SCC-2021 signed 2024-03-01", "named in a transfer that we recorded"),
    ],
)
def test_a_party_that_only_a_transfer_names_is_a_recipient(fact, words):
    assert rows(section(with_zinnia(fact))) == [ALDER, f"Zinnia | {words}; no role declared | India | Alder"]
    client = with_zinnia(fact, "us>Alder(IE) as our sub-processor for C1", "C1")
    found = rows(section(client, "Other processors engaged"))
    assert found[1:] == [f"Zinnia | {words}; no role declared | India | from Alder"]


def test_a_party_with_a_role_is_listed_once():
    world = with_zinnia("access IN of Alder by Zinnia(IN)")
    alder, zinnia = world.services["Alder"].id, world.parties["Zinnia"].id
    world.add(Involvement, service_id=alder, party_id=zinnia, kind="support", declared_role="none")
    assert rows(section(world)) == [ALDER, "Zinnia | support; no role declared | India | Alder"]


def test_a_recipient_in_our_own_country_is_one_too():
    found = rows(section(with_zinnia("access IE of Alder by Zinnia(IE)")))
    assert found[1:] == ["Zinnia | can access the data; no role declared | India | Alder"]


def test_what_was_assessed_as_no_transfer_names_no_recipient():
    assert rows(section(with_zinnia("G Alder>Zinnia IN EU: none"))) == [ALDER]


OWN = "named in a transfer that we recorded".capitalize()


@pytest.mark.parametrize(
    ("fact", "found"),
    [
        ('own P1 > IN "CallCo": –', [f"CallCo | {OWN} | India | directly"]),
        ('own P1 > IN "": –', [f"Not answered | {OWN} | India | directly"]),
        ('own P1 > body "Example Body": –', [f"Example Body | {OWN} | Example Body | directly"]),
        ('own P1 > IN "CallCo": none', []),
        # At home nobody is asked for a name.
        ('own P1 > FR "CallCo": –', [f"CallCo | {OWN} | France | directly"]),
        ('own P1 > FR "": –', []),
        # A supplier, or a recipient that is entered, is in the table already.
        ('own P1 > IN "ALDER": –', []),
    ],
)
def test_the_recipient_of_a_transfer_of_our_own_is_listed(fact, found):
    assert rows(section(world_of(EU, "us>Alder(IE)", fact))) == [ALDER, *found]


def test_one_recipient_in_two_countries_is_one_row():
    world = world_of(EU, "us>Alder(IE)", 'own P1 > IN "CallCo": – · own P1 > BR "CallCo": –')
    assert rows(section(world))[1:] == [f"CallCo | {OWN} | India and Brazil | directly"]


@pytest.mark.parametrize(
    ("country", "found"), [("US", ["Partner | Joint controller | United States | directly"]), ("FR", []), (None, [])]
)
def test_a_joint_controller_abroad_is_a_recipient(country, found):
    world = world_of(EU, "us>Alder(IE)")
    world.add(JointController, activity_id=world.activities["P1"].id, name="Partner", country_id=country)
    assert rows(section(world))[1:] == found


@pytest.mark.parametrize(
    ("chain", "fact", "place"),
    [
        ("us>Alder(IE)", 'own P1 > IN "CALLCO": –', "India"),
        ("us>Alder(IE)", 'own P1 > body "Example Body": – · own P1 > BR "CallCo": –', "Brazil"),
        # It supplies a service, or stands behind one.
        ("us>CallCo(US)", "special P1", "United States"),
        ("us>Alder(IE)>CallCo(US)", "special P1", "United States"),
        ("us>Alder(IE)>CallCo(?)", 'stated Alder>CallCo US "DPF"', "United States"),
        ("us>Alder(IE)>CallCo(?)", "special P1", "not on record"),
    ],
)
@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("controller", "Independent controller"),
        ("abroad", "Recipient in a third country or international organisation"),
    ],
)
def test_a_recipient_without_a_country_is_where_its_transfers_go(chain, fact, place, kind, words):
    world = world_of(EU, chain, fact)
    world.add(ActivityRecipient, activity_id=1, kind=kind, category="calls", name="CallCo")
    assert f"CallCo | {words}: calls | {place} | directly" in rows(section(world))
    unknown = [row for row in rows(section(world, TRANSFERS)) if "Country not on record | CallCo" in row]
    assert bool(unknown) is (place == "not on record")


@pytest.mark.parametrize("fact", ['own P1 > IN "CallCo": –', "access IN of Alder by Zinnia(IN)"])
def test_none_is_contradicted_by_the_recipient_of_a_transfer(fact):
    world = world_of(EU, "us>Alder(IE)", fact)
    world.add(ConfirmedNone, activity_id=1, item="recipients", on=date(2026, 1, 1))
    assert section(world).note == SHOWN


@pytest.mark.parametrize(
    ("authorised", "told", "words"),
    [
        ("general", date(2026, 1, 1), "general authorisation, client notified on 1 January 2026"),
        ("general", None, "general authorisation, client notified"),
        ("specific", date(2026, 1, 1), "specific authorisation; notified on 1 January 2026"),
        ("unknown", date(2026, 1, 1), "not on record; notified on 1 January 2026"),
        ("no", None, "not authorised"),
        # On the day of the record the client was not notified yet.
        ("general", date(2027, 1, 1), "general authorisation"),
        ("specific", date(2027, 1, 1), "specific authorisation"),
    ],
)
def test_the_authorisation_of_a_client_says_once_that_it_was_notified(authorised, told, words):
    world = world_of(EU, "us>Alder(IE) as our sub-processor for C1", laws="C1")
    altered(world, ClientSubProcessor, authorised=authorised, told=told)
    assert rows(section(world, "Other processors engaged")) == [f"Alder | Alder service | Ireland | {words}"]
