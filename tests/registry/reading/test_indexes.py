"""Tables and indexes that are carried over equal new ones."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from registry.reading.indexes import after, indexed, reindexed, steps_of
from suppliers.values import Row


@dataclass(frozen=True, slots=True)
class Named(Row):
    """The smallest row that can be looked up by something beside its id."""

    name: str


IDS = st.integers(1, 8)
TABLES = st.dictionaries(IDS, st.sampled_from("abc")).map(lambda d: {key: Named(key, d[key]) for key in sorted(d)})
ALTERED = st.dictionaries(IDS, st.none() | st.sampled_from("abc")).map(
    lambda d: {key: None if name is None else Named(key, name) for key, name in d.items()}
)


@given(TABLES, ALTERED)
def test_an_index_carried_over_equals_a_new_one(table, altered):
    merged = {**table, **altered}
    anew = {key: merged[key] for key in sorted(merged) if merged[key] is not None}
    steps = steps_of(table, altered)
    assert list(after(table, steps).items()) == list(anew.items())
    assert reindexed(indexed(table.values(), "name"), "name", steps) == indexed(anew.values(), "name")


def test_rows_that_neither_were_nor_are_there_are_no_step():
    assert steps_of({}, {1: None}) == {}
