"""A finding that a letter can ask about: its point, its service, and the facts that the question names."""

import re
from dataclasses import dataclass
from functools import cached_property

from registry.causes.point import Point
from registry.findings.finding import Finding
from registry.letters.composed import FindingKey
from registry.letters.questions import QUESTIONS
from registry.rules.dossiers import EngagementDossier
from suppliers.values import Service

# The parts of a subject that differ between organisations.
OWN = re.compile(r"\b(engagement|ended|activity|client|organisation):\d+")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A finding with a question, its point, and the dossier of the organisation's use of the service."""

    finding: Finding
    point: Point
    dossier: EngagementDossier

    @property
    def code(self) -> str:
        """The rule of the finding."""
        return self.finding.code

    @property
    def case(self) -> str:
        """The case of the rule."""
        return self.finding.case

    @property
    def service(self) -> Service:
        """The service that it asks about."""
        return self.dossier.service

    @property
    def key(self) -> FindingKey:
        """The key under which decisions on the finding are kept."""
        return key_of(self.finding)

    @cached_property
    def thing(self) -> str:
        """What it is about, the same for every organisation: its rule and subject without our own records."""
        subject = OWN.sub(r"\1", self.finding.subject)
        return f"{self.code} {subject}"


def key_of(finding: Finding) -> FindingKey:
    """The key under which decisions on a finding are kept."""
    return finding.organisation.id, finding.code, finding.subject


def has_question(finding: Finding) -> bool:
    """Whether the supplier can answer a finding."""
    return (finding.code, finding.case) in QUESTIONS
