"""A rule, and the catalogue of rules that every page, command and test reads."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db.models import TextChoices
from django.utils.functional import Promise

from registry.causes.handling import Handling
from registry.causes.severity import Severity
from registry.rules.fixes.target import NAMED, FixTarget
from suppliers.values import Regime, Row, Supplier

__all__ = ["CATALOGUE", "Cases", "Rule", "Seen", "Severity", "in_order", "rule", "seen"]

C = TypeVar("C")


class Cases(TextChoices):
    """The cases of one rule, each with the sentence that is shown for it. A case always has a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One observation: a rule is not met in one place of one dossier.

    ``about`` is the record that the finding is about. Together with ``part``, which separates two findings about one
    record, it is the key of people's decisions. ``fix`` is the record to fix, if it is neither this one nor the subject
    of the dossier: the target of the rule opens its form, or a new one that refers to it. ``evidence`` are the records
    that show it. ``figures`` are the values that the sentence of its ``case`` names: rows, choices, days, periods,
    numbers, or several of these. The text is written in the reader's language when it is shown. ``supplier`` is the
    supplier concerned, where the dossier is not about a single supplier. ``law`` is the law of the finding, where it is
    not that of the dossier: each step of a transfer has its own. One table says how a case is handled and how grave it
    is. Only where the records decide and not the case, ``severity`` replaces its severity, to be weighed like that, or
    ``handling`` all that the table says.
    """

    about: Row
    fix: Row | None
    evidence: tuple[Row, ...]
    part: str
    case: str
    supplier: Supplier | None
    law: Regime | None
    severity: Severity | None
    handling: Handling | None
    figures: Mapping[str, Any]

    @property
    def named(self) -> tuple[Row, ...]:
        """The records that it names: that it is about, that to fix, those that show it, and those in its sentence."""
        found = [self.about, *filter(None, (self.fix,)), *self.evidence]
        for figure in self.figures.values():
            parts = figure if isinstance(figure, tuple) else (figure,)
            found += [part for part in parts if isinstance(part, Row)]
        return tuple(found)


def seen(
    *,
    about: Row,
    fix: Row | None = None,
    evidence: tuple[Row, ...] = (),
    part: str = "",
    case: Cases | str = "",
    supplier: Supplier | None = None,
    law: Regime | None = None,
    severity: Severity | None = None,
    handling: Handling | None = None,
    **figures: Any,
) -> Seen:
    """One observation of a rule, with the figures of its sentence as keywords."""
    return Seen(
        about=about,
        fix=fix,
        evidence=evidence,
        part=part,
        case=str(case),
        supplier=supplier,
        law=law,
        severity=severity,
        handling=handling,
        figures=figures,
    )


def in_order(choices: Iterable[C], found: Container[Any]) -> tuple[C, ...]:
    """The choices that were found, in the order of *choices*: a figure that the sentence lists."""
    return tuple(choice for choice in choices if choice in found)


Observer = Callable[[Any], Iterator[Seen]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rule:
    """One requirement: a code that never changes, one sentence, and the messages for when it is not met."""

    code: str
    dossier: type
    when: str
    requirement: Promise
    messages: Mapping[str, Promise | str]
    fix: Promise
    target: FixTarget
    targets: Mapping[str, FixTarget] = field(default_factory=dict)
    function: Observer

    @property
    def topic(self) -> str:
        """The three letters that all rules of its topic share."""
        return self.code[:3]

    def target_of(self, case: str) -> FixTarget:
        """What fixes a finding of one of its cases."""
        return self.targets.get(case, self.target)

    def observe(self, dossier: Any) -> Iterator[Seen]:
        """The observations in a dossier, if the rule applies to it. Raises ValueError for a case without a message."""
        if self.when and not getattr(dossier, self.when):
            return
        for each in self.function(dossier):
            if each.case not in self.messages:
                raise ValueError(f"Rule {self.code} has no message for the case “{each.case}”.")
            yield each


CATALOGUE: dict[str, Rule] = {}


def rule(
    code: str,
    dossier: type,
    requirement: Promise,
    *,
    message: Promise | type[Cases],
    fix: Promise,
    when: str = "",
    target: FixTarget = NAMED,
    targets: Mapping[Cases, FixTarget] | None = None,
) -> Callable[[Observer], Observer]:
    """Enters a function in the catalogue. The function receives one *dossier* and yields its observations.

    *message* is one sentence, or the rule's cases with a sentence each. *target* opens the form on which *fix* is
    recorded, and *targets* another one for single cases. *when* names the property of the dossier that decides whether
    the rule applies. The provisions behind a rule are reference data (``RuleCitation``). Raises ValueError for a code
    that is already in use, a property that the dossier does not have, or a target for a case of another rule.
    """
    messages = _messages(message)
    targets_by_case = _by_case(code, message, targets or {})

    def enter(function: Observer) -> Observer:
        if code in CATALOGUE:
            raise ValueError(f"Rule {code} is defined twice.")
        if when and not hasattr(dossier, when):
            raise ValueError(f"Rule {code} applies when “{when}”, but {dossier.__name__} has no such property.")
        CATALOGUE[code] = Rule(
            code=code,
            dossier=dossier,
            when=when,
            requirement=requirement,
            messages=messages,
            fix=fix,
            target=target,
            targets=targets_by_case,
            function=function,
        )
        return function

    return enter


def _messages(message: Promise | type[Cases]) -> Mapping[str, Promise | str]:
    """The sentences of a rule by their cases. A rule with one sentence has one case, without a name."""
    if isinstance(message, type):
        return {str(case.value): case.label for case in message}
    return {"": message}


def _by_case(code: str, message: Promise | type[Cases], targets: Mapping[Cases, FixTarget]) -> dict[str, FixTarget]:
    """The targets by the names of their cases. Raises ValueError for a case of another rule."""
    found = {}
    for case, target in targets.items():
        if not isinstance(message, type) or not isinstance(case, message):
            raise ValueError(f"Rule {code} names a target for a case that it does not have: “{case}”.")
        found[str(case)] = target
    return found
