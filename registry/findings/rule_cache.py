"""The cache of rule results: what the rules found in each dossier, kept while no row that was read for it changes.

The second of the two caches; the first keeps registers. A result is of one organisation's subject on one day; when the
register advances, the rules are applied again to the subjects whose questions the change touches.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock
from typing import Any, cast

from registry.reading.gc_pause import gc_paused
from registry.reading.lens import Lens
from registry.reading.recording import RecordingRegister
from registry.reading.register import Key, Register
from registry.rules.dossiers import DOSSIER_KINDS, Dossier, DossierKind
from registry.values import Organisation

# How many registers, each on a day, are kept, with every organisation seen there: a page asks for all in turn, and a
# limit on organisations would drop each just before it is asked for again.
KEPT = 8


@dataclass(frozen=True, slots=True)
class RuleResults:
    """What the rules found in a subject, and every question that was asked of the register for it."""

    results: tuple[Any, ...]
    asked: frozenset[Key]


ApplyRules = Callable[[Dossier], tuple[Any, ...]]
ResultsBySubject = dict[str, RuleResults]
# Number and digest of the register, the day, the organisation.
_Place = tuple[int, str, date, int]

_kept: OrderedDict[_Place, tuple[Register, ResultsBySubject]] = OrderedDict()
_lock = Lock()


def rule_results(lens: Lens, organisation: Organisation, apply_rules: ApplyRules) -> ResultsBySubject:
    """What *apply_rules* finds in each subject of an organisation on the lens's day, by the subject's name."""
    place = (lens.register.number, lens.register.digest, lens.on, organisation.id)
    with _lock:
        kept = _kept.get(place)
        if kept is not None and kept[0] is lens.register:
            _kept.move_to_end(place)
            return kept[1]
        # Read anew it may differ under the same digest: whoever was erased since is in it without a name.
        before = kept or _nearest(lens.register, place)
    with gc_paused():
        found = _made(replace(lens, organisation_ids=frozenset({organisation.id})), organisation, apply_rules, before)
    with _lock:
        _kept[place] = lens.register, found
        _kept.move_to_end(place)
        while len({each[:3] for each in _kept}) > KEPT:
            _kept.popitem(last=False)
    return found


def _nearest(register: Register, place: _Place) -> tuple[Register, ResultsBySubject] | None:
    """Results of the same organisation and day: of the register that this one grew from, else the last made."""
    _number, _digest, on, organisation_id = place
    if register.base is not None and (*register.base, on, organisation_id) in _kept:
        return _kept[*register.base, on, organisation_id]
    return next((_kept[each] for each in reversed(_kept) if each[2:] == place[2:]), None)


def _made(
    lens: Lens, organisation: Organisation, apply_rules: ApplyRules, before: tuple[Register, ResultsBySubject] | None
) -> ResultsBySubject:
    """Every subject, with the results at hand where nothing that was asked for them has changed since."""
    last = before[1] if before else {}
    same = _unchanged(before[0], lens.register) if before else None
    found = {}
    for kind in DOSSIER_KINDS:
        for name, row in kind.subjects(lens, organisation):
            results = last.get(name)
            keep = results is not None and same is not None and same(results.asked)
            if not (results and keep):
                results = _results_of(lens=lens, organisation=organisation, kind=kind, row=row, apply_rules=apply_rules)
            found[name] = results
    return found


def _unchanged(old: Register, new: Register) -> Callable[[frozenset[Key]], bool]:
    """Whether the two registers answer all of a set of questions alike."""
    if new.base == (old.number, old.digest):
        return new.touched.isdisjoint
    return lambda asked: all(_answer(old, key) == _answer(new, key) for key in asked)


def _answer(register: Register, key: Key) -> Any:
    kind, name, value = key
    if not name:
        return register.tables[kind]
    return register.get(kind, value) if name == "id" else register.where(kind, name, value)


def _results_of(
    lens: Lens, organisation: Organisation, kind: DossierKind, row: Any, apply_rules: ApplyRules
) -> RuleResults:
    recording = RecordingRegister(lens.register)
    # What is listed is asked for as well: an engagement that ends is another row.
    recording.get(type(row), row.id)
    recording.get(Organisation, organisation.id)
    dossier = kind.opened(replace(lens, register=cast(Register, recording)), organisation, row)
    return RuleResults(apply_rules(dossier) if dossier else (), frozenset(recording.asked))
