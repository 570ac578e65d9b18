"""Authors: the version of an account that stands in a change, and the names that the history gives."""

from collections.abc import Collection
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from suppliers.ledger.tracked import history_of, the_change
from suppliers.models.account import Account


class NoAuthor(ValueError):
    """A change was begun by nobody, or by an account that is not active."""


def check_author(by: Any) -> None:
    """Raises NoAuthor unless *by* is a saved account that may write: an active one, or the loader."""
    if by is None or by.pk is None or not by.may_write_changes:
        raise NoAuthor("A change needs an active account, or the loader in a command. Sign in, or name one.")


def seal_new_accounts() -> int:
    """Writes the first version of each account that has none, inside ``change()``; returns their number.

    So an account made by whatever command is on record from the next change on, and the first change after an upgrade
    puts all accounts on record.
    """
    the_change()
    ever = history_of(Account)._base_manager.filter(user_id=OuterRef("pk"))
    new = get_user_model()._base_manager.exclude(Exists(ever)).order_by("pk")
    number = 0
    for user in new:
        put_on_record(user)
        number += 1
    return number


def put_on_record(user: Any) -> None:
    """Writes the first version of an account."""
    Account(user=user, username=user.username, name=user.name).save()


def keep_in_step(user: Any) -> None:
    """Writes a new version of an account before its user is saved under another username or name.

    Raises NotInAChange outside ``change()``, and ValueError for an account that was erased. An account that is not on
    record yet comes with the next change.
    """
    account = Account.objects.filter(user_id=user.pk).first()
    if account is None:
        return
    account.user = user
    if account.in_step:
        return
    if account.erased is not None:
        raise ValueError("An erased account stays erased. Make a new one.")
    account.username, account.name = user.username, user.name
    account.save()


def author_version(by: Any) -> Any:
    """The present version of an account, which a change seals. Raises NoAuthor if the account was deleted."""
    last = history_of(Account)._base_manager.filter(user_id=by.pk).order_by("history_id").last()
    if last is None or last.history_type == "-":
        raise NoAuthor("The account of this person is not on record. Run manage.py verify_history.")
    return last


def name_of_version(version: Any) -> str:
    """The name in one version of an account."""
    return version.name or version.username or _("an erased account")


def names_known(users: Collection[Any], number: int | None = None) -> dict[Any, str]:
    """The names of accounts by user id as known after change *number* (None: now).

    An account that came on record later has its first name: changes from before 0.2.0 do not seal who wrote them.
    """
    names: dict[Any, str] = {key: _("account %(id)s") % {"id": key} for key in users}
    named = set()
    for version in history_of(Account)._base_manager.filter(user_id__in=list(users)).order_by("history_id"):
        if version.user_id not in named or number is None or version.change_id <= number:
            names[version.user_id] = name_of_version(version)
            named.add(version.user_id)
    return names
