"""What goes into a letter, in which words and in which order, on registers made of values."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from registry.letters.asked import key_of
from registry.letters.composing import compose
from registry.letters.points import PLACES
from registry.values import Engagement, EngagementOption, FindingDecision, Organisation
from suppliers.values import (
    Access,
    Citation,
    Commitment,
    Conflict,
    Declaration,
    Document,
    Involvement,
    LegalEvent,
    RetentionTerm,
    SecurityMeasure,
    ServiceOption,
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


def test_two_organisations_ask_once_where_they_ask_the_same():
    world = world_of()
    notice(world)
    other = second_organisation(world)
    found = question(letter_of(world, other), "contact")
    assert found is not None and len(found.parts) == 1
    assert {organisation for organisation, _code, _subject in found.findings} == {1, other.id}


def test_two_organisations_with_two_limits_ask_in_one_sentence():
    world = world_of()
    notice(world)
    other = second_organisation(world, notice_number=24)
    (text,) = texts(letter_of(world, other), "breach")
    assert "Our limits are 36 hours (Example Trading Ltd) and 24 hours (Second Ltd)" in text


def test_a_sentence_about_one_of_two_organisations_says_so():
    world = world_of()
    other = second_organisation(world)
    option, bare = (world.add(ServiceOption, service_id=service_of(world).id, name=name) for name in ("Vault", "Bare"))
    for engagement, bought in zip(world.rows[Engagement], (option, bare), strict=True):
        world.add(EngagementOption, engagement_id=engagement, option_id=bought.id)
    access = {"layer": "database", "occasion": "standing", "reads": "readable", "logged": "silent"}
    stated(world, Access, option_id=option.id, **access)
    (text,) = texts(letter_of(world, other), "access")
    assert text.startswith("Example Trading Ltd: "), text


def second_organisation(world: World, **fields: Any) -> Organisation:
    given = {"notice_number": 36, "notice_unit": "hours", "regime": "UK", "legal_name": "Second Ltd", "slug": "second"}
    other = world.add(Organisation, **{**given, **fields})
    world.engaged(organisation_id=other.id, service_id=service_of(world).id)
    return other


def test_two_organisations_in_one_role_say_it_once():
    world = world_of()
    notice(world)
    opening = letter_of(world, second_organisation(world)).opening
    assert opening.count("Each of us is the controller of its data and takes you to be its processor.") == 1


def test_two_organisations_name_the_changes_of_two_laws_in_one_question():
    world = world_of()
    other = second_organisation(world, regime="EU")
    statement = world.rows[Document][1]
    assert isinstance(statement, Document)
    world.put(replace(statement, dated=TODAY - timedelta(days=200)))
    stated(world, Commitment, topic="law")
    for regime, name in (("UK", "Second reform"), ("EU", "First reform")):
        on = TODAY - timedelta(days=50 if regime == "UK" else 100)
        world.add(LegalEvent, regime=regime, name=name, on=on, source="Act 1")
    (text,) = texts(letter_of(world, other), "statement")
    assert "the law has changed (First reform and Second reform)" in text


def test_a_letter_of_two_organisations_shows_nothing_of_a_third():
    world = world_of()
    notice(world)
    third = second_organisation(world)
    keys = {organisation for each in letter_of(world).questions for organisation, _code, _subject in each.findings}
    assert third.id not in keys


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


def test_a_letter_has_full_names_where_people_here_use_short_ones():
    world = world_of(short_name="Trading")
    other = world.add(Organisation, slug="other", legal_name="Second Ltd", short_name="Second", regime="UK")
    world.engaged(organisation_id=other.id, service_id=service_of(world).id)
    party = world.add(Supplier, legal_name="Vault Storage Ltd", short_name="Vlt")
    stated(world, Involvement, party_id=party.id, kind="hosts", declared_role="sub-processor")
    letter = letter_of(world, other)
    text = "\n".join([letter.opening, *(part.text for each in letter.questions for part in each.parts)])
    assert letter.opening.count("Each of us is the controller") == letter.opening.count("We use “Hosting”.") == 1
    assert "Vault Storage Ltd" in text and not re.search(r"\bVlt|Trading has|\bTrading:|Second has|Second:", text)


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
