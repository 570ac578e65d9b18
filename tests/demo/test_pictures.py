"""The pictures of the demo have the facts of their tables, and of the pages."""

import pytest
from django.template.loader import render_to_string

from registry.chains import breach_clocks, chain_of, last_copy, used
from registry.pictures.map import places_map
from registry.pictures.service import service_pictures
from registry.records.places import places_by_country
from registry.values import Engagement
from suppliers.wording.countries import country_name
from tests.demo.organisations import lens

pytestmark = pytest.mark.django_db


def engagements():
    seen = lens()
    for engagement in seen.all(Engagement):
        here = used(seen, engagement)
        if here is not None:
            yield seen, engagement, here.service


def test_each_box_of_a_chain_is_a_row_of_its_table(records):
    for seen, engagement, service in engagements():
        chain = service_pictures(seen, service, [engagement]).chain
        table = render_to_string("pictures/_chain_table.html", {"rows": chain.rows})
        boxes = {box.party: box for box in chain.boxes if box.party}
        assert {row.party.id for row in chain.rows} == set(boxes)
        for row in chain.rows:
            box = boxes[row.party.id]
            assert f"<bdi>{row.party.name}</bdi>" in table
            assert box.title == row.party.full_name
            assert box.sub.partition(" ")[0] in (row.party.country_id, "country")
            assert box.slow == row.slow
            assert box.disputed <= any(each.differs for each in row.assessed)


def test_each_link_of_a_chain_is_in_its_table(records):
    for seen, engagement, service in engagements():
        chain = service_pictures(seen, service, [engagement]).chain
        level = {row.party.id: row.level for row in chain.rows}
        also = {(party.id, row.party.id) for row in chain.rows for party in row.also}
        for link in chain.links:
            above, to = link.pair
            assert above < 0 or (above, to) in also or level[above] < level[to]


def test_clocks_say_what_the_pages_say(records):
    for seen, engagement, service in engagements():
        pictures = service_pictures(seen, service, [engagement])
        chain = chain_of(seen, engagement, service)
        clocks, last = breach_clocks(seen, engagement, chain), last_copy(seen, engagement, chain)
        assert (pictures.breach.bound, pictures.copies.bound) == (clocks.bound, last.bound)
        assert pictures.breach.paths[0].total == clocks.worst
        assert pictures.copies.paths[0].total == last.worst
        within = {row.party.id: row.within for row in pictures.chain.rows if row.clock}
        assert within == {clock.party.id: str(clock.bound) for clock in clocks.parties}
        for clock in (pictures.breach, pictures.copies):
            html = render_to_string("pictures/_clock.html", {"clock": clock})
            assert all(str(part.span) in part.sentence or part.span.unknown for part in clock.paths[0].parts)
            assert str(clock.bound).lower() in html.lower()


def test_each_ring_of_the_map_is_a_line_of_its_list(records):
    seen = lens()
    found = places_map(seen, places_by_country(seen))
    html = render_to_string("pictures/_map.html", {"places": found})
    shown = [row for row in found.rows if row.country]
    assert sorted(ring.number for ring in found.rings) == sorted(row.places for row in shown)
    assert all(f"<bdi>{country_name(row.country.id)}</bdi>" in html for row in shown)
    assert found.rows[0].country is None
