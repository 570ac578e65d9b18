"""What a rule is, and the catalogue that every page, command and test reads."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.rules.severity import Severity
from suppliers.values import Row, Supplier

__all__ = ["CATALOGUE", "REGIMES", "Basis", "Cases", "Rule", "Seen", "Severity", "Source", "rule", "seen"]

REGIMES = frozenset({"EU", "UK"})


class Basis(TextChoices):
    """Where the requirement of a rule comes from."""

    LAW = "law", _("law")
    GUIDANCE = "guidance", _("guidance")
    CONTRACT = "contract", _("contract")
    POLICY = "policy", _("own policy")
    RECORD = "record", _("quality of the record")


class Cases(TextChoices):
    """The cases of one rule, each with the sentence that is shown for it: a case without a sentence cannot be named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What one rule saw in one dossier.

    ``about`` is the record that the finding is about: with ``part``, which tells two findings about one record apart,
    it is the key of what people decide. ``fix`` is the record to open to fix it, if it is another. ``evidence`` are the
    records that show it, ``figures`` what the sentence of its ``case`` names: rows, choices, days, periods, numbers, or
    several of these; the text is made when it is shown, in the reader's language. ``supplier`` is whose service it is
    about, where the dossier is of no one supplier.
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
    """What a rule saw, with the figures of its sentence as keywords."""
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
    """One requirement: a code that never changes, one sentence, and the messages where it is not met."""

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
        """The three letters that its topic's rules share."""
        return self.code[:3]

    def source_of(self, case: str) -> Source:
        """Where the requirement comes from in one of its cases."""
        return self.sources.get(case, self.source)

    def observe(self, dossier: Any) -> Iterator[Seen]:
        """What the rule sees in a dossier to which it applies. Raises ValueError for a case it has no message for."""
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
    """Enters a function in the catalogue: it is given one *dossier* and yields what it saw.

    *message* is one sentence, or the rule's cases with a sentence each. *citations* names the provision per regime
    ("EU", "UK"); *sources* says for which cases basis and citations are others. *when* names the dossier's property
    that says whether the rule applies at all. Raises ValueError for a code given out twice, a property that the
    dossier has not, a source for a case of another rule, or a source that leaves out a regime.
    """
    own = _messages(message)

    def enter(function: Observer) -> Observer:
        if code in CATALOGUE:
            raise ValueError(f"Rule {code} is defined twice.")
        if when and not hasattr(dossier, when):
            raise ValueError(f"Rule {code} applies when “{when}”, which {dossier.__name__} does not know.")
        foreign = [str(case) for case in sources or () if not (isinstance(message, type) and isinstance(case, message))]
        if foreign:
            raise ValueError(f"Rule {code} names a source for cases it does not have: {foreign}.")
        CATALOGUE[code] = Rule(
            code=code,
            dossier=dossier,
            when=when,
            requirement=requirement,
            messages=own,
            fix=fix,
            source=Source(basis=basis, citations=citations),
            sources={str(case): source for case, source in (sources or {}).items()},
            function=function,
        )
        return function

    return enter


def _messages(message: Promise | type[Cases]) -> Mapping[str, Promise | str]:
    """The sentences of a rule by their cases; of a rule with one sentence by none."""
    if isinstance(message, type):
        return {str(case.value): case.label for case in message}
    return {"": message}
