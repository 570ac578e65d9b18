"""One supplier as a line of the list: what all uses of it by the organisations of a lens add up to, the worst first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from registry.chains.span import Span, by_rank
from registry.findings.finding import Finding
from registry.inbox.of_supplier import gravest
from registry.letters.states import letter_state
from registry.lists.matters import NOTHING, Matters, matters_by_supplier
from registry.lists.parties import PartyFacts, parties
from registry.lists.party_used import PartyUsed, Reach
from registry.lists.using import UseFacts, in_use
from registry.reading.lens import Lens
from registry.values import Letter, LetterQuestion, LetterState
from registry.wording.folding import folded
from suppliers.values import Supplier, SupplierKind
from suppliers.wording.countries import country_name

# The states of a letter in the order in which a list shows them: what needs somebody first.
LETTERS = (LetterState.OVERDUE, LetterState.PARTLY, LetterState.WAITING, LetterState.DRAFT, LetterState.SETTLED)
# How far ahead the end of an agreement is shown as one.
SOON = timedelta(days=90)


class Group:
    """Whether we contract a supplier, or it is behind one that we contract."""

    CONTRACT = "contract"
    BEHIND = "behind"
    UNUSED = "unused"
    UNNAMED = "unnamed"


class Contracted:
    """The state of the agreement with a processor."""

    IN_FORCE = "in-force"
    ENDS = "ends"
    NONE = "none"


class Place(NamedTuple):
    """A place of a supplier in the chain of an engagement: as the supplier itself, or behind it."""

    use: UseFacts
    part: PartyUsed

    @property
    def counts(self) -> bool:
        """Whether data of ours is known to be there."""
        return self.part.notified_within is not None


@dataclass(frozen=True, kw_only=True)
class SupplierLine:
    """A supplier with its uses, all its places in chains, the open matters about it and its letters.

    ``matters`` None: no organisation of the lens uses it, so that nobody has looked for any.
    """

    on: date
    facts: PartyFacts
    uses: Sequence[UseFacts] = ()
    places: Sequence[Place] = ()
    matters: Matters | None = None
    letters: Sequence[Letter] = ()
    states: Sequence[LetterState] = ()

    @property
    def supplier(self) -> Supplier:
        """The supplier."""
        return self.facts.supplier

    def mark(self, *codes: str) -> str:
        """The gravest of its open findings with these codes, as its page marks it; empty where there is none."""
        found: list[Finding] = []
        for line, _severity in (self.matters or NOTHING).lines:
            found.extend(filter(self._concerns, line.findings))
        severity = gravest(found, *codes)
        return severity.value if severity else ""

    def _concerns(self, finding: Finding) -> bool:
        return finding.supplier is not None and finding.supplier.id == self.supplier.id

    @cached_property
    def group(self) -> str:
        """The group that it is listed in."""
        if self.supplier.kind == SupplierKind.UNNAMED:
            return Group.UNNAMED
        if self.uses:
            return Group.CONTRACT
        return Group.BEHIND if self.places else Group.UNUSED

    @cached_property
    def processing(self) -> list[UseFacts]:
        """The uses in which it is our processor or sub-processor."""
        return [use for use in self.uses if use.processing]

    @cached_property
    def _parts(self) -> list[PartyUsed]:
        return [place.part for place in self.places]

    @cached_property
    def notified_within(self) -> Span | None:
        """The time until we are notified of a breach there, on the worst path. None: no data is counted there."""
        return _worst(map(attrgetter("notified_within"), self._parts))

    @cached_property
    def copy(self) -> Span | None:
        """The time until the last copy is gone after the end, the longest. None: no data is counted there."""
        return _worst(map(attrgetter("copy"), self._parts))

    @cached_property
    def special(self) -> set[str]:
        """The categories of Articles 9 and 10 among the data there."""
        found: set[str] = set()
        for place in filter(attrgetter("counts"), self.places):
            found |= place.use.special
        return found

    @cached_property
    def has_data(self) -> bool:
        """Whether any category of data there is on record."""
        return any(place.use.data for place in self.places if place.counts)

    @cached_property
    def reach(self) -> frozenset[str]:
        """Where data is kept or from where it is reached."""
        found: frozenset[str] = frozenset().union(*map(attrgetter("reach"), self._parts))
        return found - {Reach.NO_DATA} or found

    @cached_property
    def footings(self) -> frozenset[str]:
        """What the transfers there, and through it, are based on."""
        return frozenset().union(*map(attrgetter("footings"), self._parts))

    @cached_property
    def outcomes(self) -> tuple[str, ...]:
        """The outcomes of our assessments, each once; empty for a use without one."""
        return tuple(dict.fromkeys(map(attrgetter("outcome"), self.processing)))

    @cached_property
    def agreements(self) -> list[tuple[str, date | None]]:
        """The state of the agreement of each use in which it is our processor, with its last day."""
        return list(map(self._agreement, self.processing))

    def _agreement(self, use: UseFacts) -> tuple[str, date | None]:
        ends = list(map(attrgetter("ends"), use.contract))
        if not ends:
            return Contracted.NONE, None
        if None in ends:
            return Contracted.IN_FORCE, None
        last = max(ends)
        return Contracted.ENDS if last <= self.on + SOON else Contracted.IN_FORCE, last

    @cached_property
    def next(self) -> date | None:
        """The first day on which something is due or ends: a late one, or one to come."""
        found = list(map(attrgetter("day"), (self.matters or NOTHING).days))
        for use in self.uses:
            found += use.days
        for letter in self.letters:
            if letter.waiting and letter.due:
                found.append(letter.due)
        return min(found, default=None)

    @cached_property
    def owners(self) -> tuple[str, ...]:
        """The functions that take care of its open matters, or own the use of it."""
        found = {use.engagement.owner for use in self.uses} | (self.matters or NOTHING).owners
        return tuple(sorted(filter(None, found), key=str.casefold))

    @cached_property
    def letter(self) -> LetterState | None:
        """The state of its letters that needs somebody first."""
        return min(self.states, key=LETTERS.index, default=None)

    @cached_property
    def text(self) -> str:
        """What is searched: its own names, numbers and documents, and the services, data, towns and countries."""
        countries = {self.supplier.country_id or "", *self.facts.countries}
        countries.update(*map(attrgetter("countries"), self._parts))
        searched = map(attrgetter("text"), (self.facts, *self.uses, *self._parts))
        return " ".join((*searched, *map(country_words, sorted(filter(None, countries)))))

    @cached_property
    def order(self) -> tuple[int, str, int]:
        """The usual order: by group, unnamed parties last, then by name."""
        return GROUPS.index(self.group), folded(self.supplier.name), self.supplier.id


GROUPS = (Group.CONTRACT, Group.BEHIND, Group.UNUSED, Group.UNNAMED)


def country_words(code: str) -> str:
    """The code and the name of a country, as they are searched."""
    return folded(f"{code} {country_name(code)}")


def _worst(spans: Iterable[Span | None]) -> Span | None:
    return max(filter(None, spans), key=by_rank, default=None)


def supplier_lines(lens: Lens) -> list[SupplierLine]:
    """A line for every supplier on record, in the usual order."""
    uses: dict[int, list[UseFacts]] = {}
    places: dict[int, list[Place]] = {}
    for use in in_use(lens):
        uses.setdefault(use.supplier.id, []).append(use)
        for part in (use.whole, *use.behind):
            places.setdefault(part.party_id, []).append(Place(use, part))
    matters, letters = matters_by_supplier(lens), letters_by_supplier(lens)
    lines = []
    for facts in parties(lens):
        key = facts.supplier.id
        lines.append(
            SupplierLine(
                on=lens.on,
                facts=facts,
                uses=uses.get(key, ()),
                places=places.get(key, ()),
                matters=matters.get(key, NOTHING if key in places else None),
                letters=letters.get(key, ()),
                states=[letter_state(each, questions_of(lens, each), lens.on) for each in letters.get(key, ())],
            )
        )
    return sorted(lines, key=attrgetter("order"))


def letters_by_supplier(lens: Lens) -> Mapping[int, list[Letter]]:
    """The letters that may be seen, by the supplier."""
    found: dict[int, list[Letter]] = {}
    for letter in lens.all(Letter):
        found.setdefault(letter.supplier_id, []).append(letter)
    return found


def questions_of(lens: Lens, letter: Letter) -> list[LetterQuestion]:
    """The questions that a letter asks."""
    return [row for row in lens.where(LetterQuestion, "letter_id", letter.id) if row.asked]
