"""Short names in a register and a lens: who is told apart from whom, and what a change of a name touches."""

from dataclasses import replace

import pytest

from registry.reading.cache import register_now
from registry.reading.lens import Lens
from registry.reading.loading import advance, head, load, load_as_known
from registry.values import Organisation
from suppliers.values import Supplier
from tests import factories
from tests.registry.world import TODAY, World


def named(register) -> list[str]:
    return [row.name for row in register.all(Supplier)]


@pytest.mark.django_db
def test_suppliers_are_told_apart_among_all_of_the_register_however_it_is_read():
    first = factories.supplier(legal_name="Acme Ltd", short_name="Acme")
    base = load()
    assert named(base) == ["Acme"]
    second = factories.supplier(legal_name="Acme Inc.", short_name="Acme")
    last = head()[0]
    assert named(advance(base, last)) == named(load()) == named(load_as_known(last)) == ["Acme Ltd", "Acme Inc."]
    with factories.acting():
        second.delete()
    assert named(advance(base, head()[0])) == named(register_now()) == ["Acme"]
    assert first.short_name == "Acme"


def test_a_name_that_another_one_alters_is_touched_but_was_not_written():
    world = World()
    acme = world.add(Supplier, legal_name="Acme Ltd", short_name="Acme")
    other = world.add(Supplier, legal_name="Other Ltd", short_name="Other")
    before = world.register()
    after = before.followed_by(2, "later", None, {Supplier: {other.id: replace(other, short_name="Acme")}})
    assert named(after) == ["Acme Ltd", "Other Ltd"]
    assert (Supplier, "id", acme.id) in after.touched
    assert set(before.diff(after)[Supplier]) == {other.id}
    again = after.followed_by(3, "again", None, {Supplier: {other.id: None}})
    assert named(again) == ["Acme"]
    assert (Supplier, "id", acme.id) in again.touched


def test_a_change_that_alters_no_name_touches_no_other_supplier():
    world = World()
    acme = world.add(Supplier, legal_name="Acme Ltd", short_name="Acme")
    other = world.add(Supplier, legal_name="Other Ltd")
    after = world.register().followed_by(2, "later", None, {Supplier: {other.id: replace(other, note="Seen")}})
    assert (Supplier, "id", acme.id) not in after.touched


@pytest.fixture
def two() -> World:
    """Two organisations with one short name."""
    world = World()
    world.organisation = world.alter(world.organisation, short_name="Trading")
    world.add(Organisation, slug="second", legal_name="Second Trading Ltd", short_name="trading")
    return world


def test_an_organisation_is_told_apart_only_from_those_of_the_lens(two):
    first, second = two.rows[Organisation].values()
    assert [o.name for o in two.lens(TODAY, first).organisations] == ["Trading"]
    lens = two.lens(TODAY, first, second)
    assert [o.name for o in lens.organisations] == ["Example Trading Ltd", "Second Trading Ltd"]
    assert lens.get(Organisation, first.id).name == "Example Trading Ltd"
    assert [o.name for o in lens.all(Organisation)] == ["Example Trading Ltd", "Second Trading Ltd"]
    assert [o.name for o in lens.where(Organisation, "slug", "second")] == ["Second Trading Ltd"]


def test_a_lens_gives_no_organisation_that_is_not_its_own(two):
    first, second = two.rows[Organisation].values()
    lens = two.lens(TODAY, first)
    assert lens.get(Organisation, second.id) is None
    assert lens.where(Organisation, "slug", "second") == ()
    nowhere = Lens(register=two.register(), on=TODAY, organisation_ids=frozenset({first.id, 99}))
    assert [o.id for o in nowhere.all(Organisation)] == [first.id]
