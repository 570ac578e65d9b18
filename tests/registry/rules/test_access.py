"""Rules about who can reach the data, on registers made of values."""

import pytest

from registry.rules import Severity
from registry.values import EngagementOption, Organisation
from suppliers.values import (
    Access,
    Component,
    Conflict,
    Declaration,
    DeclaredParty,
    SecurityMeasure,
    ServiceOption,
    Supplier,
)
from tests.registry.chains.linked import Linked
from tests.registry.world import DAYS

STANDINGS = ("stated", "unclear", "denied", "silent", "unread")
OWN = {"occasion": "never", "party_id": None}
GUARDED = {"control": "A ticket", "logged": "stated", "log_number": 6, "log_unit": "months"}


@pytest.fixture
def world():
    """A service with a part, an option that was not bought, and a party that may reach it."""
    world = Linked()
    world.party = world.add(Supplier, legal_name="Party")
    world.part, world.other_part = (
        world.add(Component, service_id=world.top.id, name=name).id for name in ("Database", "Web")
    )
    world.another = world.add(ServiceOption, service_id=world.top.id, name="Other").id
    bought = world.add(ServiceOption, service_id=world.top.id, name="Bought").id
    world.add(EngagementOption, engagement_id=world.engagement.id, option_id=bought)
    return world


def access(world, **fields):
    """Standing, guarded access of the party to the operating system."""
    usual = {"layer": "operating system", "occasion": "standing", "reads": "readable", "reached": "unknown"}
    return world.add(Access, **{"service_id": world.top.id, "party_id": world.party.id} | usual | GUARDED | fields)


def measure(world, **fields):
    """It is said that nothing is encrypted at rest."""
    return world.add(
        SecurityMeasure,
        **{"service_id": world.top.id, "control": "encryption at rest", "standing": "denied"} | fields,
    )


def conflict(world, first, second, **fields):
    """Somebody recorded that two claims do not agree."""
    kinds = {"first_kind": type(first).__name__.lower(), "second_kind": type(second).__name__.lower()}
    world.add(Conflict, first_id=first.id, second_id=second.id, about="They do not agree", **kinds, **fields)


def cases(world, code):
    return [finding.case for finding in world.found(code)]


def message(world, code):
    (finding,) = world.found(code)
    return finding.message


# ACC-01: what is said about access agrees.


def nobody_else(world, **fields):
    return world.add(Declaration, **{"service_id": world.top.id, "kind": "no other access"} | fields)


@pytest.mark.parametrize(
    ("declared", "said", "fires"),
    [
        ({}, {}, 1),
        ({"kind": "no sub-processors"}, {}, 0),
        *(({"standing": standing}, {}, standing == "stated") for standing in STANDINGS),
        *(({}, {"standing": standing}, standing in {"stated", "unclear"}) for standing in STANDINGS),
        ({}, {"party_id": None}, 0),
        ({}, {"occasion": "never"}, 0),
        ({}, {"reads": "nothing"}, 0),
        ({}, {"reads": "unknown"}, 1),
        ({"option_id": 1}, {}, 0),
        ({}, {"option_id": 1}, 0),
        # A declaration about one part says nothing of the others.
        ({"component_id": 1}, {"component_id": 1}, 1),
        ({"component_id": 1}, {"component_id": 2}, 0),
        ({"component_id": 1}, {}, 0),
        ({}, {"component_id": 1}, 1),
    ],
)
def test_acc_01_holds_that_nobody_else_has_access_against_access_on_record(world, declared, said, fires):
    nobody_else(world, **declared)
    access(world, **said)
    assert cases(world, "ACC-01") == ["nobody else"] * fires


def test_acc_01_passes_over_the_parties_that_the_declaration_names(world):
    declaration = nobody_else(world)
    access(world)
    world.add(DeclaredParty, declaration_id=declaration.id, party_id=world.party.id)
    assert cases(world, "ACC-01") == []
    access(world, party_id=world.add(Supplier, legal_name="Third").id)
    access(world, party_id=world.add(Supplier, legal_name="Fourth").id)
    assert message(world, "ACC-01") == (
        "Top says that nobody else reaches the data in “Hosting”; on record is access of Third and Fourth."
    )


@pytest.mark.parametrize(
    ("denied", "said", "seen"),
    [
        ({"occasion": "never"}, {}, ["denied"]),
        ({"occasion": "unknown"}, {}, ["denied"]),
        ({"occasion": "never", "layer": "database"}, {}, []),
        ({"occasion": "never", "component_id": 1}, {"component_id": 2}, []),
        ({"occasion": "never", "component_id": 1}, {"component_id": 1}, ["denied"]),
        ({"occasion": "never"}, {"component_id": 1}, ["denied"]),
        # "Not unattended" leaves room for a session that is opened.
        ({"occasion": "standing"}, {"occasion": "on call"}, []),
        ({"occasion": "standing"}, {}, ["denied"]),
        ({"occasion": "standing", "people": "Anyone, unattended"}, {"people": "Developers"}, []),
        # To a party all is denied; of the supplier's own people, what is denied to those named.
        ({"occasion": "never", "people": "Anyone"}, {"people": "Developers"}, ["denied"]),
        (OWN | {"people": "All others"}, {"party_id": None, "people": "Two"}, []),
        (OWN | {"people": "Its own"}, {"party_id": None, "people": "its own"}, ["denied"]),
        ({"occasion": "never", "party_id": None}, {}, []),
        # Reaching it from afar is denied, not reaching it.
        ({"reached": "remote", "people": "From home"}, {"reached": "office"}, []),
        ({"reached": "remote", "people": "From home"}, {"reached": "anywhere"}, ["from afar"]),
        ({"reached": "remote"}, {}, []),
        ({"occasion": "never", "option_id": 1}, {}, []),
    ],
)
def test_acc_01_holds_denied_access_against_the_same_access_that_is_said(world, denied, said, seen):
    access(world, standing="denied", **denied)
    access(world, **said)
    assert cases(world, "ACC-01") == seen


@pytest.mark.parametrize("resolved", [{}, {"resolved": DAYS["today only"][0]["starts"], "resolution": "Read so"}])
def test_acc_01_leaves_what_somebody_recorded_as_a_conflict_to_that(world, resolved):
    declaration, said = nobody_else(world), access(world)
    denied = access(world, standing="denied", occasion="never")
    assert sorted(cases(world, "ACC-01")) == ["denied", "nobody else"]
    conflict(world, declaration, said, **resolved)
    conflict(world, said, denied, **resolved)
    assert cases(world, "ACC-01") == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_acc_01_compares_what_applies_on_the_day(world, days, there):
    nobody_else(world)
    access(world, **days)
    access(world, standing="denied", occasion="never")
    assert len(cases(world, "ACC-01")) == 2 * there


@pytest.mark.parametrize("code", ["ACC-01", "ACC-02", "ACC-03"])
def test_access_rules_ask_only_of_our_processors_and_tell_only_who_uses_them(world, code):
    nobody_else(world)
    access(world, layer="physical", control="")
    other = world.add(Organisation, slug="other")
    assert len(world.found(code)) == 1 and world.found(code, world.lens().on, other) == []
    world.alter(world.engagement, role="controller")
    assert world.found(code) == []


def test_acc_01_says_what_is_denied_and_said(world):
    access(world, standing="denied", occasion="never")
    access(world)
    assert message(world, "ACC-01") == (
        "For “Hosting” it is both denied and said that Party can reach the data (operating system)."
    )


# ACC-02: standing access is controlled and logged.


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, []),
        ({"control": " "}, ["control"]),
        ({"logged": "silent"}, ["log"]),
        ({"logged": "unclear"}, ["log"]),
        ({"logged": "unread", "log_number": None}, []),
        ({"log_number": None, "log_unit": ""}, ["kept"]),
        ({"control": "", "logged": "silent"}, ["control", "log"]),
        ({"control": "", "occasion": "unknown"}, ["control"]),
        ({"control": "", "occasion": "on call"}, []),
        ({"control": "", "occasion": "never"}, []),
        ({"control": "", "reads": "nothing"}, []),
        ({"control": "", "reads": "ciphertext"}, ["control"]),
        ({"control": "", "option_id": 1}, []),
    ],
)
def test_acc_02_asks_how_standing_access_is_guarded(world, fields, seen):
    access(world, **fields)
    found = world.found("ACC-02")
    assert [[each.value for each in dict(f.figures)["open"]] for f in found] == ([seen] if seen else [])


@pytest.mark.parametrize("standing", STANDINGS)
def test_acc_02_asks_of_access_that_is_said(world, standing):
    access(world, standing=standing, control="")
    assert len(cases(world, "ACC-02")) == (standing in {"stated", "unclear"})


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_acc_02_asks_while_the_access_is_there(world, days, there):
    access(world, control="", **days)
    assert len(cases(world, "ACC-02")) == there


def test_acc_02_finds_each_party_once_and_the_suppliers_own_people_by_its_name(world):
    access(world, control="", layer="database")
    access(world, control="", logged="silent")
    access(world, party_id=None, logged="denied")
    assert sorted(f.message for f in world.found("ACC-02")) == [
        "Party can reach “Hosting” (operating system and database); not on record: how it is controlled and whether it "
        "is logged.",
        "Top can reach “Hosting” (operating system); that this is logged is denied.",
    ]


def test_acc_02_weighs_the_data_that_goes_there(world):
    access(world, logged="denied", control="")
    assert {f.severity for f in world.found("ACC-02")} == {Severity.MEDIUM, Severity.LOW}
    world.activity(world.engagement, special="health")
    assert {f.severity for f in world.found("ACC-02")} == {Severity.HIGH, Severity.MEDIUM}


# ACC-03: who only stands before the machines reads nothing.


@pytest.mark.parametrize(
    ("fields", "encrypted", "seen"),
    [
        ({"reads": "readable"}, True, ["reads"]),
        ({"reads": "unknown"}, True, ["unknown"]),
        ({"reads": "ciphertext"}, True, []),
        ({"reads": "nothing"}, True, []),
        # Who holds the parts can read what is not encrypted on them, whatever is said of it.
        ({"reads": "nothing"}, False, ["plain"]),
        ({"reads": "unknown"}, False, ["plain"]),
        ({"reads": "readable"}, False, ["reads"]),
        ({"reads": "readable", "layer": "infrastructure"}, True, ["reads"]),
        ({"reads": "readable", "layer": "operating system"}, False, []),
        ({"reads": "readable", "occasion": "never"}, False, []),
        ({"reads": "readable", "occasion": "on call"}, True, ["reads"]),
        ({"reads": "readable", "option_id": 1}, True, []),
        ({"reads": "unknown", "component_id": 1}, False, ["plain"]),
    ],
)
def test_acc_03_fires_where_outer_access_may_read(world, fields, encrypted, seen):
    access(world, **{"layer": "physical"} | fields)
    if not encrypted:
        measure(world)
    assert cases(world, "ACC-03") == seen


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, ["plain"]),
        ({"standing": "stated"}, ["unknown"]),
        ({"standing": "silent"}, ["unknown"]),
        ({"control": "encryption in transit"}, ["unknown"]),
        ({"component_id": 2}, ["unknown"]),
        ({"component_id": 1}, ["plain"]),
        ({"option_id": 1}, ["unknown"]),
        ({"ends": DAYS["ended yesterday"][0]["ends"]}, ["unknown"]),
        ({"starts": DAYS["starts tomorrow"][0]["starts"]}, ["unknown"]),
    ],
)
def test_acc_03_takes_only_what_is_said_not_to_be_encrypted_for_plain(world, fields, seen):
    access(world, layer="physical", reads="unknown", component_id=1)
    measure(world, **fields)
    assert cases(world, "ACC-03") == seen


def test_acc_03_leaves_what_somebody_recorded_as_a_conflict_to_that(world):
    conflict(world, access(world, layer="physical", reads="nothing"), measure(world))
    assert cases(world, "ACC-03") == []


def test_acc_03_asks_nothing_of_who_reaches_further_anyway(world):
    access(world, layer="physical")
    access(world, layer="database", reads="nothing")
    assert cases(world, "ACC-03") == ["reads"]
    access(world, layer="database")
    assert cases(world, "ACC-03") == []


@pytest.mark.parametrize("standing", STANDINGS)
def test_acc_03_asks_of_access_that_is_said(world, standing):
    access(world, layer="physical", standing=standing)
    assert len(cases(world, "ACC-03")) == (standing in {"stated", "unclear"})


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_acc_03_asks_while_the_access_is_there(world, days, there):
    access(world, layer="physical", **days)
    assert len(cases(world, "ACC-03")) == there


def test_acc_03_says_by_what_access_and_why(world):
    access(world, layer="physical", reads="nothing")
    access(world, layer="infrastructure", reads="unknown")
    measure(world)
    assert message(world, "ACC-03") == (
        "Party has only physical and infrastructure access to “Hosting”; what rests there is said not to be encrypted."
    )
    (finding,) = world.found("ACC-03")
    assert (finding.citation, finding.severity) == ("UK GDPR Art. 32(1)(a)", Severity.MEDIUM)
