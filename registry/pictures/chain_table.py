"""The table of a chain: each party once, below one for which it works, with the facts that the picture draws."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from django.db.models import TextChoices
from django.utils.translation import gettext as _

from registry.chains import Clock
from registry.pictures.chain_facts import ChainFacts
from registry.values import Agreement, AssessedRole, Organisation, OurRole
from suppliers.values import DeclaredRole, InvolvementKind, Supplier
from suppliers.wording.choices import choice

# A party further down is not set in more than this, or a narrow column has no room for its name.
DEEPEST = 7


@dataclass(frozen=True, kw_only=True)
class Assessed:
    """A role as some of the organisations assess it. Without a word it is not assessed."""

    word: str
    organisations: tuple[Organisation, ...]
    differs: bool


@dataclass(frozen=True, kw_only=True)
class ChainRow:
    """A party of the chain: its level, for whom else it works, its tasks and roles, and when we know of a breach."""

    party: Supplier
    level: int
    also: tuple[Supplier, ...]
    slow: bool
    tasks: tuple[str, ...]
    declared: tuple[str, ...]
    assessed: tuple[Assessed, ...]
    clock: Clock | None
    notices: tuple[str, ...]

    @property
    def indent(self) -> int:
        """How far its name is set in."""
        return min(self.level, DEEPEST)

    @property
    def within(self) -> str:
        """How soon we know of a breach there. Empty for a party that processes no data, as far as is on record."""
        if self.clock is not None:
            return str(self.clock.bound)
        return ", ".join(self.notices) if self.level == 0 else ""


def chain_rows(facts: ChainFacts) -> tuple[ChainRow, ...]:
    """The rows of the table, from the supplier down, the slowest path first."""
    below: dict[int, list[int]] = {}
    for party in facts.levels:
        if party != facts.supplier.id:
            below.setdefault(_under(facts, party), []).append(party)
    found: list[ChainRow] = []
    waiting = [facts.supplier.id]
    while waiting:
        party = waiting.pop()
        found.append(_row(facts, party))
        waiting += sorted(below.get(party, ()), key=lambda each: _order(facts, each), reverse=True)
    return tuple(found)


def _order(facts: ChainFacts, party: int) -> tuple[bool, str, int]:
    return party not in facts.slow_parties, facts.parties[party].name.casefold(), party


def _under(facts: ChainFacts, party: int) -> int:
    """The party below which one is listed: one of the next higher level, on the slowest path if it can be."""
    best, found = (-1, False, 0), facts.supplier.id
    for link in facts.into[party]:
        above = link.above.id
        nearness = facts.levels[above], link.pair in facts.slow, -above
        if facts.levels[above] < facts.levels[party] and nearness > best:
            best, found = nearness, above
    return found


def _row(facts: ChainFacts, party: int) -> ChainRow:
    rows = facts.claims(party)
    under = _under(facts, party) if party != facts.supplier.id else None
    top = party == facts.supplier.id
    return ChainRow(
        party=facts.parties[party],
        level=facts.levels[party],
        also=tuple(_also(facts, party, under)),
        slow=party in facts.slow_parties,
        tasks=_words(InvolvementKind, map(attrgetter("kind"), rows)),
        declared=_words(DeclaredRole, map(attrgetter("declared_role"), rows)),
        assessed=tuple(_own_roles(facts) if top else _assessed(facts, party)),
        clock=None if top else facts.clock(party),
        notices=_notices(facts) if top else (),
    )


def _also(facts: ChainFacts, party: int, under: int | None) -> Iterable[Supplier]:
    """The other parties for which one works."""
    for link in facts.into.get(party, ()):
        if link.above.id != under:
            yield link.above


def _words(kind: type[TextChoices], values: Iterable[str]) -> tuple[str, ...]:
    """The words of stored choices, each once."""
    return tuple(choice(kind, value) for value in dict.fromkeys(values))


def _assessed(facts: ChainFacts, party: int) -> Iterable[Assessed]:
    """The assessed roles, in bold where the role is disputed."""
    differs = facts.disputed(party)
    for role, who in facts.roles(party):
        yield Assessed(word=choice(AssessedRole, role) if role else "", organisations=who, differs=differs)


def _own_roles(facts: ChainFacts) -> Iterable[Assessed]:
    """The supplier's roles for the organisations that use the service."""
    found: dict[str, list[Organisation]] = {}
    for use in facts.uses:
        found.setdefault(use.engagement.role, []).append(use.organisation)
    for role, who in found.items():
        yield Assessed(word=choice(OurRole, role), organisations=tuple(who), differs=len(found) > 1)


def _notices(facts: ChainFacts) -> tuple[str, ...]:
    """The supplier's own notice for each organisation, and whether it is agreed or stated; each once."""
    found = []
    for use in facts.uses:
        notice, basis = use.clocks.notice, use.clocks.basis
        if notice.unknown:
            found.append(_("not on record"))
        elif isinstance(basis, Agreement):
            found.append(_("%(notice)s, agreed") % {"notice": notice})
        else:
            found.append(_("%(notice)s, stated") % {"notice": notice})
    return tuple(dict.fromkeys(found))
