"""Findings that say the same of several organisations: shown once, with the organisations."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from registry.findings.finding import Finding
from registry.values import Organisation
from suppliers.wording.figures import listing


@dataclass(frozen=True, slots=True)
class Alike:
    """Findings of one rule with one sentence, one for each organisation concerned."""

    findings: tuple[Finding, ...]
    message: str

    @property
    def first(self) -> Finding:
        """The first of them: the others rest on the same."""
        return self.findings[0]

    @property
    def organisations(self) -> tuple[Organisation, ...]:
        """Whose they are."""
        return tuple(dict.fromkeys(each.organisation for each in self.findings))

    def among(self, organisations: Collection[Organisation], sentence: str = "") -> str:
        """Its sentence, or another. Beside those of others, it names whose it is: they may say the contrary."""
        sentence = sentence or self.message
        names = [each.name for each in self.organisations]
        if len(names) == len(organisations) or any(_names(sentence, name) for name in names):
            return sentence
        return _("%(organisations)s: %(sentence)s") % {"organisations": listing(names), "sentence": sentence}

    @property
    def key(self) -> str:
        """What names them in a form: the first of them."""
        return f"{self.first.organisation.id}/{self.first.code}/{self.first.subject}"


def _names(sentence: str, name: str) -> bool:
    """Whether a sentence has a name, as words of its own."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence) is not None


def alike(findings: Iterable[Finding]) -> list[Alike]:
    """Findings by rule, case and sentence, in the order of the first of each; the organisations of each by name."""
    found: dict[tuple[str, str, str], list[Finding]] = {}
    for each in findings:
        found.setdefault((each.code, each.case, each.message), []).append(each)
    return [Alike(tuple(sorted(each, key=_by_name)), message) for (_code, _case, message), each in found.items()]


def _by_name(finding: Finding) -> str:
    return finding.organisation.name.casefold()
