"""Changes to several facts at once. Each function runs inside ``change()``."""

from datetime import date
from typing import Any

from django.db import transaction

from suppliers.ledger.erasing import forget
from suppliers.ledger.tracked import history_of, the_change
from suppliers.models import Account, Person
from suppliers.models.account import erased_username
from suppliers.models.person import Erasable


def erase_person(*, person: Person, on: date) -> None:
    """Erases the name and details of a person from the record and from every version of it (Article 17).

    The versions and their digests stay. The history still verifies, and it shows when and why the details were
    erased.
    """
    _erase_details(person, on)


def erase_account(*, account: Account, on: date) -> None:
    """Erases the username and name of an account from every version, and closes it (Article 17).

    Its changes stay, by “an erased account”. Raises ValueError for the account by which commands write.
    """
    user: Any = account.user
    if not user.is_a_person:
        raise ValueError("Commands write by this account: it is nobody's.")
    _erase_details(account, on)
    user.username, user.name, user.email, user.is_active = erased_username(user.pk), "", "", False
    user.set_unusable_password()
    user.save()


def _erase_details(record: Erasable, on: date) -> None:
    the_change()
    model = type(record)
    blank = dict.fromkeys(model.ERASABLE, "")
    for name in blank:
        setattr(record, name, "")
    record.erased = on
    record.save()
    # The guards allow only this update of a version: these columns become empty.
    history_of(model)._base_manager.filter(id=record.pk).update(**blank)
    transaction.on_commit(forget)
