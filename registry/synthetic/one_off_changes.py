"""One-off changes in a synthetic register: new names, corrections, deletions by mistake, people erased."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from registry.synthetic.draft import Draft
from registry.synthetic.parties import Party
from suppliers.values import BreachTerm, Commitment, Person, SecurityMeasure, Supplier

# In each round, one in this many suppliers has each of these changes.
ONE_OF = 50


def one_off_changes(draft: Draft, parties: Sequence[Party], on: date, number: int) -> None:
    """Changes between two yearly rounds, some of them on one day and at one moment."""
    for turn in range(max(1, len(parties) // ONE_OF)):
        changes: list[Callable[[Draft, Party, date], None]] = [_rename, _correct, _put_back, _delete]
        for write in changes:
            write(draft, draft.chance.choice(parties), on + timedelta(days=turn % 20))
        if number == 3:
            _erase(draft, on + timedelta(days=turn % 20))


def _rename(draft: Draft, party: Party, on: date) -> None:
    supplier = draft.get(Supplier, party.supplier.id)
    draft.begin_change(on, f"New name according to its letter: {supplier.legal_name}")
    brand = party.service.name.partition(" ")[0]
    draft.alter(party.supplier, legal_name=f"{brand} Group {party.supplier.legal_name.rpartition(' ')[2]}")


def _correct(draft: Draft, party: Party, on: date) -> None:
    """A typing mistake and its correction: two changes of one moment."""
    for term in draft.where(BreachTerm, "service_id", party.service.id)[:1]:
        if term.number:
            draft.begin_change(on, f"Breach notice of {party.service.name} according to its letter")
            draft.alter(term, number=term.number * 10)
            draft.begin_change(on, f"Typing mistake in the breach notice of {party.service.name}")
            draft.alter(term, number=term.number)


def _put_back(draft: Draft, party: Party, on: date) -> None:
    """A commitment deleted by mistake, and put back under its old id."""
    for row in draft.where(Commitment, "service_id", party.service.id)[:1]:
        draft.begin_change(on, f"Not stated by {party.service.name} after all")
        draft.remove(row)
        draft.begin_change(on, f"Stated by {party.service.name} after all")
        draft.put_back(row)


def _delete(draft: Draft, party: Party, on: date) -> None:
    """The first measure that the supplier runs itself, deleted as a mistake."""
    for row in draft.where(SecurityMeasure, "service_id", party.service.id):
        if row.run_by != "customer":
            draft.begin_change(on, f"Entered for the wrong service: {party.service.name}")
            draft.remove(row)
            return


def _erase(draft: Draft, on: date) -> None:
    """A person whose details are erased from every version."""
    known = [person for person in draft.all(Person) if person.erased is None]
    if known:
        draft.begin_change(on, "Erasure requested, Article 17")
        blank = dict.fromkeys(Person.ERASABLE, "")
        draft.alter(draft.chance.choice(known), **blank, erased=on)
