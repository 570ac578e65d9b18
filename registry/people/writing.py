"""What a person may write in data entry: the one decision for forms, rows, deletions and restores."""

from django.db.models import Model

from registry.models import Membership, Organisation, User
from registry.people.owners import owner_of, path_to_owner
from registry.people.rights import Right, right_to_write
from registry.values import Role

# What the operator writes beside the administrators of organisations.
OF_PEOPLE = (Membership, User)


class Writing:
    """The records that a person may write, by the roles that the person has in the organisation of each."""

    def __init__(self, person: User) -> None:
        self._person = person

    def __call__(self, kind: type[Model], of: Model | None = None) -> bool:
        """Whether the person may write records of a kind for the organisation of a record (None: for any)."""
        if self._person.may(Right.OPERATE) and _operated(kind, of):
            return True
        right = right_to_write(kind)
        if of is None or path_to_owner(type(of)) is None:
            return self._person.may(right)
        if isinstance(of, Organisation) and not of.pk:
            return False
        owner = owner_of(of)
        if owner is None:
            # A new record does not name its organisation yet. Of an old one, nothing says whose it was.
            return of.pk is None and self._person.may(right)
        return self._person.may(right, owner)


def _operated(kind: type[Model], of: Model | None) -> bool:
    """Whether a record is one that the operator writes: accounts, new organisations, and their administrators."""
    if kind is Membership:
        return of is None or (isinstance(of, Membership) and of.role == Role.ADMINISTRATOR)
    if kind is Organisation:
        return of is not None and of.pk is None
    return kind is User
