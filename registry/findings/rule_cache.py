"""The cache of rule results: the findings in each dossier, kept while no row that was read for them changes.

This is the second of two caches. The first keeps registers. A result is of one organisation's subject on one day. When
the register advances, the rules are applied again to the subjects whose questions the change touches.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from threading import Lock
from typing import Any, cast

from registry.reading.gc_pause import gc_paused
from registry.reading.kept import same_answers
from registry.reading.lens import Lens
from registry.reading.recording import RecordingRegister
from registry.reading.register import Key, Register
from registry.rules.dossiers import DOSSIER_KINDS, Dossier, DossierKind
from registry.values import Organisation

# The number of registers kept, each on one day with all organisations. A page asks for all organisations in turn, and a
# limit on organisations would drop each just before it is needed again.
KEPT = 8


@dataclass(frozen=True, slots=True)
class RuleResults:
    """The findings in a subject, and every question that was put to the register for them.

    ``derived`` keeps what others compute from the results, by name: it is dropped with them.
    """

    results: tuple[Any, ...]
    asked: frozenset[Key]
    derived: dict[str, Any] = field(default_factory=dict, compare=False)


ApplyRules = Callable[[Dossier], tuple[Any, ...]]
ResultsBySubject = dict[str, RuleResults]
# Number and digest of the register, the day, whether the register has what was entered later, the organisation.
_Place = tuple[int, str, date, bool, int]

_kept: OrderedDict[_Place, tuple[Register, ResultsBySubject]] = OrderedDict()
_lock = Lock()


def rule_results(lens: Lens, organisation: Organisation, apply_rules: ApplyRules) -> ResultsBySubject:
    """The results of *apply_rules* for each subject of an organisation on the lens's day, by the subject's name."""
    place = (lens.register.number, lens.register.digest, lens.on, lens.known_later, organisation.id)
    with _lock:
        kept = _kept.get(place)
        if kept is not None and kept[0] is lens.register:
            _kept.move_to_end(place)
            return kept[1]
        # A register read again may differ under the same digest: people erased since have no details in it.
        before = kept or _nearest(lens.register, place)
    with gc_paused(kept=before is None):
        own = replace(lens, organisation_ids=frozenset({organisation.id}))
        # Kept for every lens, so named as in none with a namesake.
        found = _all_results(own, replace(organisation, shared=False), apply_rules, before)
    with _lock:
        _kept[place] = lens.register, found
        _kept.move_to_end(place)
        while len({each[:4] for each in _kept}) > KEPT:
            _kept.popitem(last=False)
    return found


def _nearest(register: Register, place: _Place) -> tuple[Register, ResultsBySubject] | None:
    """Results of the same organisation and day, of the register that this one grew from or otherwise the latest."""
    _number, _digest, on, known_later, organisation_id = place
    if register.base is not None and (*register.base, on, known_later, organisation_id) in _kept:
        return _kept[*register.base, on, known_later, organisation_id]
    for each in reversed(_kept):
        if each[2:] == place[2:]:
            return _kept[each]
    return None


def _all_results(
    lens: Lens, organisation: Organisation, apply_rules: ApplyRules, before: tuple[Register, ResultsBySubject] | None
) -> ResultsBySubject:
    """The results for every subject. Earlier results stay where no answer they were based on has changed."""
    last, unchanged = _reusable(before, lens.register)
    found = {}
    for kind in DOSSIER_KINDS:
        for name, row in kind.subjects(lens, organisation):
            results = last.get(name)
            if results is None or not unchanged(results.asked):
                results = results_about(
                    lens=lens, organisation=organisation, kind=kind, row=row, apply_rules=apply_rules
                )
            found[name] = results
    return found


def _reusable(
    before: tuple[Register, ResultsBySubject] | None, new: Register
) -> tuple[ResultsBySubject, Callable[[frozenset[Key]], bool]]:
    """Earlier results, and whether the new register answers a set of questions as their register did."""
    if before is None:
        return {}, lambda _asked: False
    old, results = before
    if new.base == (old.number, old.digest):
        return results, new.touched.isdisjoint
    return results, lambda asked: same_answers(asked, old, new)


def results_about(
    lens: Lens, organisation: Organisation, kind: DossierKind, row: Any, apply_rules: ApplyRules
) -> RuleResults:
    """The results for one subject, whose record is *row*. The lens is that of its organisation alone."""
    recording = RecordingRegister(lens.register)
    # The subject and its organisation are questions as well: an engagement that ends is another row.
    recording.get(type(row), row.id)
    recording.get(Organisation, organisation.id)
    dossier = kind.opened(replace(lens, register=cast(Register, recording)), organisation, row)
    results: tuple[Any, ...] = ()
    if dossier:
        results = apply_rules(dossier)
    return RuleResults(results, frozenset(recording.asked))
