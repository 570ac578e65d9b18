"""Results of the rules in the register before or after a change: rules run only where it touches a question."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from registry.findings.rule_cache import ApplyRules, ResultsBySubject, results_about
from registry.reading.gc_pause import gc_paused
from registry.reading.lens import Lens
from registry.rules.dossiers import DOSSIER_KINDS, DossierKind
from registry.values import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The way from one organisation's results in a register to those in the register made from it.

    ``known`` are the results in the first register, ``lens`` is the second one. ``same`` are the results that stay,
    ``due`` the subjects to which the rules have to be applied.
    """

    lens: Lens
    organisation: Organisation
    known: ResultsBySubject
    same: ResultsBySubject = field(default_factory=dict)
    due: list[tuple[DossierKind, str, Any]] = field(default_factory=list)

    def results(self, apply_rules: ApplyRules) -> ResultsBySubject:
        """The results in the second register."""
        found = dict(self.same)
        with gc_paused():
            for kind, name, row in self.due:
                found[name] = results_about(
                    lens=self.lens, organisation=self.organisation, kind=kind, row=row, apply_rules=apply_rules
                )
        return found

    @property
    def differing(self) -> Iterator[str]:
        """The subjects whose results may differ: those due, and those that the second register does not have."""
        for name in self.known:
            if name not in self.same:
                yield name
        for _kind, name, _row in self.due:
            if name not in self.known:
                yield name


def step(lens: Lens, organisation: Organisation, known: ResultsBySubject) -> Step:
    """The step of an organisation to the register of *lens*, which was made from the register of the known results."""
    own = replace(lens, organisation_ids=frozenset({organisation.id}))
    found = Step(lens=own, organisation=organisation, known=known)
    untouched = lens.register.touched.isdisjoint
    for kind in DOSSIER_KINDS:
        for name, row in kind.subjects(own, organisation):
            results = known.get(name)
            if results is not None and untouched(results.asked):
                found.same[name] = results
            else:
                found.due.append((kind, name, row))
    return found
