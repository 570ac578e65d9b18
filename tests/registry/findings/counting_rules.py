"""Rules that count the subjects to which they are applied, and a register that grows."""

from typing import Any

from registry.findings.rule_cache import rule_results
from registry.reading.lens import Lens
from registry.rules.dossiers import EngagementDossier
from suppliers.values import BreachTerm
from tests.registry.world import TODAY, World


class CountingRules:
    """Reads the given rows of each dossier, and counts the dossiers."""

    def __init__(self, reads: Any = lambda dossier: ()) -> None:
        self.reads: Any = reads
        self.seen: list[str] = []
        self.found: Any = {}

    def __call__(self, dossier):
        self.seen.append(dossier.subject)
        return (tuple(self.reads(dossier)),)

    def applied(self, lens, organisation):
        """The subjects to which the rules were applied."""
        self.seen.clear()
        self.found = rule_results(lens, organisation, self)
        return set(self.seen)


def notices(dossier):
    """The notices of the service that an engagement uses."""
    return dossier.stated(BreachTerm) if isinstance(dossier, EngagementDossier) else ()


class Case:
    """Two engagements of one organisation, with the register as it grows."""

    def __init__(self):
        self.world = World()
        self.organisation = self.world.organisation
        self.one, self.two = self.world.engaged(), self.world.engaged()
        self.register = self.world.register()
        self.all = {"organisation:1", "engagement:1", "engagement:2"}

    def lens(self, on=TODAY, **register):
        return Lens(
            register=register.get("register", self.register), on=on, organisation_ids=frozenset({self.organisation.id})
        )

    def changed(self, *rows, without=()):
        """The register after a change that wrote the rows and removed others."""
        altered: dict = {}
        for row in rows:
            altered.setdefault(type(row), {})[row.id] = row
        for row in without:
            altered.setdefault(type(row), {})[row.id] = None
        number = self.register.number + 1
        self.register = self.register.followed_by(number, f"{self.register.digest}/{number}", None, altered)
        return self.lens()

    def term(self, engagement=None, **fields):
        return self.world.add(BreachTerm, service_id=(engagement or self.one).service_id, **fields)
