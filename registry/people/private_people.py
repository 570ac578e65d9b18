"""People named by other organisations alone, such as their officers: their details must not be shown."""

from collections.abc import Collection

from registry.models import Organisation
from suppliers.ledger.tracked import history_of
from suppliers.models import Contact


def private_people(organisation_ids: Collection[int]) -> frozenset[int]:
    """The people whom only records of other organisations have named. Everyone may read a supplier's contacts."""
    named = history_of(Organisation)._base_manager.exclude(dpo_person=None)
    ours, theirs = set(), set()
    for organisation, person in named.values_list("id", "dpo_person_id"):
        if organisation in organisation_ids:
            ours.add(person)
        else:
            theirs.add(person)
    theirs -= ours
    contacts = history_of(Contact)._base_manager.filter(person__in=theirs).values_list("person_id", flat=True)
    return frozenset(theirs.difference(contacts))
