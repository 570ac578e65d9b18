"""The lines of transfers in a record, for what the worlds leave out. Each is a small world without a database."""

from dataclasses import replace
from datetime import date

import pytest

from registry.values import (
    ActivityEngagement,
    ActivityRecipient,
    ActivityTransfer,
    TransferBasis,
)
from suppliers.values import AdequacyDecision
from tests.registry.records.transfer_world import DAY, EU, UK, altered, details, lines, world_of


@pytest.mark.parametrize(
    ("us", "ground", "day", "words"),
    [
        (UK, "", "2023-06-01", "standard clauses of the Commission; which clauses is not on record"),
        (
            UK,
            "SCC-2010 signed 2020-05-01",
            "2023-06-01",
            "standard clauses of the Commission carried over, DPA 2018 Sch. 21 para. 7: Decision 2010/87/EU",
        ),
        (
            UK,
            "signed 2020-05-01",
            "2023-06-01",
            "standard clauses of the Commission carried over, DPA 2018 Sch. 21 para. 7: "
            "the Commission's clauses before 2021",
        ),
        (EU, "", DAY, "standard clauses of the Commission, Art. 46(2)(c) GDPR; which clauses is not on record"),
        (EU, "SCC-2021 signed 2021-06-10", "2021-06-20", "nothing that holds: (EU) 2021/914 was not yet in force"),
        (EU, "IDTA-A1.0 signed 2024-06-10", DAY, "nothing that holds: A1.0 is no ground of the EU GDPR"),
    ],
)
def test_clauses_have_the_words_of_their_law_and_day(us, ground, day, words):
    world = world_of(us, "us>Alder(IN)", f"G us>Alder IN {us[-2:]}: 46(2)(c)", day=day)
    clauses, _signed, dated = ground.removeprefix("signed ").partition(" signed ")
    if ground.startswith("signed"):
        clauses, dated = "", clauses
    altered(world, TransferBasis, clauses=clauses, dated=date.fromisoformat(dated) if dated else None)
    assert lines(world) == [f"India – Alder: {words}"]


@pytest.mark.parametrize(
    ("us", "country", "ground", "words"),
    [
        (EU, "US", "45 checked 2026-09-01", "nothing that holds: not in the list"),
        (
            UK,
            "US",
            '45 listed "Alder Inc.", checked 2026-09-01, ext no',
            "nothing that holds: its entry has no UK Extension",
        ),
        (
            EU,
            "US",
            '45 listed "Alder Inc."',
            "adequacy decision, Art. 45(3) GDPR: (EU) 2023/1795; its entry in the list was never checked",
        ),
        (EU, "IN", "45", "nothing that holds: no decision covers it"),
        (
            EU,
            "IN",
            "46(2)(e) approval Authority 2024",
            "code of conduct with binding commitments, Art. 46(2)(e) GDPR; "
            "the commitments of the recipient are not on record",
        ),
        (
            EU,
            "IN",
            "46(2)(c) SCC-2021 signed 2024-01-01, to 2026-10-31",
            "nothing that holds: what carried it ended on 31 October 2026",
        ),
    ],
)
def test_what_does_not_hold_says_why(us, country, ground, words):
    world = world_of(us, f"us>Alder({country})", f"G us>Alder {country} {us[-2:]}: {ground}")
    name = {"US": "United States", "IN": "India"}[country]
    assert lines(world) == [f"{name} – Alder: {words}"]


def test_a_decision_that_has_ended_is_named_with_its_day():
    world = world_of(EU, "us>Alder(GB)", "G us>Alder GB EU: 45")
    for row in list(world.rows[AdequacyDecision].values()):
        assert isinstance(row, AdequacyDecision)
        if (row.country_id, row.regime) == ("GB", "EU"):
            world.put(replace(row, ends=date(2026, 6, 1), number="D 1"))
    assert lines(world) == ["United Kingdom – Alder: nothing that holds: D 1 ended on 1 June 2026"]


def test_a_fallback_that_carries_is_said_to_be_in_reserve_and_what_was_chosen_stands_beside():
    world = world_of(EU, "us>Alder(US)", "G us>Alder US EU: 45 checked 2026-09-01")
    reserve = {"fallback": "46(2)(c)", "fallback_clauses": "SCC-2021", "fallback_dated": date(2024, 1, 10)}
    altered(world, TransferBasis, **reserve)
    words = "standard clauses of the Commission, Art. 46(2)(c) GDPR: (EU) 2021/914 (in reserve)"
    assert lines(world) == [f"United States – Alder: {words}"]
    assert details(world) == [
        "chosen: adequacy decision, Art. 45(3) GDPR; not in the list; signed on 10 January 2024; "
        "entry checked on 1 September 2026"
    ]


def test_the_papers_of_a_ground_are_printed_beside_the_line():
    world = world_of(EU, "us>Alder(IN)", "G us>Alder IN EU: 46(2)(c) SCC-2021 signed 2024-03-01; tia 2024-02-15 ~")
    altered(world, TransferBasis, instrument="Annex 4")
    assert details(world) == ["Annex 4; signed on 1 March 2024; assessed on 15 February 2024: sufficient with measures"]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "safeguards: not answered; assessment: not answered"),
        ({"measures": "Encryption", "outcome": "Once"}, "safeguards: Encryption; assessment: Once"),
    ],
)
def test_compelling_interests_have_their_safeguards_and_assessment_in_the_line(fields, words):
    world = altered(world_of(EU, "us>Alder(IN)", "G us>Alder IN EU: 49(1)2"), TransferBasis, **fields)
    provision = "Art. 49(1) second subparagraph, 49(6) GDPR"
    assert lines(world) == [f"India – Alder: compelling legitimate interests, {provision}; {words}"]


def test_what_an_exporter_abroad_has_on_record_is_said_without_a_judgement():
    world = world_of(EU, "us>Alder(US)>Birch(IN)", "G Alder>Birch IN EU: 46(2)(c) SCC-2021 signed 2024-03-01")
    words = "standard clauses of the Commission, Art. 46(2)(c) GDPR: (EU) 2021/914"
    assert lines(world)[-1] == f"India – Birch, from Alder: onward from the United States: {words}"
    stated = world_of(EU, "us>Alder(US)>Birch(IN)", 'stated Alder>Birch IN "Our rules"')
    assert lines(stated)[-1].endswith("onward from the United States: named by the supplier only: Our rules")
    unknown = world_of(EU, "us>Alder(?)>Birch(IN)")
    assert lines(unknown) == [
        "India – Birch, from Alder: onward from a country that is not on record: nothing on record",
        "Country not on record – Alder",
    ]


def test_a_transfer_that_is_none_for_its_exporter_is_in_a_record_of_the_other_law():
    assert lines(world_of(UK, "us>Alder(IE)>Birch(DE)"))[-1] == (
        "Germany – Birch, from Alder, under the EU GDPR: within the EEA, no transfer"
    )
    assert lines(world_of(EU, "us>Alder(GB)>Birch(GB)"))[-1] == (
        "United Kingdom – Birch, from Alder, under the UK GDPR: within the United Kingdom, no transfer"
    )


def test_what_was_assessed_as_no_transfer_is_in_no_record():
    assert lines(world_of(EU, "us>Alder(IN)", "G us>Alder IN EU: none")) == ["Not answered"]


def test_under_two_laws_a_country_that_is_not_on_record_is_printed_once():
    assert lines(world_of(UK, "us>Alder(?)", laws="P1:EU,UK")) == ["Country not on record – Alder"]


def test_the_same_transfer_through_two_services_is_printed_once():
    world = world_of(EU, "us>Alder(IE)>Birch(US)")
    again = world.engaged(service_id=world.services["Alder"].id)
    world.add(ActivityEngagement, activity_id=world.activities["P1"].id, engagement_id=again.id)
    assert lines(world) == ["United States – Birch, from Alder: nothing on record"]


def test_an_own_transfer_without_a_recipient_is_not_answered_and_names_the_way():
    world = world_of(EU, "us>Alder(IE)", 'own P1 > IN "": –')
    assert lines(world) == ["India – not answered: nothing on record"]
    (row,) = world.rows[ActivityTransfer].values()
    world.rows[ActivityTransfer].clear()
    through = {"activity_id": row.activity_id, "kind": "authority", "category": "Tax office", "country_id": "IN"}
    world.add(ActivityRecipient, **through, through_id=world.parties["Alder"].id)
    assert lines(world) == ["India – Tax office, through Alder: nothing on record"]


def test_a_place_of_a_party_of_another_country_names_the_party_and_its_seat():
    world = world_of(EU, "us>Alder(IE)>Birch(LU)", "place backup US of Alder by Birch")
    world.put(replace(world.services["Alder"], name="Rooms"))
    assert lines(world) == [
        "United States – backup of “Rooms” by Birch (Luxembourg): "
        "whether a separate company takes part is not on record"
    ]


def test_a_client_abroad_is_in_the_record_under_the_eu_law():
    world = world_of(EU, "us>Alder(IE) as our sub-processor for C1", "client C1 country CH", laws="C1")
    words = "adequacy decision, Art. 45(3) GDPR: 2000/518/EC"
    assert lines(world) == [f"Switzerland – C1, returned to the client: {words}"]
    world.clients["C1"] = world.alter(world.clients["C1"], transfers="Support from Bern.")
    assert lines(world) == ["Support from Bern.", f"Switzerland – C1, returned to the client: {words}"]


@pytest.mark.parametrize(
    ("chain", "facts", "last"),
    [
        ("us>Alder(IE)", "none P1 2026-01-01", "None, confirmed on 1 January 2026"),
        ("us>Alder(IE)", "none P1 2026-12-01", "Not answered"),
        (
            "us>Alder(?)",
            "none P1 2026-01-01",
            "“None” was confirmed on 1 January 2026; the register cannot bear that out",
        ),
        ("us>Alder(IN)", "none P1 2026-01-01", "“None” was confirmed on 1 January 2026; the register shows otherwise"),
    ],
)
def test_none_stands_alone_or_is_contradicted(chain, facts, last):
    found = lines(world_of(EU, chain, facts))
    assert found[-1] == last
    assert len(found) == 1 or not any(line.startswith("None") for line in found)
