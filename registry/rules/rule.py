"""What a rule is, and the catalogue that every page, command and test reads."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from suppliers.values import Row


class Severity(StrEnum):
    """How much a finding matters; it follows the data and people concerned."""

    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)

    @property
    def label(self) -> Promise:
        """The word shown."""
        return _SEVERITIES[self]


_SEVERITIES = {
    Severity.CRITICAL: pgettext_lazy("severity", "critical"),
    Severity.HIGH: pgettext_lazy("severity", "high"),
    Severity.MEDIUM: pgettext_lazy("severity", "medium"),
    Severity.LOW: pgettext_lazy("severity", "low"),
    Severity.NOTE: pgettext_lazy("severity", "note"),
}


class Basis(StrEnum):
    """What a rule rests on."""

    LAW = "law"
    GUIDANCE = "guidance"
    CONTRACT = "contract"
    POLICY = "policy"
    RECORD = "record"

    @property
    def label(self) -> Promise:
        """The word shown."""
        return _BASES[self]


_BASES = {
    Basis.LAW: _("law"),
    Basis.GUIDANCE: _("guidance"),
    Basis.CONTRACT: _("contract"),
    Basis.POLICY: _("own policy"),
    Basis.RECORD: _("quality of the record"),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What one rule saw in one dossier: figures for its message, and the rows it saw them in.

    ``rows`` begins with the record to mend and ends with what the finding is about. The text is made when it is
    shown, in the reader's language.
    """

    severity: Severity
    figures: tuple[tuple[str, Any], ...]
    rows: tuple[Row, ...]


Judge = Callable[[Any], Iterator[Seen]]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One requirement: a code that never changes, one sentence, and the message where it is not met."""

    code: str
    dossier: type
    requirement: Promise
    message: Promise
    mend: Promise
    basis: Basis
    citations: dict[str, str]
    judge: Judge


CATALOGUE: dict[str, Rule] = {}


def rule(
    code: str,
    dossier: type,
    requirement: Promise,
    *,
    message: Promise,
    mend: Promise,
    basis: Basis,
    citations: dict[str, str],
) -> Callable[[Judge], Judge]:
    """Enters a function in the catalogue: it is given one *dossier* and yields what it saw amiss.

    *citations* names the source per regime ("EU", "UK"). Raises ValueError for a code given out twice.
    """

    def enter(judge: Judge) -> Judge:
        if code in CATALOGUE:
            raise ValueError(f"Rule {code} is defined twice.")
        CATALOGUE[code] = Rule(code, dossier, requirement, message, mend, basis, citations, judge)
        return judge

    return enter


@lru_cache(maxsize=100_000)
def judged(code: str, dossier: Any) -> tuple[Seen, ...]:
    """What the rule saw in the dossier, remembered for as long as the dossier's rows stay the same."""
    return tuple(CATALOGUE[code].judge(dossier))
