"""What a rule is, and the catalogue that every page, command and test reads."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from registry.rules.severity import Severity
from suppliers.values import Row, Supplier

__all__ = ["CATALOGUE", "Basis", "Rule", "Seen", "Severity", "rule"]


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

    ``rows`` begins with the record to mend and ends with what the finding is about; ``about`` tells two findings on
    one row apart, and ``case`` names the message where the rule has several. The text is made when it is shown, in
    the reader's language: figures are rows, choices, days, periods, numbers, or several of these. ``supplier`` is whose
    service it is about, where the dossier is of no one supplier.
    """

    severity: Severity
    figures: tuple[tuple[str, Any], ...]
    rows: tuple[Row, ...]
    about: str = ""
    case: str = ""
    supplier: Supplier | None = None


Judge = Callable[[Any], Iterator[Seen]]
Messages = Mapping[str, Promise]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One requirement: a code that never changes, one sentence, and the messages where it is not met."""

    code: str
    dossier: type
    requirement: Promise
    messages: Messages
    mend: Promise
    basis: Basis
    citations: dict[str, str]
    judge: Judge

    @property
    def topic(self) -> str:
        """The three letters that its topic's rules share."""
        return self.code[:3]


CATALOGUE: dict[str, Rule] = {}


def rule(
    code: str,
    dossier: type,
    requirement: Promise,
    *,
    message: Promise | Messages,
    mend: Promise,
    basis: Basis,
    citations: dict[str, str],
) -> Callable[[Judge], Judge]:
    """Enters a function in the catalogue: it is given one *dossier* and yields what it saw amiss.

    *message* is one sentence, or several by the case they are for. *citations* names the source per regime ("EU",
    "UK"). Raises ValueError for a code given out twice.
    """
    messages = message if isinstance(message, Mapping) else {"": message}

    def enter(judge: Judge) -> Judge:
        if code in CATALOGUE:
            raise ValueError(f"Rule {code} is defined twice.")
        CATALOGUE[code] = Rule(code, dossier, requirement, messages, mend, basis, citations, judge)
        return judge

    return enter
