"""One-off changes of a made register: renamings, corrections, mistakes deleted and put back, people erased."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from registry.synthetic.draft import Draft
from registry.synthetic.parties import Party
from suppliers.values import BreachTerm, Commitment, Person, SecurityMeasure, Supplier

# One of so many suppliers has each of these in a round.
ONE_OF = 50


def one_off_changes(draft: Draft, parties: Sequence[Party], on: date, number: int) -> None:
    """What happens between two yearly rounds, some of it on one day and at one moment."""
    for turn in range(max(1, len(parties) // ONE_OF)):
        happening: list[Callable[[Draft, Party, date], None]] = [_renamed, _corrected, _put_back, _deleted]
        for each in happening:
            each(draft, draft.chance.choice(parties), on + timedelta(days=turn % 20))
        if number == 3:
            _erased(draft, on + timedelta(days=turn % 20))


def _renamed(draft: Draft, party: Party, on: date) -> None:
    supplier = draft.tables[Supplier][party.supplier.id]
    draft.begin_change(on, f"Renamed, as its letter says: {supplier.legal_name}")  # type: ignore[attr-defined]
    brand = party.service.name.partition(" ")[0]
    draft.alter(party.supplier, legal_name=f"{brand} Group {party.supplier.legal_name.rpartition(' ')[2]}")


def _corrected(draft: Draft, party: Party, on: date) -> None:
    """A typing mistake and its correction: two changes of one moment."""
    for term in draft.where(BreachTerm, "service_id", party.service.id)[:1]:
        if term.number:
            draft.begin_change(on, f"Breach notice of {party.service.name} as the letter says")
            draft.alter(term, number=term.number * 10)
            draft.begin_change(on, f"Typing mistake in the breach notice of {party.service.name}")
            draft.alter(term, number=term.number)


def _put_back(draft: Draft, party: Party, on: date) -> None:
    """A commitment deleted by mistake, and put back under its old id."""
    for row in draft.where(Commitment, "service_id", party.service.id)[:1]:
        draft.begin_change(on, f"Not said by {party.service.name} after all")
        draft.remove(row)
        draft.begin_change(on, f"Said after all by {party.service.name}")
        draft.put_back(row)


def _deleted(draft: Draft, party: Party, on: date) -> None:
    own = draft.where(SecurityMeasure, "service_id", party.service.id)
    for row in [each for each in own if each.run_by != "customer"][:1]:
        draft.begin_change(on, f"Entered for the wrong service: {party.service.name}")
        draft.remove(row)


def _erased(draft: Draft, on: date) -> None:
    """A person whose details are taken out of every version."""
    known = [person for person in draft.all(Person) if person.erased is None]
    if known:
        draft.begin_change(on, "Erasure asked for, Article 17")
        blank = dict.fromkeys(Person.ERASABLE, "")
        draft.alter(draft.chance.choice(known), **blank, erased=on)
