"""A rule, and the catalogue of rules that every page, command and test reads."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.rules.severity import Severity
from suppliers.values import Row, Supplier

__all__ = ["CATALOGUE", "REGIMES", "Basis", "Cases", "Rule", "Seen", "Severity", "Source", "in_order", "rule", "seen"]

REGIMES = frozenset({"EU", "UK"})
C = TypeVar("C")


class Basis(TextChoices):
    """Where the requirement of a rule comes from."""

    LAW = "law", _("law")
    GUIDANCE = "guidance", _("guidance")
    CONTRACT = "contract", _("contract")
    POLICY = "policy", _("own policy")
    RECORD = "record", _("quality of the record")


class Cases(TextChoices):
    """The cases of one rule, each with the sentence that is shown for it. A case always has a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One observation: a rule is not met in one place of one dossier.

    ``about`` is the record that the finding is about. Together with ``part``, which separates two findings about one
    record, it is the key of people's decisions. ``fix`` is the record to open to fix it, if it is another one.
    ``evidence`` are the records that show it. ``figures`` are the values that the sentence of its ``case`` names: rows,
    choices, days, periods, numbers, or several of these. The text is written in the reader's language when it is shown.
    ``supplier`` is the supplier concerned, where the dossier is not about a single supplier.
    """

    severity: Severity
    about: Row
    fix: Row | None
    evidence: tuple[Row, ...]
    part: str
    case: str
    supplier: Supplier | None
    figures: Mapping[str, Any]


def seen(
    severity: Severity,
    *,
    about: Row,
    fix: Row | None = None,
    evidence: tuple[Row, ...] = (),
    part: str = "",
    case: Cases | str = "",
    supplier: Supplier | None = None,
    **figures: Any,
) -> Seen:
    """One observation of a rule, with the figures of its sentence as keywords."""
    return Seen(
        severity=severity,
        about=about,
        fix=fix,
        evidence=evidence,
        part=part,
        case=str(case),
        supplier=supplier,
        figures=figures,
    )


def in_order(choices: Iterable[C], found: Container[Any]) -> tuple[C, ...]:
    """The choices that were found, in the order of *choices*: a figure that the sentence lists."""
    return tuple(choice for choice in choices if choice in found)


Observer = Callable[[Any], Iterator[Seen]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a requirement comes from: its basis, and the provision under each regime ("EU", "UK")."""

    basis: Basis
    citations: Mapping[str, str]

    def __post_init__(self) -> None:
        if set(self.citations) != REGIMES:
            raise ValueError(f"A source names a provision for each of {sorted(REGIMES)}, not for {[*self.citations]}.")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rule:
    """One requirement: a code that never changes, one sentence, and the messages for when it is not met."""

    code: str
    dossier: type
    when: str
    requirement: Promise
    messages: Mapping[str, Promise | str]
    fix: Promise
    source: Source
    sources: Mapping[str, Source] = field(default_factory=dict)
    function: Observer

    @property
    def topic(self) -> str:
        """The three letters that all rules of its topic share."""
        return self.code[:3]

    def source_of(self, case: str) -> Source:
        """The source of the requirement in one of its cases."""
        return self.sources.get(case, self.source)

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
    basis: Basis,
    citations: Mapping[str, str],
    when: str = "",
    sources: Mapping[Cases, Source] | None = None,
) -> Callable[[Observer], Observer]:
    """Enters a function in the catalogue. The function receives one *dossier* and yields its observations.

    *message* is one sentence, or the rule's cases with a sentence each. *citations* names the provision under each
    regime ("EU", "UK"). *sources* gives another basis and other citations for single cases. *when* names the property
    of the dossier that decides whether the rule applies. Raises ValueError for a code that is already in use, a
    property that the dossier does not have, a source for a case of another rule, or a source without one of the
    regimes.
    """
    messages = _messages(message)
    by_case = _by_case(code, message, sources or {})

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
            source=Source(basis=basis, citations=citations),
            sources=by_case,
            function=function,
        )
        return function

    return enter


def _messages(message: Promise | type[Cases]) -> Mapping[str, Promise | str]:
    """The sentences of a rule by their cases. A rule with one sentence has one case, without a name."""
    if isinstance(message, type):
        return {str(case.value): case.label for case in message}
    return {"": message}


def _by_case(code: str, message: Promise | type[Cases], sources: Mapping[Cases, Source]) -> dict[str, Source]:
    """The sources by the names of the cases. Raises ValueError for a case of another rule."""
    found = {}
    for case, source in sources.items():
        if not isinstance(message, type) or not isinstance(case, message):
            raise ValueError(f"Rule {code} names a source for a case that it does not have: “{case}”.")
        found[str(case)] = source
    return found
