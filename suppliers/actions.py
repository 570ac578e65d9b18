"""Several facts written together, each a named act inside ``change()``."""

from datetime import date

from suppliers.ledger.tracked import history_of, the_change
from suppliers.models import Person


def erase_person(*, person: Person, on: date) -> None:
    """Takes a person's name and details out of the record and of every version of it (Article 17).

    The versions stay, with the digests that sealed them: the history still verifies, and says that something was
    erased, when and why, but not what.
    """
    the_change()
    blank = dict.fromkeys(Person.ERASABLE, "")
    for name in blank:
        setattr(person, name, "")
    person.erased = on
    person.save()
    # The one alteration that the guards let through: these columns become empty, and nothing else.
    history_of(Person)._base_manager.filter(id=person.pk).update(**blank)
