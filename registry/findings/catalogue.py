"""The catalogue of rules on a day: what each requires, and where that comes from under each law."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registry.findings.sources import source_under
from registry.reading.lens import Lens
from registry.rules import CATALOGUE, Rule
from suppliers.values import Regime, RuleCitation

# The name of a record or figure in the sentence of a case.
NAME = re.compile(r"%\(\w+\)s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A rule, or those of its cases with sources of their own, with the source under each law on the day.

    ``sentences`` are those of the cases; empty for all other cases. A law without a row has None.
    """

    rule: Rule
    sentences: tuple[str, ...] = ()
    eu: RuleCitation | None
    uk: RuleCitation | None

    @property
    def basis(self) -> str:
        """Whether the requirement is law, guidance or another; empty where that is not on record."""
        return next((source.basis for source in (self.eu, self.uk) if source), "")

    @property
    def says(self) -> tuple[str, ...]:
        """The basis and the provisions, by which cases are put together."""
        return (self.basis, *(source.provision if source else "" for source in (self.eu, self.uk)))


def catalogue(lens: Lens) -> Iterator[Line]:
    """The lines of every rule by code: first that of the rule, then those of cases with another source."""
    for _code, rule in sorted(CATALOGUE.items()):
        yield from _lines(lens, rule)


def _lines(lens: Lens, rule: Rule) -> Iterator[Line]:
    in_force = lens.current(RuleCitation, "rule", rule.code)
    general = _line(lens, rule, in_force, "")
    yield general
    cases: dict[tuple[str, ...], list[tuple[Line, str]]] = {}
    for case, message in rule.messages.items():
        line = _line(lens, rule, in_force, case)
        if line.says != general.says:
            cases.setdefault(line.says, []).append((line, NAME.sub("…", str(message))))
    for found in cases.values():
        first, _sentence = found[0]
        yield Line(rule=rule, sentences=tuple(sentence for _line, sentence in found), eu=first.eu, uk=first.uk)


def _line(lens: Lens, rule: Rule, in_force: tuple[RuleCitation, ...], case: str) -> Line:
    """The sources of one case of a rule, without its sentence."""
    return Line(
        rule=rule,
        eu=source_under(Regime.EU, in_force, case=case, on=lens.on),
        uk=source_under(Regime.UK, in_force, case=case, on=lens.on),
    )
