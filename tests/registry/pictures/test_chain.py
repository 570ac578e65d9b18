"""The picture of a chain and its table: the same parties, links and roles, as the pages have them."""

from itertools import pairwise

from registry.chains import breach_clocks
from registry.pictures.chain import MOST, chain_picture
from registry.values import ActivitySubjects, RoleAssessment
from suppliers.values import Access, BreachTerm, Involvement, Supplier
from tests.registry.chains.linked import Linked

HOURS_24 = {"number": 24, "unit": "hours"}


def picture(world, *engagements):
    lens, engagement, chain = world.seen()
    return chain_picture(lens, chain.service, engagements or [engagement])


def names(found):
    return [" ".join(box.lines) for box in found.boxes if box.party]


def link(world, found, above, to):
    pair = (above.supplier_id, to.supplier_id)
    return next(each for each in found.links if each.pair == pair)


def box(found, service):
    return next(each for each in found.boxes if each.party == service.supplier_id)


def test_every_party_has_one_box_and_one_row():
    world = Linked()
    one, two = world.service("One"), world.service("Two")
    for above, below in ((world.top, one), (world.top, two), (one, two)):
        world.behind(above, below)
    found = picture(world)
    assert sorted(names(found)) == ["One", "Top", "Two"]
    assert [row.party.name for row in found.rows] == ["Top", "One", "Two"]
    assert [party.name for party in found.rows[2].also] == ["One"]


def test_levels_are_those_of_the_breach_clocks():
    world = Linked()
    services = [world.top, *(world.service(name) for name in ("One", "Two", "Three"))]
    for above, below in pairwise(services):
        world.behind(above, below)
    world.behind(world.top, services[3])
    found = picture(world)
    lens, engagement, chain = world.seen()
    clocks = {clock.party.id: clock.level for clock in breach_clocks(lens, engagement, chain).parties}
    assert {row.party.id: row.level for row in found.rows if row.level} == clocks
    assert [band.name for band in found.bands] == ["us", "level 0", "level 1", "level 2"]


def test_the_slowest_path_is_thick_and_its_rows_are_marked():
    world = Linked()
    world.add(BreachTerm, service_id=world.top.id, number=24, unit="hours")
    one, two = world.service("One"), world.service("Two")
    world.behind(world.top, one, **HOURS_24)
    world.behind(world.top, two, number=72, unit="hours")
    found = picture(world)
    assert link(world, found, world.top, two).slow
    assert not link(world, found, world.top, one).slow
    assert [(row.party.name, row.slow) for row in found.rows] == [("Top", True), ("Two", True), ("One", False)]
    assert [row.within for row in found.rows] == ["24 hours, stated", "96 hours", "48 hours"]


def test_links_say_how_a_party_is_known():
    world = Linked()
    plain = {"declared_role": "not a processor"}
    declared, named, custody, reads = (world.service(name) for name in ("Declared", "Named", "Custody", "Reads"))
    world.behind(world.top, declared)
    world.behind(world.top, named, kind="makes devices", **plain)
    world.behind(world.top, custody, kind="data centre", **plain)
    world.behind(world.top, reads, kind="hosts", **plain)
    world.add(Access, service_id=world.top.id, party_id=reads.supplier_id, occasion="support", reads="some")
    found = picture(world)
    styles = [link(world, found, world.top, each).kind for each in (declared, named, custody, reads)]
    assert styles == ["declared", "named", "custody", "named"]
    assert {"declared", "named", "custody"} < found.key


def test_a_role_is_disputed_where_source_and_assessment_differ():
    world = Linked()
    agreed, disputed, undecided = (world.service(name) for name in ("Agreed", "Disputed", "Undecided"))
    for service, declared, assessed in (
        (agreed, "processor", "sub-processor"),
        (disputed, "not a processor", "sub-processor"),
        (undecided, "sub-processor", "undecided"),
    ):
        row = world.behind(world.top, service, declared_role=declared)
        assessed_by_us = {"organisation_id": world.organisation.id, "on": world.lens().on, "role": assessed}
        world.add(RoleAssessment, involvement_id=row.id, **assessed_by_us)
    found = picture(world)
    assert [box(found, each).disputed for each in (agreed, disputed, undecided)] == [False, True, True]
    row = next(row for row in found.rows if row.party.name == "Disputed")
    assert [(each.word, each.differs) for each in row.assessed] == [("sub-processor", True)]


def test_an_organisation_has_its_people():
    world = Linked()
    activity = world.activity(world.engagement)
    people = next(row for row in world.rows[ActivitySubjects].values() if row.activity_id == activity.id)
    world.alter(people, number=1200)
    assert (picture(world).boxes[0].party, picture(world).boxes[0].sub) == (None, "1,200 people")


def test_a_party_that_a_source_denies_is_not_drawn():
    world = Linked()
    world.behind(world.top, world.service("Denied"), standing="denied")
    assert names(picture(world)) == ["Top"]


def test_a_party_that_works_for_itself_or_in_a_circle_is_drawn_once():
    world = Linked()
    one, two = world.service("One"), world.service("Two")
    world.behind(world.top, one)
    world.behind(one, one)
    world.behind(one, two)
    world.behind(two, one)
    world.behind(two, world.top)
    found = picture(world)
    assert sorted(names(found)) == ["One", "Top", "Two"]
    back = link(world, found, two, world.top)
    assert back.head
    assert not link(world, found, one, two).head


def test_a_chain_too_large_to_read_is_a_table_only():
    world = Linked()
    for number in range(MOST):
        world.behind(world.top, world.service(f"Party {number}"))
    found = picture(world)
    assert (found.boxes, found.wide, len(found.rows)) == ((), True, MOST + 1)


def test_without_an_engagement_the_facts_alone_are_drawn():
    world = Linked()
    world.behind(world.top, world.service("One"))
    lens, _engagement, chain = world.seen()
    found = chain_picture(lens, chain.service)
    assert [band.name for band in found.bands] == ["level 0", "level 1"]
    assert all(box.party for box in found.boxes)


def test_a_party_without_a_service_or_a_country_is_drawn():
    world = Linked()
    party = world.add(Supplier, legal_name="Nobody", country_id=None)
    world.add(Involvement, service_id=world.top.id, party_id=party.id, kind="hosts", declared_role="none")
    found = picture(world)
    assert next(box for box in found.boxes if box.party == party.id).sub == "country ? · hosts"
    assert found.rows[1].party.country_id is None
