"""Rules about who stands behind a supplier, on registers made of values."""

from datetime import date

import pytest

from registry.rules import Severity
from registry.values import (
    ActivityRecipient,
    EngagementOption,
    Organisation,
    RoleAssessment,
)
from suppliers.values import (
    Access,
    Conflict,
    Contact,
    DataLocation,
    Declaration,
    DeclaredParty,
    Document,
    Involvement,
    Mention,
    OnwardTransfer,
    Service,
    ServiceOption,
    Supplier,
)
from tests.registry.rules.chained import (
    IDENTIFIED,
    behind,
    cases,
    declared,
    named,
    noticed,
    says,
    setting,
    sub_08,
    unreached,
)
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY


def sub_02(world, engagement, **fields):
    declared(world, engagement)
    return behind(world, engagement, **fields)


def sub_07(world, engagement, **fields):
    supplier = world.rows[Service][engagement.service_id].supplier_id
    document = world.add(Document, supplier_id=supplier, title="Statement")
    party = world.add(Supplier, legal_name="Other")
    world.add(Mention, document_id=document.id, party_id=party.id, **{"declared": False} | fields)


# What makes each rule about an engagement fire once.
FIRES = {
    "SUB-01": behind,
    "SUB-02": sub_02,
    "SUB-03": behind,
    "SUB-04": noticed,
    "SUB-05": lambda world, engagement, **fields: behind(world, engagement, **{"flow_down": "not asked"} | fields),
    "SUB-07": sub_07,
    "SUB-08": sub_08,
    "SUB-09": lambda world, engagement, **fields: world.add(
        Involvement, party_id=world.add(Supplier, kind="unnamed").id, service_id=engagement.service_id, **fields
    ),
    "SUB-10": lambda world, engagement, **fields: says(
        world, engagement, **{"topic": "change notice", "standing": "silent"} | fields
    ),
    "SUB-11": unreached,
}
ALL = pytest.mark.parametrize("code", FIRES)
# Those that begin with a link, which has days and may be of an option.
LINKED = pytest.mark.parametrize("code", sorted(FIRES.keys() - {"SUB-04", "SUB-07", "SUB-10"}))


@ALL
@pytest.mark.parametrize(
    ("role", "fires"),
    [("processor", 1), ("sub-processor", 1), ("joint controller", 0), ("controller", 0), ("not a processor", 0)],
)
def test_the_chain_of_a_processor_alone_is_judged(code, role, fires):
    world, engagement = setting(role=role)
    FIRES[code](world, engagement)
    assert len(world.found(code)) == fires


@ALL
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_an_engagement_is_judged_while_it_and_its_service_are_in_force(code, days, there):
    world, engagement = setting()
    FIRES[code](world, engagement)
    world.alter(world.rows[Service][engagement.service_id], **days)
    assert bool(world.found(code)) is there
    world.alter(engagement, **({} if there else days))
    assert bool(world.found(code)) is there


@LINKED
@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_a_party_is_judged_while_it_is_there(code, days, there):
    world, engagement = setting()
    row = FIRES[code](world, engagement, **days)
    if code == "SUB-08" and there:
        row = world.alter(row, starts=TODAY)
    assert bool(world.found(code)) is there


@LINKED
def test_a_party_of_an_option_that_was_not_bought_is_not_behind_us(code):
    world, engagement = setting()
    mine, other = (world.add(ServiceOption, service_id=engagement.service_id, name=name) for name in "AB")
    world.add(EngagementOption, engagement_id=engagement.id, option_id=mine.id)
    FIRES[code](world, engagement, option_id=other.id)
    assert world.found(code) == []


@pytest.mark.parametrize("code", ["SUB-02", "SUB-03", "SUB-05", "SUB-08", "SUB-09", "SUB-11"])
@pytest.mark.parametrize(
    ("standing", "there"),
    [("stated", True), ("unclear", True), ("denied", False), ("silent", False), ("unread", False)],
)
def test_a_party_that_no_source_says_is_there_is_not_behind_us(code, standing, there):
    world, engagement = setting()
    FIRES[code](world, engagement, standing=standing)
    assert bool(world.found(code)) is there


@ALL
def test_an_organisation_is_told_of_its_own_engagements_alone(code):
    world, engagement = setting()
    FIRES[code](world, engagement)
    other = world.add(Organisation, slug="other")
    assert world.found(code, TODAY, other) == []
    (finding,) = world.found(code)
    assert "%" not in finding.message and finding.message.endswith(".")


@pytest.mark.parametrize("code", ["SUB-01", "SUB-03", "SUB-05"])
def test_a_party_behind_several_links_is_one_finding(code):
    world, engagement = setting()
    row = FIRES[code](world, engagement)
    behind(world, engagement, party=named(world, row), kind="backs up", flow_down="not asked")
    assert len(world.found(code)) == 1


@pytest.mark.parametrize("code", ["SUB-01", "SUB-02", "SUB-03", "SUB-05"])
def test_a_party_without_a_part_in_processing_is_no_sub_processor(code):
    world, engagement = setting()
    row = FIRES[code](world, engagement, kind="owns software")
    assert world.found(code) == []
    declared_so = world.alter(row, declared_role="sub-processor")
    assert len(world.found(code)) == 1
    assessment = {"organisation_id": engagement.organisation_id, "involvement_id": declared_so.id, "on": TODAY}
    world.add(RoleAssessment, role="not a processor", **assessment)
    assert world.found(code) == []


def test_a_party_of_a_deeper_level_is_found():
    world, engagement = setting()
    host = behind(world, engagement)
    below = world.add(Service, supplier_id=host.party_id)
    world.alter(host, party_service_id=below.id)
    behind(world, engagement, "Deep", service_id=below.id)
    assert [str(f.rows[-1].name) for f in world.found("SUB-01")] == ["Host", "Deep"]
    assert [str(f.rows[-1].name) for f in world.found("SUB-03")] == ["Host", "Deep"]
    assert "Deep, which works for Host behind “Hosting”" in world.found("SUB-01")[1].message


def test_below_a_party_without_a_part_in_processing_nobody_is_asked_about():
    world, engagement = setting()
    maker = behind(world, engagement, kind="makes devices")
    below = world.add(Service, supplier_id=maker.party_id)
    world.alter(maker, party_service_id=below.id)
    behind(world, engagement, "Deep", service_id=below.id, flow_down="not asked")
    behind(world, engagement, party=world.add(Supplier, kind="unnamed"), service_id=below.id)
    assert [found for code in FIRES for found in world.found(code)] == []


# SUB-01


@pytest.mark.parametrize(
    ("fields", "contact", "missing"),
    [
        (IDENTIFIED, {"email": "a@example.com"}, None),
        (IDENTIFIED, {"phone": "1"}, None),
        (IDENTIFIED, {"address": "2 Street"}, None),
        (IDENTIFIED, {}, "contact"),
        (IDENTIFIED, None, "contact"),
        ({"kind": "company"}, {"email": "a@example.com"}, "address"),
        (IDENTIFIED | {"kind": "unknown"}, {"email": "a@example.com"}, "registered name"),
        ({"kind": "unknown"}, None, "registered name, address and contact"),
        # Who has no name at all is another rule's matter.
        ({"kind": "unnamed"}, None, None),
    ],
)
def test_sub_01_says_what_is_missing_of_a_party(fields, contact, missing):
    world, engagement = setting()
    party = world.add(Supplier, legal_name="Host", **fields)
    behind(world, engagement, party=party)
    if contact is not None:
        world.add(Contact, supplier_id=party.id, role="general", **contact)
    wanted = f"Missing on record for Host, which works for Acme Ltd behind “Hosting”: {missing}."
    assert [finding.message for finding in world.found("SUB-01")] == ([wanted] if missing else [])


def test_sub_01_asks_the_same_of_the_supplier_itself():
    world, engagement = setting()
    assert world.found("SUB-01") == []
    world.alter(world.rows[Supplier][1], address="")
    (finding,) = world.found("SUB-01")
    assert finding.message == "Missing on record for Acme Ltd, which provides “Hosting”: address."
    assert finding.citation == "UK GDPR Art. 28(1), 28(2); EDPB Opinion 22/2024 (persuasive)"
    assert finding.severity == Severity.LOW
    world.activity(engagement, special="health")
    assert world.found("SUB-01")[0].severity == Severity.MEDIUM


@pytest.mark.parametrize(
    ("code", "ordinary", "grave"),
    [("SUB-02", "medium", "high"), ("SUB-03", "medium", "high"), ("SUB-09", "medium", "high")],
)
def test_how_grave_a_party_is_follows_the_data_that_goes_there(code, ordinary, grave):
    world, engagement = setting()
    world.add(Declaration, service_id=engagement.service_id, kind="no sub-processors")
    behind(world, engagement, party=world.add(Supplier, legal_name="A host", kind="unnamed"))
    world.activity(engagement, special="")
    assert [f.severity for f in world.found(code)] == [ordinary]
    world.activity(engagement, special="biometric")
    assert [f.severity for f in world.found(code)] == [grave]


# SUB-02


@pytest.mark.parametrize(
    ("standing", "fires"), [("stated", 1), ("denied", 0), ("unclear", 0), ("silent", 0), ("unread", 0)]
)
def test_sub_02_takes_only_a_plain_declaration_for_contradicted(standing, fires):
    world, engagement = setting()
    behind(world, engagement)
    declared(world, engagement, standing=standing)
    assert len(world.found("SUB-02")) == fires


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_sub_02_reads_the_declarations_of_the_day(days, there):
    world, engagement = setting()
    behind(world, engagement)
    declared(world, engagement, **days)
    assert bool(world.found("SUB-02")) is there


def test_sub_02_names_those_beside_the_only_ones():
    world, engagement = setting()
    first, second, third = (behind(world, engagement, name) for name in ("First", "Second", "Third"))
    row = declared(world, engagement, "only these")
    world.add(DeclaredParty, declaration_id=row.id, party_id=first.party_id)
    (finding,) = world.found("SUB-02")
    assert finding.message == (
        "Acme Ltd says that nobody stands behind “Hosting” but First; on record with a processor's role, custody of "
        "data or access to it: Second and Third."
    )
    for each in (second, third):
        world.add(DeclaredParty, declaration_id=row.id, party_id=each.party_id)
    assert world.found("SUB-02") == []


@pytest.mark.parametrize(("resolved", "fires"), [(None, 1), (YESTERDAY, 0), (TODAY, 0), (TOMORROW, 1)])
@pytest.mark.parametrize("turned", [False, True])
def test_sub_02_leaves_out_what_somebody_resolved_with_a_reason(resolved, fires, turned):
    world, engagement = setting()
    party, row = behind(world, engagement), declared(world, engagement)
    ends = [("declaration", row.id), ("involvement", party.id)]
    (one, first), (two, second) = reversed(ends) if turned else ends
    kinds = {"first_kind": one, "second_kind": two}
    world.add(Conflict, first_id=first, second_id=second, resolved=resolved, **kinds)
    assert len(world.found("SUB-02")) == fires


@pytest.mark.parametrize("name", ["Host", "Host, Inc.", "Host %(parties)s."])
def test_a_sentence_that_ends_with_a_name_has_one_full_stop(name):
    world, engagement = setting()
    behind(world, engagement, name)
    declared(world, engagement)
    (finding,) = world.found("SUB-02")
    assert finding.message.endswith(f"access to it: {name.rstrip('.')}.")


# SUB-03


@pytest.mark.parametrize(
    ("declared_role", "role", "seen"),
    [
        ("none", "", [("custody", "medium")]),
        ("not a processor", "", [("custody", "medium")]),
        ("sub-processor", "", [("declared", "low")]),
        ("none", "undecided", [("undecided", "medium")]),
        ("none", "sub-processor", []),
        ("none", "controller", []),
        ("sub-processor", "not a processor", []),
    ],
)
def test_sub_03_tells_custody_from_a_declared_role_and_from_an_open_question(declared_role, role, seen):
    world, engagement = setting()
    row = behind(world, engagement, declared_role=declared_role)
    if role:
        own = {"organisation_id": engagement.organisation_id, "on": YESTERDAY}
        world.add(RoleAssessment, involvement_id=row.id, role=role, **own)
    assert cases(world, "SUB-03") == seen


def test_sub_03_counts_no_assessment_of_another_organisation():
    world, engagement = setting()
    other = world.add(Organisation, slug="other")
    row = behind(world, engagement)
    world.add(RoleAssessment, involvement_id=row.id, role="sub-processor", organisation_id=other.id, on=YESTERDAY)
    assert len(world.found("SUB-03")) == 1


@pytest.mark.parametrize(("on", "fires"), [(YESTERDAY, 0), (TODAY, 0), (TOMORROW, 1)])
def test_sub_03_counts_no_assessment_of_a_later_day(on, fires):
    world, engagement = setting()
    row, own = behind(world, engagement), {"organisation_id": engagement.organisation_id, "on": on}
    world.add(RoleAssessment, involvement_id=row.id, role="sub-processor", **own)
    assert len(world.found("SUB-03")) == fires


def test_sub_03_gives_the_day_of_our_own_open_question():
    world, engagement = setting()
    row, other = behind(world, engagement), world.add(Organisation, slug="other")
    for organisation_id, on in ((engagement.organisation_id, date(2026, 5, 4)), (other.id, YESTERDAY)):
        open_ = {"organisation_id": organisation_id, "role": "undecided", "on": on}
        world.add(RoleAssessment, involvement_id=row.id, **open_)
    (found,) = world.found("SUB-03", TODAY, world.organisation, other)
    assert "4 May 2026" in found.message


@pytest.mark.parametrize(("role", "fires"), [("sub-processor", 0), ("not a processor", 1)])
def test_sub_03_takes_one_sub_processing_for_all_that_a_party_does(role, fires):
    world, engagement = setting()
    row = behind(world, engagement)
    behind(world, engagement, party=named(world, row), kind="backs up")
    own = {"organisation_id": engagement.organisation_id, "on": YESTERDAY}
    world.add(RoleAssessment, involvement_id=row.id, role=role, **own)
    assert len(world.found("SUB-03")) == fires


@pytest.mark.parametrize(
    ("kind", "fields", "fires"),
    [
        (Access, {"occasion": "standing"}, 1),
        (Access, {"occasion": "never"}, 0),
        (Access, {"occasion": "standing", "standing": "denied"}, 0),
        (DataLocation, {}, 1),
        (DataLocation, {"standing": "unread"}, 0),
        (OnwardTransfer, {}, 1),
    ],
)
def test_sub_03_finds_a_party_with_data_that_no_link_leads_to(kind, fields, fires):
    world, engagement = setting()
    party = world.add(Supplier, legal_name="Stranger")
    column = {Access: "party_id", DataLocation: "operator_id", OnwardTransfer: "importer_id"}[kind]
    world.add(kind, service_id=engagement.service_id, **{column: party.id}, **fields)
    assert cases(world, "SUB-03") == [("unlinked", "medium")] * fires
    behind(world, engagement, party=party, kind="other", declared_role="not a processor")
    assert "unlinked" not in dict(cases(world, "SUB-03"))


# SUB-05


@pytest.mark.parametrize(
    ("known", "seen"),
    [
        ("copy seen", []),
        ("confirmed", []),
        ("not asked", [("not asked", "low")]),
        ("denied", [("denied", "medium")]),
    ],
)
def test_sub_05_asks_what_is_known_of_the_contract_below(known, seen):
    world, engagement = setting()
    behind(world, engagement, flow_down=known)
    assert cases(world, "SUB-05") == seen


def test_sub_05_writes_one_line_for_all_that_nobody_asked_about():
    world, engagement = setting()
    for name in ("First", "Second"):
        behind(world, engagement, name, flow_down="not asked")
    (finding,) = world.found("SUB-05")
    assert finding.message == ("Not yet asked: whether the same duties bind First and Second, behind “Hosting”.")


# SUB-06


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({"name": "Acme Ltd"}, []),
        ({"name": "Nobody Ltd"}, [("nobody", "medium")]),
        ({"name": "Spare Ltd"}, [("not used", "medium")]),
        ({"name": ""}, [("unnamed", "low")]),
        ({"name": "Nobody Ltd", "kind": "controller"}, []),
    ],
)
def test_sub_06_looks_for_the_processors_that_a_record_names(fields, seen):
    world, engagement = setting()
    world.add(Supplier, legal_name="Spare Ltd")
    activity = world.activity(engagement)
    world.add(ActivityRecipient, activity_id=activity.id, **{"kind": "processor", "category": "Hosting"} | fields)
    assert cases(world, "SUB-06") == seen
    assert world.found("SUB-06", TODAY, world.add(Organisation, slug="other")) == []


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_sub_06_knows_who_stands_behind_a_service_and_judges_activities_in_force(days, there):
    world, engagement = setting()
    activity = world.activity(engagement)
    world.add(ActivityRecipient, activity_id=activity.id, kind="processor", category="Copies", name="Host")
    behind(world, engagement, **days)
    assert bool(world.found("SUB-06")) is not there
    world.alter(activity, **days)
    world.alter(world.rows[Involvement][1], ends=YESTERDAY, starts=None)
    assert bool(world.found("SUB-06")) is there


# SUB-07


@pytest.mark.parametrize(
    ("fields", "fires"),
    [({}, 1), ({"declared": True}, 0), ({"explanation": "Makes devices."}, 0), ({"section": "4.7"}, 1)],
)
def test_sub_07_asks_what_a_name_in_a_document_is(fields, fires):
    world, engagement = setting()
    sub_07(world, engagement, **fields)
    assert len(world.found("SUB-07")) == fires


def test_sub_07_is_content_with_one_explanation_in_a_document_and_with_documents_of_now():
    world, engagement = setting()
    sub_07(world, engagement)
    sub_07(world, engagement)
    assert len(world.found("SUB-07")) == 2
    world.add(Mention, document_id=1, party_id=2, explanation="Makes devices.")
    assert len(world.found("SUB-07")) == 1
    world.add(Document, supplier_id=1, title="Statement", supersedes_id=2)
    assert world.found("SUB-07") == []


@pytest.mark.parametrize(("linked", "severity"), [(True, "low"), (False, "medium")])
def test_sub_07_weighs_more_who_is_nowhere_else(linked, severity):
    world, engagement = setting()
    sub_07(world, engagement)
    if linked:
        behind(world, engagement, party=world.rows[Supplier][2])
    assert cases(world, "SUB-07") == [("", severity)]


# SUB-09

PLACE = {"kind": "backup", "operated_by": "unknown"}


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({}, 1),
        ({"standing": "silent"}, 1),
        ({"standing": "unclear"}, 1),
        ({"standing": "unread"}, 0),
        ({"standing": "denied"}, 0),
        ({"city": "Dublin"}, 0),
        ({"facility": "Hall 2"}, 0),
        ({"operator_id": 1}, 0),
        ({"operated_by": "customer"}, 0),
        # From where data is reached is not where it is.
        ({"kind": "remote access"}, 0),
        ({"ends": YESTERDAY}, 0),
        ({"starts": TOMORROW}, 0),
    ],
)
def test_sub_09_asks_where_data_rests(fields, fires):
    world, engagement = setting()
    world.add(DataLocation, service_id=engagement.service_id, **PLACE | fields)
    assert len(world.found("SUB-09")) == fires


def test_sub_09_writes_one_line_for_all_places():
    world, engagement = setting()
    for kind in ("backup", "recovery", "backup"):
        world.add(DataLocation, service_id=engagement.service_id, **PLACE | {"kind": kind})
    (finding,) = world.found("SUB-09")
    assert finding.message == "“Hosting” of Acme Ltd: no place is named for backup and recovery."


@pytest.mark.parametrize(("importer", "fires"), [(None, 1), (1, 0)])
def test_sub_09_asks_who_receives_what_is_passed_abroad(importer, fires):
    world, engagement = setting()
    world.add(OnwardTransfer, service_id=engagement.service_id, importer_id=importer)
    assert [finding.case for finding in world.found("SUB-09")] == ["importer"] * fires


# SUB-11


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({}, 1),
        ({"kind": "hosts"}, 1),
        ({"kind": "tests", "declared_role": "sub-processor"}, 0),
        ({"flow_down": "copy seen"}, 0),
        ({"flow_down": "confirmed"}, 0),
        ({"component_id": None}, 0),
    ],
)
def test_sub_11_asks_how_what_another_runs_is_supervised(fields, fires):
    world, engagement = setting()
    unreached(world, engagement, **fields)
    assert len(world.found("SUB-11")) == fires


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        ({"occasion": "on call"}, 0),
        ({"occasion": "on call", "party_id": 1}, 0),
        ({"occasion": "on call", "party_id": 2}, 1),
        ({"occasion": "on call", "standing": "unread"}, 1),
    ],
)
def test_sub_11_is_content_where_the_suppliers_own_people_reach_it_after_all(fields, fires):
    world, engagement = setting()
    row = unreached(world, engagement)
    world.add(Access, service_id=engagement.service_id, component_id=row.component_id, **fields)
    assert len(world.found("SUB-11")) == fires
