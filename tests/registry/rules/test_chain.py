"""Rules about who stands behind a supplier, on registers made of values."""

from datetime import date, timedelta

import pytest

from registry.rules import Severity
from registry.values import (
    ActivityRecipient,
    Agreement,
    ClientSubProcessor,
    EngagementOption,
    NoticeDecision,
    Organisation,
    OwnService,
    ProcessingForClient,
    RoleAssessment,
)
from suppliers.values import (
    Access,
    ChangeNotice,
    Commitment,
    Component,
    Conflict,
    Contact,
    DataLocation,
    Declaration,
    DeclaredParty,
    Document,
    Involvement,
    Mention,
    NoticeLink,
    OnwardTransfer,
    Service,
    ServiceOption,
    Supplier,
)
from tests.registry.world import DAYS, TODAY, TOMORROW, YESTERDAY, World

SINCE = date(2025, 1, 1)
IDENTIFIED = {"kind": "company", "address": "1 Street"}


def setting(**engagement):
    """A world with one engagement, in use since a year and a half, of a supplier that is known by name and address."""
    world = World()
    supplier = world.add(Supplier, **IDENTIFIED, country_id="GB")
    world.add(Contact, supplier_id=supplier.id, role="dpo", email="dpo@example.com")
    service = world.add(Service, supplier_id=supplier.id)
    return world, world.engaged(**{"service_id": service.id, "starts": SINCE} | engagement)


def behind(world, engagement, name="Host", party=None, **fields):
    """A party behind the service, which hosts it unless something else is given."""
    if party is None:
        party = world.add(Supplier, legal_name=name)
    given = {"service_id": engagement.service_id, "kind": "hosts", "declared_role": "none"} | fields
    return world.add(Involvement, party_id=party.id, **given)


def named(world, row):
    """The party of an involvement."""
    return world.rows[Supplier][row.party_id]


def agreed(world, engagement, authorisation="general", **fields):
    """An agreement with 30 days of notice and 20 to object."""
    figures = {"change_number": 30, "change_unit": "days", "objection_number": 20, "objection_unit": "days"}
    given = {"kind": "dpa", "title": "Agreement", "signed": SINCE, "authorisation": authorisation}
    return world.add(Agreement, engagement_id=engagement.id, **given | figures | fields)


def noticed(world, engagement, involvement=None, **fields):
    """A notice of today that a party is added."""
    given = {"service_id": engagement.service_id, "kind": "adds", "announced": TODAY} | fields
    if involvement is not None:
        given = {"party_id": involvement.party_id} | given
    notice = world.add(ChangeNotice, **given)
    if involvement is not None:
        world.add(NoticeLink, notice_id=notice.id, involvement_id=involvement.id)
    return notice


def answered(world, engagement, notice, **fields):
    """How the organisation took a notice."""
    given = {"received": notice.announced, "answer": "open"} | fields
    return world.add(NoticeDecision, engagement_id=engagement.id, notice_id=notice.id, **given)


def says(world, engagement, topic, **fields):
    """What the supplier says on a topic."""
    return world.add(Commitment, service_id=engagement.service_id, topic=topic, **fields)


def declared(world, engagement, kind="no sub-processors", **fields):
    """What the supplier declares of its whole service."""
    return world.add(Declaration, service_id=engagement.service_id, kind=kind, **fields)


def unreached(world, engagement, **fields):
    """A part of the service that a party manages and the supplier says that it never reaches."""
    component = world.add(Component, service_id=engagement.service_id, name="the web servers")
    given = {"kind": "manages", "component_id": component.id, "flow_down": "not asked"} | fields
    row = behind(world, engagement, **given)
    never = {"occasion": "never", "standing": "denied"}
    world.add(Access, service_id=engagement.service_id, component_id=component.id, **never)
    return row


def sub_02(world, engagement, **fields):
    declared(world, engagement)
    return behind(world, engagement, **fields)


def sub_07(world, engagement, **fields):
    supplier = world.rows[Service][engagement.service_id].supplier_id
    document = world.add(Document, supplier_id=supplier, title="Statement")
    party = world.add(Supplier, legal_name="Other")
    world.add(Mention, document_id=document.id, party_id=party.id, **{"declared": False} | fields)


def sub_08(world, engagement, **fields):
    agreed(world, engagement)
    return behind(world, engagement, **{"starts": YESTERDAY} | fields)


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


def cases(world, code):
    return [(finding.case, str(finding.severity)) for finding in world.found(code)]


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


@pytest.mark.parametrize(("resolved", "fires"), [(None, 1), (YESTERDAY, 0)])
@pytest.mark.parametrize("turned", [False, True])
def test_sub_02_leaves_out_what_somebody_resolved_with_a_reason(resolved, fires, turned):
    world, engagement = setting()
    party, row = behind(world, engagement), declared(world, engagement)
    ends = [("declaration", row.id), ("involvement", party.id)]
    (one, first), (two, second) = reversed(ends) if turned else ends
    kinds = {"first_kind": one, "second_kind": two}
    world.add(Conflict, first_id=first, second_id=second, resolved=resolved, **kinds)
    assert len(world.found("SUB-02")) == fires


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


# SUB-04

OVER = TODAY - timedelta(days=21)
RUNNING = TODAY - timedelta(days=20)


@pytest.mark.parametrize(
    ("announced", "decision", "seen"),
    [
        (OVER, None, [("unrecorded", "medium")]),
        (TOMORROW, None, []),
        (OVER, {}, [("past", "medium")]),
        (RUNNING, {}, [("running", "note")]),
        (OVER, {"received": RUNNING}, [("running", "note")]),
        (OVER, {"answer": "no objection"}, []),
        (OVER, {"answer": "objected"}, []),
        # What was announced before we came is what we came to.
        (SINCE - timedelta(days=1), None, []),
    ],
)
def test_sub_04_follows_a_notice_to_its_answer(announced, decision, seen):
    world, engagement = setting()
    agreed(world, engagement)
    notice = noticed(world, engagement, announced=announced)
    if decision is not None:
        answered(world, engagement, notice, **decision)
    assert cases(world, "SUB-04") == seen


@pytest.mark.parametrize(
    ("authorisation", "silence"),
    [
        ("general", "silence accepts it"),
        ("specific", "silence refuses it"),
        ("none", "silence refuses it"),
        ("unknown", "what silence means is not on record"),
    ],
)
def test_sub_04_says_what_silence_means_and_by_when(authorisation, silence):
    world, engagement = setting()
    agreed(world, engagement, authorisation)
    host = behind(world, engagement)
    answered(world, engagement, noticed(world, engagement, host, announced=OVER))
    (finding,) = world.found("SUB-04")
    assert finding.message == (
        "Notice of Acme Ltd of 25 May 2026, “Hosting” (a party is added: Host): not answered by 14 June 2026; "
        f"{silence}."
    )


@pytest.mark.parametrize(
    ("effective", "unit", "case"),
    [(None, None, "open"), (YESTERDAY, None, "past"), (TODAY, None, "running"), (TODAY, "business days", "open")],
)
def test_sub_04_cannot_tell_the_last_day_of_what_was_not_agreed(effective, unit, case):
    world, engagement = setting()
    number = 20 if unit else None
    agreed(world, engagement, objection_number=number, objection_unit=unit or "")
    answered(world, engagement, noticed(world, engagement, announced=OVER, effective=effective))
    assert [finding.case for finding in world.found("SUB-04")] == [case]


@pytest.mark.parametrize(("kind", "fires"), [("adds", 1), ("replaces", 1), ("moves", 1), ("removes", 0)])
def test_sub_04_asks_for_no_word_on_a_party_that_leaves(kind, fires):
    world, engagement = setting()
    noticed(world, engagement, kind=kind)
    assert len(world.found("SUB-04")) == fires


def test_sub_04_leaves_out_a_notice_on_an_option_that_was_not_bought_unless_we_took_it_up():
    world, engagement = setting()
    mine, other = (world.add(ServiceOption, service_id=engagement.service_id, name=name) for name in "AB")
    world.add(EngagementOption, engagement_id=engagement.id, option_id=mine.id)
    notice = noticed(world, engagement, behind(world, engagement, option_id=other.id))
    assert world.found("SUB-04") == []
    answered(world, engagement, notice)
    assert len(world.found("SUB-04")) == 1


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
    assert finding.message == (
        "Not yet asked whether the same duties bind these parties behind “Hosting”: First and Second."
    )


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


# SUB-08

BEFORE = TODAY - timedelta(days=60)


@pytest.mark.parametrize(
    ("authorisation", "start", "decision", "case"),
    [
        # Specific: approved before, or not at all.
        ("specific", TODAY, None, "unapproved"),
        ("specific", TODAY, {}, "unapproved"),
        ("specific", TODAY, {"answer": "no objection", "decided": BEFORE}, "unapproved"),
        ("specific", TODAY, {"answer": "approved", "decided": TODAY}, None),
        ("specific", YESTERDAY, {"answer": "approved", "decided": TODAY}, "unapproved"),
        # General: once the thirty days have run, or once we said yes.
        ("general", BEFORE + timedelta(days=30), None, "early"),
        ("general", BEFORE + timedelta(days=31), None, None),
        ("general", BEFORE + timedelta(days=31), {"received": BEFORE + timedelta(days=5)}, "early"),
        ("general", BEFORE, {"answer": "no objection", "decided": BEFORE}, None),
        ("general", TODAY, {"answer": "objected", "decided": BEFORE}, "objected"),
        ("unknown", TODAY, None, None),
    ],
)
def test_sub_08_holds_the_first_day_of_a_party_against_its_notice(authorisation, start, decision, case):
    world, engagement = setting()
    agreed(world, engagement, authorisation)
    host = behind(world, engagement, starts=start)
    notice = noticed(world, engagement, host, announced=BEFORE)
    if decision is not None:
        answered(world, engagement, notice, **decision)
    assert [finding.case for finding in world.found("SUB-08")] == ([case] if case else [])


@pytest.mark.parametrize(
    ("starts", "since", "case"),
    [
        (TODAY, SINCE, "unannounced"),
        (SINCE, SINCE, None),
        (None, SINCE, None),
        (TODAY, None, None),
    ],
)
def test_sub_08_misses_the_notice_of_a_party_that_came_after_us(starts, since, case):
    world, engagement = setting(starts=since)
    agreed(world, engagement)
    behind(world, engagement, starts=starts)
    assert [finding.case for finding in world.found("SUB-08")] == ([case] if case else [])


def test_sub_08_knows_a_party_again_that_was_there_before():
    world, engagement = setting()
    host = sub_08(world, engagement)
    behind(world, engagement, party=named(world, host), starts=SINCE, ends=YESTERDAY - timedelta(days=1))
    assert world.found("SUB-08") == []


def test_sub_08_says_where_no_sub_processor_is_allowed():
    world, engagement = setting()
    agreed(world, engagement, "none")
    assert world.found("SUB-08") == []
    behind(world, engagement)
    (finding,) = world.found("SUB-08")
    assert finding.message == "“Agreement” with Acme Ltd allows no sub-processors; on record: Host."


def test_sub_08_leaves_what_has_no_agreement_to_the_rule_that_asks_for_one():
    world, engagement = setting()
    behind(world, engagement, starts=TODAY)
    assert world.found("SUB-08") == []


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


# SUB-10


@pytest.mark.parametrize(
    ("rows", "seen"),
    [
        ({}, []),
        ({"change notice": {"standing": "unread"}}, []),
        ({"change notice": {"standing": "silent"}}, ["silent"]),
        ({"change notice": {"standing": "denied"}}, ["denied"]),
        ({"change notice": {}}, ["open"]),
        ({"change notice": {"number": 30, "unit": "days"}}, []),
        ({"change notice": {"number": 30, "unit": "days"}, "objection": {"standing": "unread"}}, []),
        ({"change notice": {"number": 30, "unit": "days"}, "objection": {"standing": "silent"}}, ["open"]),
        ({"change notice": {"number": 30, "unit": "days"}, "objection": {}}, []),
        ({"change notice": {"number": 30, "unit": "days", "qualifier": "to subscribers"}}, ["limit"]),
        ({"change notice": {"qualifier": "to subscribers"}}, ["open, limit"]),
    ],
)
def test_sub_10_asks_what_a_notice_of_changes_is_worth(rows, seen):
    world, engagement = setting()
    for topic, fields in rows.items():
        says(world, engagement, topic, **fields)
    assert [finding.case for finding in world.found("SUB-10")] == seen


@pytest.mark.parametrize(
    ("standing", "agreement", "seen"),
    [
        # What was agreed answers silence, and not a denial or a limit.
        ("silent", {}, []),
        ("denied", {}, ["denied"]),
        ("stated", {}, []),
        ("silent", {"kind": "terms", "authorisation": "unknown"}, []),
        ("silent", {"kind": "terms", "authorisation": "unknown", "change_number": None}, ["silent"]),
        ("denied", {"authorisation": "none"}, []),
    ],
)
def test_sub_10_asks_of_an_agreement_what_an_agreement_can_answer(standing, agreement, seen):
    world, engagement = setting()
    agreed(world, engagement, **agreement)
    says(world, engagement, "change notice", standing=standing)
    assert [finding.case for finding in world.found("SUB-10")] == seen


def test_sub_10_lists_what_is_left_open():
    world, engagement = setting()
    says(world, engagement, "change notice", qualifier="where data is affected")
    says(world, engagement, "prior notice", standing="unclear")
    says(world, engagement, "objection", standing="silent")
    (finding,) = world.found("SUB-10")
    assert finding.message == (
        "What Acme Ltd says of telling about changes of “Hosting” has a limit (where data is affected), and leaves "
        "open how long before, whether it is told before the change is made and whether one can object."
    )


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_sub_10_reads_what_is_said_on_the_day(days, there):
    world, engagement = setting()
    says(world, engagement, "change notice", standing="silent", **days)
    assert bool(world.found("SUB-10")) is there


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


# SUB-12


def served(*, client=None, engagement=None, notice=None, **fields):
    """What SUB-12 sees of a sub-processor of ours that takes part in what we do for a client."""
    world, used = setting(**{"role": "sub-processor"} | (engagement or {}))
    own = world.add(OwnService, organisation_id=world.organisation.id, name="Rotas")
    given = {"client": "Homes", "starts": SINCE, "change_number": 30, "change_unit": "days"} | (client or {})
    processing = world.add(ProcessingForClient, service_id=own.id, **given)
    row = {"authorised": "general", "told": SINCE} | fields
    world.add(ClientSubProcessor, processing_id=processing.id, engagement_id=used.id, **row)
    if notice is not None:
        made = noticed(world, used, **{"announced": YESTERDAY} | notice.get("notice", {}))
        if "answer" in notice:
            answered(world, used, made, answer=notice["answer"])
    return world


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({}, []),
        ({"authorised": "specific"}, []),
        ({"authorised": "specific", "told": None}, []),
        ({"authorised": "no"}, [("no", "high")]),
        ({"authorised": "unknown"}, [("unknown", "medium")]),
        ({"authorised": "", "told": None}, [("unknown", "medium")]),
        ({"told": None}, [("untold", "medium")]),
    ],
)
def test_sub_12_asks_for_the_clients_word(fields, seen):
    assert cases(served(**fields), "SUB-12") == seen


@pytest.mark.parametrize(
    ("used_since", "told", "change", "fires"),
    [
        (YESTERDAY, YESTERDAY - timedelta(days=29), 30, 1),
        (YESTERDAY, YESTERDAY - timedelta(days=30), 30, 0),
        (YESTERDAY, YESTERDAY, None, 0),
        # Whom we used before the client came, the client took with the contract.
        (SINCE, TODAY, 30, 0),
        (None, TODAY, 30, 0),
    ],
)
def test_sub_12_counts_the_notice_that_we_owe_the_client(used_since, told, change, fires):
    client = {"change_number": change, "change_unit": "days" if change else ""}
    world = served(engagement={"starts": used_since}, client=client, told=told)
    assert cases(world, "SUB-12") == [("late", "low")] * fires


@pytest.mark.parametrize(
    ("notice", "told", "fires"),
    [
        ({}, SINCE, 1),
        ({}, TODAY, 0),
        ({"answer": "no objection"}, SINCE, 1),
        ({"answer": "objected"}, SINCE, 0),
        ({"notice": {"kind": "removes"}}, SINCE, 0),
        ({"notice": {"announced": TOMORROW}}, SINCE, 0),
        ({"notice": {"announced": SINCE - timedelta(days=9)}}, SINCE - timedelta(days=20), 0),
    ],
)
def test_sub_12_asks_whether_a_change_further_down_was_passed_on(notice, told, fires):
    assert cases(served(notice=notice, told=told), "SUB-12") == [("change", "medium")] * fires


@pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)
def test_sub_12_judges_what_is_done_and_used_on_the_day(days, there):
    assert bool(served(client=days, authorised="no").found("SUB-12")) is there
    assert bool(served(engagement=days, authorised="no").found("SUB-12")) is there


def test_sub_12_tells_nobody_else_and_names_the_client():
    world = served(authorised="no")
    assert world.found("SUB-12", TODAY, world.add(Organisation, slug="other")) == []
    (finding,) = world.found("SUB-12")
    assert finding.message == "Homes has not authorised Acme Ltd, which works for us in “Rotas”."
