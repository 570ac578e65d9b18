"""What stands beside the lines of transfers in a record: details of a day, descriptions, and uses told apart."""

from datetime import date

import pytest

from registry.records.article_30.transfers import (
    client_answer,
    transfers_section,
)
from registry.records.processor import processor_record
from registry.values import (
    ActivityEngagement,
    EngagementOption,
    TransferBasis,
)
from suppliers.values import Service, ServiceOption
from tests.registry.records.transfer_world import DAY, ENTRY, EU, LINE, NOWHERE, UK, altered, details, lines, world_of


@pytest.mark.parametrize(
    ("day", "facts", "words"),
    [
        ("2026-03-10", ENTRY, "listed as Alder"),
        (DAY, ENTRY, "listed as Alder; entry checked on 1 July 2026"),
        ("2026-03-10", "46(2)(c) SCC-2021 signed 2024-03-01; tia 2026-06-01 +", "signed on 1 March 2024"),
        (
            "2026-03-10",
            "46(2)(c) SCC-2021 signed 2024-03-01; tia 2026-02-01 +, fallback 49(1)(a) SCC-2021 signed 2026-06-01",
            "signed on 1 March 2024; assessed on 1 February 2026: sufficient",
        ),
    ],
)
def test_what_was_done_after_the_day_is_no_detail_of_it(day, facts, words):
    assert details(world_of(EU, "us>Alder(US)", f"G us>Alder US EU: {facts}", day=day)) == [words]


def test_a_copy_seen_and_an_assessment_of_a_later_day_are_not_said():
    world = world_of(EU, "us>Alder(IE)>Birch(US)", "G Alder>Birch US EU: 49(1)2 seen 2026-06-01", day="2026-03-10")
    altered(world, TransferBasis, outcome="Once", assessed=date(2026, 5, 1))
    assert details(world) == [""]
    assert lines(world)[0].endswith("safeguards: not answered; assessment: not answered")


@pytest.mark.parametrize(
    ("country", "facts", "instrument", "words"),
    [
        ("IN", "46(2)(c) SCC-2021 signed 2024-03-01", "(EU) 2021/914", "signed on 1 March 2024"),
        ("CH", "45 SCC-2021 signed 2024-03-01", "2000/518/EC", "dated 1 March 2024"),
    ],
)
def test_a_paper_that_the_line_names_is_not_named_twice(country, facts, instrument, words):
    world = world_of(EU, f"us>Alder({country})", f"G us>Alder {country} EU: {facts}")
    altered(world, TransferBasis, instrument=instrument)
    altered(world, TransferBasis, clauses="")
    assert lines(world)[0].endswith(instrument)
    assert details(world) == [words]


@pytest.mark.parametrize(
    ("mechanism", "words"),
    [
        ("46(2)(c)", "Paper; signed on 1 March 2024"),
        ("46(3)(b)", "Paper; signed on 1 March 2024"),
        # What others decide, and rules that a group gives itself, are signed by nobody here.
        ("45", "Paper of 1 March 2024"),
        ("46(2)(b)", "Paper of 1 March 2024"),
        ("49(1)(a)", "Paper of 1 March 2024"),
    ],
)
def test_only_what_is_signed_is_said_to_be_signed(mechanism, words):
    world = world_of(EU, "us>Alder(CA)", f"G us>Alder CA EU: {mechanism} SCC-2021 signed 2024-03-01, covered yes")
    altered(world, TransferBasis, clauses="", instrument="Paper")
    assert details(world)[0].endswith(words)
    altered(world, TransferBasis, mechanism="46(2)(c)", fallback=mechanism, fallback_instrument="Paper")
    altered(world, TransferBasis, fallback_dated=date(2024, 3, 1))
    assert details(world)[0].endswith(words.replace(";", ","))


@pytest.mark.parametrize("mechanism", ["46(2)(c)", "46(2)(b)"])
def test_a_paper_whose_name_has_its_day_is_not_dated_twice(mechanism):
    world = world_of(EU, "us>Alder(CA)", f"G us>Alder CA EU: {mechanism} SCC-2021 signed 2024-03-01, covered yes")
    altered(world, TransferBasis, clauses="", instrument="Paper, signed 1 March 2024")
    assert details(world)[0].count("1 March 2024") == 1
    altered(world, TransferBasis, mechanism="46(2)(c)", fallback=mechanism, instrument="")
    altered(world, TransferBasis, fallback_instrument="Paper, signed 1 March 2024", fallback_dated=date(2024, 3, 1))
    assert details(world)[0].endswith("Paper, signed 1 March 2024")


def test_until_the_end_of_2020_the_words_are_those_of_the_one_law():
    reserve = "fallback 46(2)(b) SCC-2010 signed 2019-01-01"
    facts = f"G us>Alder IN UK: 46(2)(c) SCC-2010 signed 2018-06-01, {reserve}"
    world = world_of(UK, "us>Alder(IN)", facts, laws="P1:EU,UK", day="2020-06-01")
    altered(world, TransferBasis, fallback_clauses="")
    words = "standard clauses of the Commission, Art. 46(2)(c) GDPR: Decision 2010/87/EU"
    assert lines(world) == [f"India – Alder: {words}"]
    assert details(world) == [
        "signed on 1 June 2018; in reserve: binding corporate rules, Art. 46(2)(b), 47 GDPR; dated 1 January 2019"
    ]


def test_what_is_chosen_without_a_law_has_the_words_of_the_law_that_judges_it():
    world = world_of(EU, "–", 'own P1 > US "Group": 45 fallback 46(2)(c) SCC-2021 signed 2024-01-01')
    assert details(world)[0].startswith("chosen: adequacy decision, Art. 45(3) GDPR; not in the list")


def test_lines_that_differ_in_the_ground_alone_name_their_service():
    world = world_of(EU, "us>Alder(US)", "G us>Alder US EU: 46(2)(c) SCC-2021 signed 2024-03-01")
    other = world.add(Service, supplier_id=world.parties["Alder"].id, name="Other service")
    used = world.engaged(service_id=other.id)
    world.add(ActivityEngagement, activity_id=world.activities["P1"].id, engagement_id=used.id)
    words = "standard clauses of the Commission, Art. 46(2)(c) GDPR: (EU) 2021/914"
    assert lines(world) == [
        f"United States – Alder, data of “Alder service”: {words}",
        "United States – Alder, data of “Other service”: nothing on record",
    ]


@pytest.mark.parametrize(
    ("option", "starts", "apart"),
    [("Backup", None, " (Backup)"), (None, date(2026, 2, 1), " (from 1 February 2026)"), (None, None, "")],
)
def test_lines_of_one_service_used_twice_say_what_was_bought(option, starts, apart):
    world = world_of(EU, "us>Alder(US)", "G us>Alder US EU: 46(2)(c) SCC-2021 signed 2024-03-01")
    service = world.services["Alder"].id
    used = world.engaged(service_id=service, starts=starts)
    world.add(ActivityEngagement, activity_id=world.activities["P1"].id, engagement_id=used.id)
    if option:
        bought = world.add(ServiceOption, service_id=service, name=option)
        world.add(EngagementOption, engagement_id=used.id, option_id=bought.id)
    words = "standard clauses of the Commission, Art. 46(2)(c) GDPR: (EU) 2021/914"
    assert lines(world) == [
        f"United States – Alder, data of “Alder service”: {words}",
        f"United States – Alder, data of “Alder service”{apart}: nothing on record",
    ]


@pytest.mark.parametrize("described", ["Returned under SCC module 4.", "None."])
def test_a_return_to_a_client_refers_to_the_description_unless_the_description_denies_it(described):
    facts = f'client C1 country US · described C1 "{described}"'
    world = world_of(EU, "us>Alder(IE) as our sub-processor for C1", facts, laws="C1")
    ground = "nothing on record" if described == "None." else "see the description"
    denied = ["The description says “none”; the register shows otherwise"] if described == "None." else []
    assert lines(world) == [described, f"United States – C1, returned to the client: {ground}", *denied]
    assert len(world.found("TRA-20", world.day)) == (described == "None.")


@pytest.mark.parametrize(
    ("country", "words", "facts", "found"),
    [
        ("IE", "none", "–", ["none"]),
        ("IE", "none", "none C1 2026-01-01", ["None, confirmed on 1 January 2026"]),
        ("IN", "none", "–", ["none", LINE, "The description says “none”; the register shows otherwise"]),
        ("IN", "Support.", "–", ["Support.", LINE]),
        ("?", "none", "–", ["none", NOWHERE, "The description says “none”; the register cannot bear that out"]),
        (
            "IN",
            "none",
            "none C1 2026-01-01",
            [LINE, "“None” was confirmed on 1 January 2026; the register shows otherwise"],
        ),
    ],
)
def test_a_none_in_words_is_contradicted_too(country, words, facts, found):
    world = world_of(EU, f"us>Alder({country}) as our sub-processor for C1", facts, laws="C1")
    world.clients["C1"] = world.alter(world.clients["C1"], transfers=words)
    assert lines(world) == found


@pytest.mark.parametrize(("country", "label"), [("IN", "As described"), ("IE", "")])
def test_words_beside_lines_are_marked_as_the_description(country, label):
    world = world_of(EU, f"us>Alder({country}) as our sub-processor for C1", laws="C1")
    world.clients["C1"] = world.alter(world.clients["C1"], transfers="none")
    (record,) = processor_record(world.lens(world.day), world.organisation).clients
    section = transfers_section(client_answer(record), "c", ask="", row=record.processing)
    assert [(item.label, str(item.values[0])) for item in section.items] == [(label, "none")]
