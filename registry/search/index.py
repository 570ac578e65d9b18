"""The index of a register: its entries by kind. After a change, only those whose records altered are made again."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import get_language

from registry.reading.gc_pause import gc_paused
from registry.reading.kept import Kept
from registry.reading.register import Register
from registry.search.entry import Entry
from registry.search.kinds import KINDS, Searched

# The entries of each kind by its name.
Index = Mapping[str, list[Entry]]

# The indexes of the last few registers, and by language the one that was asked for last.
_kept: Kept[Register, Index] = Kept()
_last: dict[str | None, tuple[Register, Index]] = {}


def index_of(register: Register) -> Index:
    """The index of a register in the reader's language. It holds records of all organisations: a lens leaves out."""
    language = get_language()
    place = (register.number, register.digest, language)
    found = _kept.get(place)
    if found is None or found[0] is not register:
        before = _last.get(language)
        with gc_paused(kept=before is None):
            found = register, {kind.name: _entries(kind, register, before) for kind in KINDS}
    _last[language] = found
    return _kept.put(place, *found)


def _entries(kind: Searched, register: Register, before: tuple[Register, Index] | None) -> list[Entry]:
    """The entries of a kind: the very list of the register before, if it has the same tables."""
    known: dict[Any, Entry] = {}
    if before is not None:
        old, index = before
        same_tables = all(old.tables[each] is register.tables[each] for each in kind.of)
        if same_tables and old.erased_later == register.erased_later:
            return index[kind.name]
        for entry in index[kind.name]:
            known[type(entry.row), entry.row.id] = entry
    return list(kind.build(register, known))
