"""Earlier registers of the demo, made from its last one, are equal to those read from the history."""

import pytest

from registry.reading import stepping
from registry.reading.loading import load, load_as_known
from registry.reading.stepping import Glimpses, each_before, known_after
from tests.registry.reading.by_chance import content, same

pytestmark = pytest.mark.django_db


def test_the_demo_is_walked_back_to_nothing(demo):
    now = load()
    walked = list(each_before(now, 0))
    assert [register.number for register in walked] == list(range(now.number - 1, -1, -1))
    for register in walked[::7] + walked[-3:]:
        assert same(register, load_as_known(register.number)), register.number
    assert not any(walked[-1].tables.values())


def test_the_demo_is_known_after_any_change_in_one_step(demo, monkeypatch):
    now = load()
    for number in (now.number, now.number - 1, now.number // 2, 1, 0):
        assert same(known_after(now, number), load_as_known(number)), number
    monkeypatch.setattr(stepping, "FAR", 3)
    assert same(known_after(now, 10), load_as_known(10))


@pytest.mark.parametrize("far", [0, 1_000])
def test_a_glimpse_of_the_demo_has_every_table_of_its_time(demo, monkeypatch, far):
    monkeypatch.setattr(stepping, "FAR", far)
    now = load()
    glimpses = Glimpses(now)
    assert glimpses.known_after(now.number) is now
    for number in (now.number - 1, now.number // 2, 1, 0):
        assert content(glimpses.known_after(number)) == content(load_as_known(number)), number
