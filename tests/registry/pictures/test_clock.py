"""The two lines of time: their parts add up to what the pages say."""

import pytest

from registry.chains import Span, last_copy
from registry.pictures.chain_facts import chain_facts
from registry.pictures.clock import breach_clock, copies_clock
from suppliers.values import BackupTerm, BreachTerm, RetentionTerm, StatutoryTerm
from tests.registry.chains.linked import Linked

HOURS_24 = {"number": 24, "unit": "hours"}


def facts(world):
    lens, engagement, chain = world.seen()
    return chain_facts(lens, chain.service, [engagement])


def figures(path):
    return [(part.begins, segment.figure) for part, segment in zip(path.parts, path.bar.segments, strict=True)]


def total(path):
    return sum((part.span for part in path.parts), Span())


def test_the_breach_clock_starts_furthest_away_and_ends_with_us():
    world = Linked()
    world.add(BreachTerm, service_id=world.top.id, number=48, unit="hours")
    one, two = world.service("One"), world.service("Two")
    world.behind(world.top, one)
    world.behind(one, two, **HOURS_24)
    world.alter(world.organisation, notice_number=36, notice_unit="hours")
    world.add(
        StatutoryTerm, regime="UK", provision="Art. 33(1)", number=72, unit="hours", source="S", confirmed="primary"
    )
    found = breach_clock(facts(world))
    (path,) = found.paths
    assert figures(path) == [("Two", "24 h"), ("One", "no figure"), ("Top", "48 h")]
    assert path.bar.ends == "we know; our 72 h begin"
    assert (found.without, str(found.bound)) == ("One", "at least 72 hours, no upper limit known")
    assert [limit.label for limit in path.bar.limits] == ["36 h"]
    assert total(path) == facts(world).uses[0].clocks.worst


def test_a_path_with_longer_figures_has_a_bar_of_its_own():
    world = Linked()
    world.add(BreachTerm, service_id=world.top.id, number=24, unit="hours")
    open_, long = world.service("Open"), world.service("Long")
    world.behind(world.top, open_)
    world.behind(world.top, long, number=72, unit="hours")
    found = breach_clock(facts(world))
    assert [figures(path)[0] for path in found.paths] == [("Open", "no figure"), ("Long", "72 h")]
    assert found.further is None


def test_a_supplier_alone_without_a_figure_is_one_dashed_box():
    found = breach_clock(facts(Linked()))
    assert figures(found.paths[0]) == [("Top", "no figure")]
    assert (found.without, found.beyond) == ("Top", False)


@pytest.mark.parametrize("from_the_end", [False, True])
def test_the_parts_of_the_last_copy_add_up_to_it(from_the_end):
    world = Linked()
    one = world.service("One")
    world.behind(world.top, one)
    ended, erased = {"event": "contract end"}, {"event": "erased"}
    world.add(RetentionTerm, service_id=world.top.id, what="all", number=30, unit="days", **ended)
    world.add(BackupTerm, service_id=world.top.id, kind="full", kept_number=1, kept_unit="days")
    event = ended if from_the_end else erased
    world.add(RetentionTerm, service_id=one.id, what="all", number=60, unit="days", **event)
    world.add(BackupTerm, service_id=one.id, kind="full", kept_number=2, kept_unit="months")
    found = copies_clock(facts(world))
    (path,) = found.paths
    last = last_copy(*world.seen())
    assert total(path) == last.worst == last.bound == found.bound
    first = [] if from_the_end else [("contract ends", "30 d")]
    assert figures(path) == [
        *first,
        ("Top deletes" if first else "contract ends", "60 d"),
        ("One deletes", "2 mo."),
    ]


def test_copies_of_which_some_have_no_time_are_two_parts():
    world = Linked()
    world.add(RetentionTerm, service_id=world.top.id, what="all", event="contract end")
    world.add(BackupTerm, service_id=world.top.id, kind="full", kept_number=21, kept_unit="days")
    world.add(BackupTerm, service_id=world.top.id, kind="snapshot")
    (path,) = copies_clock(facts(world)).paths
    assert figures(path) == [
        ("contract ends", "no figure"),
        ("Top deletes", "21 d"),
        ("other copies", "no figure"),
    ]


def test_data_that_is_deleted_at_once_without_copies_has_a_bar_too():
    world = Linked()
    world.add(
        RetentionTerm,
        **{"service_id": world.top.id, "what": "all", "event": "contract end", "number": 0, "unit": "days"},
        **{"rotation_number": 0, "rotation_unit": "days"},
    )
    assert copies_clock(facts(world)).paths[0].parts


def test_a_service_that_nobody_uses_has_no_line_of_time():
    world = Linked()
    lens, _engagement, chain = world.seen()
    nobody = chain_facts(lens, chain.service, [])
    assert (breach_clock(nobody), copies_clock(nobody)) == (None, None)
