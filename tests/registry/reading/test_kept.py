"""Results kept with the answers that they are based on: never outdated, and not computed again without need."""

from dataclasses import replace

import pytest

from registry.reading.kept import KEPT, kept_by_answers, kept_by_parts, kept_by_register
from registry.reading.lens import Lens
from registry.values import Engagement, Organisation
from suppliers.values import Row, Service, Supplier
from tests.registry.world import TODAY, TOMORROW, World


class Counted:
    """A result of a lens: the names of the suppliers of its engagements. Counts how often it is computed."""

    def __init__(self) -> None:
        self.times = 0
        self.__name__ = "names"

    def __call__(self, lens: Lens) -> list[str]:
        self.times += 1
        used = [lens.get(Service, each.service_id) for each in lens.all(Engagement) if each.in_force(lens.on)]
        return [lens.get(Supplier, service.supplier_id).legal_name for service in used]


@pytest.fixture
def world() -> World:
    made = World()
    made.engaged()
    return made


def test_what_no_question_asked_for_computes_nothing_again(world):
    counted = Counted()
    names = kept_by_answers(counted)
    first = names(world.lens())
    world.add(Supplier, legal_name="Nobody's supplier")
    assert names(world.lens()) is first
    assert (first, counted.times) == (["Acme Ltd"], 1)


@pytest.mark.parametrize("kind", [Supplier, Service, Engagement])
def test_another_answer_is_told_at_once(world, kind):
    names = kept_by_answers(Counted())
    names(world.lens())
    world.add(Supplier, legal_name="Unasked")
    names(world.lens())
    altered = {Supplier: {"legal_name": "New Ltd"}, Service: {"supplier_id": 2}, Engagement: {"starts": TOMORROW}}
    world.alter(world.rows[kind][1], **altered[kind])
    assert names(world.lens()) == {Supplier: ["New Ltd"], Service: ["Unasked"], Engagement: []}[kind]


def test_each_day_clock_and_organisation_has_its_own(world):
    other = world.add(Organisation, slug="other")
    world.alter(world.rows[Engagement][1], starts=TOMORROW)
    names = kept_by_answers(Counted())
    for _again in range(2):
        assert names(world.lens()) == []
        assert names(world.lens(TOMORROW)) == ["Acme Ltd"]
        assert names(world.lens(TOMORROW, other)) == []
        assert names(replace(world.lens(), known_on=TOMORROW)) == []


def test_a_few_places_are_kept(world):
    counted = Counted()
    names = kept_by_answers(counted)
    days = [TODAY.replace(day=day) for day in range(1, KEPT + 2)]
    for day in [*days, days[0]]:
        names(world.lens(day))
    assert counted.times == KEPT + 2


def test_a_result_of_one_register_is_computed_again_for_the_next(world):
    counted = Counted()
    names = kept_by_register(counted)
    lens = world.lens()
    assert names(lens) is names(replace(lens))
    names(world.lens())
    assert counted.times == 2


class Each:
    """A result of one engagement: the name of its supplier. Counts how often it is computed."""

    def __init__(self) -> None:
        self.times = 0
        self.__name__ = "name"

    def __call__(self, lens: Lens, engagement: Engagement) -> str:
        self.times += 1
        service = lens.get(Service, engagement.service_id)
        return lens.get(Supplier, service.supplier_id).legal_name


@pytest.fixture
def two(world) -> World:
    """Two engagements, each of a supplier of its own."""
    supplier = world.add(Supplier, legal_name="Other Ltd")
    world.engaged(service_id=world.add(Service, supplier_id=supplier.id).id)
    return world


def lens_after(world, lens, *rows):
    """The lens of the next register, which grew from that of another lens by some rows."""
    altered: dict[type[Row], dict[int, Row]] = {}
    for row in rows:
        world.put(row)
        altered.setdefault(type(row), {})[row.id] = row
    old = lens.register
    return replace(lens, register=old.followed_by(old.number + 1, f"{old.digest}n", None, altered))


def test_only_the_records_whose_answers_altered_are_computed_again(two):
    each = Each()
    names = kept_by_parts(lambda lens: lens.all(Engagement))(each)
    lens = two.lens()
    assert list(names(lens).values()) == ["Acme Ltd", "Other Ltd"] and each.times == 2
    assert names(lens) is names(lens)
    lens = lens_after(two, lens, replace(two.rows[Supplier][2], legal_name="New Ltd"))
    assert list(names(lens).values()) == ["Acme Ltd", "New Ltd"] and each.times == 3
    lens = lens_after(two, lens, replace(two.rows[Engagement][1], service_id=2))
    assert list(names(lens).values()) == ["New Ltd", "New Ltd"] and each.times == 4
    lens = lens_after(two, lens, replace(two.rows[Supplier][2], legal_name="Newer Ltd"))
    assert list(names(lens).values()) == ["Newer Ltd", "Newer Ltd"] and each.times == 6


def test_a_record_that_is_new_or_gone_and_a_register_that_did_not_grow_are_told(two):
    each = Each()
    names = kept_by_parts(lambda lens: lens.all(Engagement))(each)
    names(two.lens())
    two.engaged(service_id=2)
    assert list(names(two.lens()).values()) == ["Acme Ltd", "Other Ltd", "Other Ltd"] and each.times == 3
    two.alter(two.rows[Supplier][1], legal_name="New Ltd")
    del two.rows[Engagement][2]
    assert list(names(two.lens()).values()) == ["New Ltd", "Other Ltd"] and each.times == 4
