"""What goes into a letter, in which words and in which order, on registers made of values."""

from dataclasses import replace
from datetime import date

import pytest

from registry.letters.asked import key_of
from registry.letters.composing import compose
from registry.letters.points import PLACES
from registry.values import Engagement, FindingDecision
from suppliers.values import (
    Citation,
    Commitment,
    Conflict,
    Declaration,
    Document,
    Involvement,
    RetentionTerm,
    SecurityMeasure,
    Supplier,
)
from tests.registry.letters.case import letter_of, notice, question, service_of, stated, supplier_of, texts, world_of
from tests.registry.world import TODAY, TOMORROW, World


def test_a_letter_asks_in_the_order_of_its_points():
    world = world_of()
    notice(world)
    points = [each.point for each in letter_of(world).questions]
    assert points == sorted(points, key=PLACES.__getitem__)
    assert points[0] == "agreement" and "breach" in points


def test_a_question_names_the_section_and_our_limit_and_calls_the_supplier_you():
    world = world_of()
    notice(world)
    (text,) = texts(letter_of(world), "breach")
    assert text.startswith("You notify us of a personal data breach within 48 hours (Breaches); our limit is 36 hours")


def test_with_two_documents_a_citation_names_the_document():
    world = world_of()
    notice(world)
    first = world.rows[Document][1]
    assert isinstance(first, Document)
    world.put(replace(first, id=2, title="Acme terms"))
    stated(world, SecurityMeasure, control="logging", document_id=2, run_by="supplier", sense="wanted")
    (text,) = texts(letter_of(world), "breach")
    assert "(“Acme statement”, 15 June 2026, section “Breaches”)" in text


def test_a_decided_finding_is_not_asked():
    world = world_of()
    term = notice(world)
    subject = f"engagement:1/breachterm:{term.id}"
    (finding,) = world.found("BRE-02")
    world.add(
        FindingDecision,
        organisation_id=1,
        code="BRE-02",
        subject=subject,
        facts=finding.facts,
        decision="accepted",
        until=TOMORROW,
        reason="Agreed",
    )
    assert question(letter_of(world), "breach") is None


def test_a_finding_that_another_letter_waits_for_is_not_asked():
    world = world_of()
    notice(world)
    (finding,) = world.found("BRE-02")
    assert question(letter_of(world, waiting=[key_of(finding)]), "breach") is None


def test_a_paper_that_another_letter_waits_for_is_not_asked_for():
    world = world_of()
    lens = world.lens(TODAY)
    asked = {paper.key for paper in letter_of(world).papers}
    assert "agreement" in asked
    again = compose(lens, supplier_of(world, lens), [world.organisation], waiting_papers=["agreement"])
    assert {paper.key for paper in again.papers} == asked - {"agreement"}


def test_silence_is_not_asked_while_nothing_was_read():
    world = world_of()
    world.rows[Commitment].clear()
    assert question(letter_of(world), "ending") is None
    stated(world, Commitment, topic="cookies")
    assert question(letter_of(world), "ending") is not None


def test_a_letter_asks_about_the_services_of_its_supplier_alone():
    world = world_of()
    world.engaged()
    letter = letter_of(world)
    assert {each.service_id for each in letter.questions} == {service_of(world).id}


@pytest.mark.parametrize(
    ("about", "asked"),
    [
        ("Stated: never. Also stated: always", True),
        ("Stated: never. Also stated: always. Perhaps its upkeep is meant", False),
        ("Stated: never. The first may mean its upkeep", False),
    ],
)
def test_a_conflict_that_may_be_none_is_not_asked(about, asked):
    world = world_of()
    first = stated(world, SecurityMeasure, control="encryption at rest", run_by="supplier", sense="wanted")
    second = stated(world, SecurityMeasure, control="encryption at rest", run_by="supplier", sense="wanted")
    conflict(world, first, second, about)
    assert any("never" in text for text in texts(letter_of(world), "encryption")) is asked


def conflict(world: World, first: object, second: object, about: str = "Stated: a. Also stated: b") -> Conflict:
    (kind, key), (other_kind, other) = first.key, second.key  # type: ignore[attr-defined]
    return world.add(Conflict, first_kind=kind, first_id=key, second_kind=other_kind, second_id=other, about=about)


def test_a_promise_to_customers_of_other_countries_is_not_asked():
    world = world_of()
    place = stated(world, kind_named(world, "DataLocation"), kind="storage", country_id="GB")
    promise = {"kind": "never outside", "region": "EEA", "customers": "Customers in the EEA"}
    declared = stated(world, Declaration, **promise)
    conflict(world, declared, place, "Stated: never. Also stated: GB")
    assert not any("GB" in text for text in texts(letter_of(world), "location"))
    world.alter(declared, customers="")
    assert any("GB" in text for text in texts(letter_of(world), "location"))


def kind_named(world: World, name: str) -> type:
    return next(kind for kind in world.rows if kind.__name__ == name)


@pytest.mark.parametrize(("kind", "asked"), [("makes devices", False), ("supports", True)])
def test_a_maker_of_our_own_devices_is_not_asked_of_the_supplier(kind, asked):
    world = world_of()
    party = world.add(Supplier, legal_name="Not named", kind="unnamed")
    involvement = {"party_id": party.id, "kind": kind, "declared_role": "none", "flow_down": "not asked"}
    stated(world, Involvement, **involvement)
    assert any("Not named" in text for text in texts(letter_of(world), "parties")) is asked


def test_from_three_parties_on_they_are_a_table():
    for count, kinds in ((2, {"lead", "part"}), (3, {"lead", "row"})):
        world = world_of()
        stated(world, Declaration, kind="no sub-processors")
        for number in range(count):
            party = world.add(Supplier, legal_name=f"Party {number}", kind="company")
            involvement = {"kind": "hosts", "declared_role": "sub-processor", "flow_down": "not asked"}
            stated(world, Involvement, party_id=party.id, **involvement)
        found = question(letter_of(world), "parties")
        assert found is not None and {part.kind.value for part in found.parts} == kinds


def test_the_mailbox_is_that_of_data_protection_before_the_general_one():
    world = world_of()
    contact = kind_named(world, "Contact")
    supplier = supplier_of(world, world.lens())
    world.add(contact, supplier_id=supplier.id, role="general", email="info@acme.example")
    assert letter_of(world).mailbox == "info@acme.example"
    world.add(contact, supplier_id=supplier.id, role="privacy", email="privacy@acme.example")
    assert letter_of(world).mailbox == "privacy@acme.example"


def test_the_opening_counts_people_roughly_and_names_the_law():
    world = world_of()
    notice(world)
    opening = letter_of(world).opening
    assert "Article 28(1) of the UK GDPR" in opening and TODAY.strftime("%Y") in opening


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        (("12345678",), "Please confirm the country of establishment of Host (company number 12345678), and"),
        (("",), "For Host, please state the country of establishment, and"),
        (
            ("12345678", ""),
            "For Host (company number 12345678) and Vault, please state the country of establishment, and",
        ),
    ],
)
def test_a_company_number_lets_a_letter_ask_to_confirm_the_country(numbers, text):
    world = world_of()
    for name, number in zip(("Host", "Vault"), numbers, strict=False):
        party = world.add(Supplier, legal_name=name, registration_number=number)
        stated(world, Involvement, party_id=party.id, kind="hosts", declared_role="sub-processor")
    assert any(each.startswith(text) for each in texts(letter_of(world), "location"))


def test_a_service_that_is_no_longer_used_was_used_until_its_last_day():
    world = world_of()
    (engagement,) = world.rows[Engagement].values()
    assert isinstance(engagement, Engagement)
    world.put(replace(engagement, starts=date(2025, 1, 1), ends=date(2026, 1, 31)))
    stated(world, RetentionTerm, event="contract end", number=30, unit="days")
    opening = letter_of(world).opening
    assert "until 31 January 2026" in opening and "since" not in opening


def test_the_opening_names_every_document_that_the_questions_cite():
    world = world_of()
    term = notice(world)
    first = world.rows[Document][1]
    assert isinstance(first, Document)
    world.put(replace(first, id=2, title="Acme answers"))
    world.add(Citation, claim_kind="breachterm", claim_id=term.id, document_id=2, section="Question 2")
    letter = letter_of(world)
    (text,) = texts(letter, "breach")
    assert "“Acme answers”" in text and "“Acme answers”" in letter.opening
