"""A letter of several organisations: what each asks, what they say once, and whose a sentence is."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

from registry.values import Engagement, EngagementOption, Organisation
from suppliers.values import (
    Access,
    Commitment,
    Document,
    Involvement,
    LegalEvent,
    ServiceOption,
    Supplier,
)
from tests.registry.letters.case import letter_of, notice, question, service_of, stated, texts, world_of
from tests.registry.world import TODAY, World


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
