"""People whose details must not be shown: those whom only other organisations name, such as their officers."""

from collections.abc import Collection

from django.db.models import Q

from registry.models import Membership, Organisation
from registry.people.authors import KnownAuthors
from registry.people.erasing_scope import hidden_erasures
from registry.people.naming import named_ever
from registry.people.user import LOADER
from suppliers.ledger.tracked import history_of
from suppliers.models import Account, Person
from suppliers.values import Account as AccountValue
from suppliers.values import Erasure as ErasureValue
from suppliers.values import Person as PersonValue
from suppliers.values import Row


def hidden_in_history(kind: type[Row], organisation_ids: Collection[int]) -> frozenset[int]:
    """The ids of records of a kind that the people of the organisations must not see in histories."""
    if kind is PersonValue:
        return private_people(organisation_ids)
    if kind is AccountValue:
        return private_accounts(organisation_ids)
    if kind is ErasureValue:
        return hidden_erasures(organisation_ids)
    return frozenset()


def private_accounts(organisation_ids: Collection[int]) -> frozenset[int]:
    """The accounts of people who never worked for the organisations. The loader and administrators are no secret."""
    worked = history_of(Membership)._base_manager.filter(organisation_id__in=organisation_ids)
    known = Q(user__is_superuser=True) | Q(user__username=LOADER) | Q(user_id__in=worked.values("user_id"))
    return frozenset(Account.objects.exclude(known).values_list("pk", flat=True))


def private_people(organisation_ids: Collection[int]) -> frozenset[int]:
    """The people of other organisations: named by their records alone, or entered by their people and not yet named.

    Everyone may read whom a supplier names.
    """
    ours, theirs, listed = named_ever(organisation_ids)
    return frozenset((theirs | _unnamed(organisation_ids, ours | theirs | listed)) - ours - listed)


def _unnamed(organisation_ids: Collection[int], named: Collection[int]) -> set[int]:
    """The people whom no record has named, and whose author does not work for the organisations.

    Where these are all there are, nobody else's people can be among them.
    """
    if not Organisation.objects.exclude(pk__in=organisation_ids).exists():
        return set()
    written = history_of(Person)._base_manager.filter(history_type="+").values_list("id", "change_id", "change__by")
    new = [(person, number, author) for person, number, author in written if person not in named]
    if not new:
        return set()
    here = KnownAuthors(organisation_ids).works_here
    return {person for person, number, author in new if not here(author, number)}
