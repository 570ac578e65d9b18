"""Changes to several facts at once. Each function runs inside ``change()``."""

from datetime import date

from suppliers.ledger.tracked import history_of, the_change
from suppliers.models import Person


def erase_person(*, person: Person, on: date) -> None:
    """Erases the name and details of a person from the record and from every version of it (Article 17).

    The versions and their digests stay. The history still verifies, and it shows when and why the details were
    erased.
    """
    the_change()
    blank = dict.fromkeys(Person.ERASABLE, "")
    for name in blank:
        setattr(person, name, "")
    person.erased = on
    person.save()
    # The guards allow only this update of a version: these columns become empty.
    history_of(Person)._base_manager.filter(id=person.pk).update(**blank)
