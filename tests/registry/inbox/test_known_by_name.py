"""A supplier known by name alone is one line, and what it contains comes up once anything is read."""

from registry.causes.tab import Tab
from registry.findings.finding import findings
from registry.inbox.asked import lines_asked
from registry.inbox.inbox import Inbox, inbox_of
from registry.values import Agreement, Organisation, PointState
from suppliers.values import Commitment, Document, Service, Supplier
from tests.registry.letters.case import letter_of, of_record, recorded
from tests.registry.world import TODAY, World

BESIDES = {"CON-01", "CON-07", "BRE-05", "TRA-10"}


def known_by_name() -> World:
    """A service in use of a supplier of which only the name is on record."""
    world = World()
    world.alter(world.organisation, review_number=12, review_unit="months")
    supplier = world.add(Supplier, legal_name="Name Ltd")
    world.engaged(service_id=world.add(Service, supplier_id=supplier.id).id)
    return world


def about_the_supplier(inbox: Inbox) -> list[tuple[Tab, str]]:
    lines = (line for line in inbox.lines if any(each.supplier for each in line.findings))
    return sorted((line.tab, line.key) for line in lines)


def test_it_is_one_line_with_the_verb_that_reads_its_document():
    inbox = inbox_of(known_by_name().lens())
    assert about_the_supplier(inbox) == [(Tab.ENTER, "reading/service:1")]
    line = inbox.line("reading/service:1")
    assert line is not None
    assert [(each.code, each.case) for each in line.leading] == [("EVD-10", "name")]
    assert {each.code for each in line.contained} >= {*BESIDES, "ACT-05", "BRE-01"}
    form = line.first.first.form
    assert form is not None and form.button == "Read the document"


def test_it_ranks_as_that_there_is_no_agreement():
    world = known_by_name()
    line = inbox_of(world.lens()).line("reading/service:1")
    assert line is not None
    assert [line.severity] == [each.severity for each in line.contained if each.code == "CON-01"]


def test_every_finding_stays_and_is_in_one_place():
    lens = known_by_name().lens()
    placed = [each.code + each.subject for line in inbox_of(lens).lines for each in line.findings]
    assert sorted(placed) == sorted(each.code + each.subject for each in findings(lens))


def test_once_anything_is_on_record_they_are_lines_again():
    for kind, fields in (
        (Document, {"supplier_id": 1, "kind": "statement", "title": "Statement", "availability": "held"}),
        (Commitment, {"service_id": 1, "topic": "audit"}),
    ):
        world = known_by_name()
        world.add(kind, **fields)
        leading = {each.code for line in inbox_of(world.lens()).lines for each in line.leading}
        assert leading >= BESIDES, kind


def test_with_an_agreement_of_one_organisation_the_other_still_knows_the_name_alone():
    world = known_by_name()
    other = world.add(Organisation, slug="other", legal_name="Other Ltd", country_id="IE", regime="EU")
    world.engaged(organisation_id=other.id, service_id=1)
    world.add(Agreement, engagement_id=1, kind="dpa")
    line = inbox_of(world.lens(TODAY, world.organisation, other)).line("reading/service:1")
    assert line is not None
    assert {each.organisation.id: each.case for each in line.leading if each.code == "EVD-10"} == {
        world.organisation.id: "nothing",
        other.id: "name",
    }


def test_a_letter_asks_for_agreement_contact_and_country_and_for_nothing_that_is_to_be_read():
    asked = {code for question in letter_of(known_by_name()).questions for _o, code, _s in question.findings}
    assert asked == {"CON-01", "BRE-05", "TRA-10"}


def test_it_waits_while_a_letter_that_asks_for_all_of_it_does():
    world = known_by_name()
    letter = of_record(world, sent=TODAY, way="post", due=TODAY).letter
    for point in ("agreement", "contact", "location"):
        recorded(world, letter, {"key": "lead", "text": "Will you?"}, point=point)
    lens = world.lens()
    inbox = inbox_of(lens)
    asked = lines_asked(lens, inbox.lines)
    assert asked["reading/service:1"].state == PointState.WAITING
    assert "reading/service:1" in {line.key for line in inbox.waiting}
