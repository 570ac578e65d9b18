"""The cache of rule results: the findings in each dossier, kept while no row that was read for them changes.

This is the second of two caches. The first keeps registers. A result is of one organisation's subject on one day. When
the register advances, the rules are applied again to the subjects whose questions the change touches.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, cast

from registry.reading.kept_each import KEPT, Store, kept_each
from registry.reading.lens import Lens
from registry.reading.recording import RecordingRegister
from registry.reading.register import Key, Register
from registry.rules.dossiers import DOSSIER_KINDS, Dossier, DossierKind
from registry.values import Organisation

__all__ = ["KEPT", "ApplyRules", "ResultsBySubject", "RuleResults", "results_about", "rule_results"]


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

_kept: Store = OrderedDict()


def rule_results(lens: Lens, organisation: Organisation, apply_rules: ApplyRules) -> ResultsBySubject:
    """The results of *apply_rules* for each subject of an organisation on the lens's day, by the subject's name."""
    own = replace(lens, organisation_ids=frozenset({organisation.id}))
    # Kept for every lens, so named as in none with a namesake.
    subjects = partial(_subjects, own, replace(organisation, shared=False), apply_rules)
    return kept_each(_kept, own, organisation.id, subjects)


def _subjects(
    lens: Lens, organisation: Organisation, apply_rules: ApplyRules
) -> Iterator[tuple[str, Callable[[], RuleResults]]]:
    """Each subject of the organisation by its name, with the function that applies the rules to it."""
    for kind in DOSSIER_KINDS:
        for name, row in kind.subjects(lens, organisation):
            yield (
                name,
                partial(
                    results_about, lens=lens, organisation=organisation, kind=kind, row=row, apply_rules=apply_rules
                ),
            )


def results_about(
    *, lens: Lens, organisation: Organisation, kind: DossierKind, row: Any, apply_rules: ApplyRules
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
