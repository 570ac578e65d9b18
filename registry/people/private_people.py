"""People whose details belong to other organisations alone, such as their officers, and must not be shown."""

from collections.abc import Collection

from registry.models import Organisation
from suppliers.ledger.tracked import history_of
from suppliers.models import Contact


def private_people(organisation_ids: Collection[int]) -> frozenset[int]:
    """The people whom records of other organisations alone have ever named; a supplier's contacts are for everybody."""
    named = history_of(Organisation)._base_manager.exclude(dpo_person=None).values_list("id", "dpo_person_id")
    ours = {person for organisation, person in named if organisation in organisation_ids}
    theirs = {person for _organisation, person in named} - ours
    contacts = history_of(Contact)._base_manager.filter(person__in=theirs).values_list("person_id", flat=True)
    return frozenset(theirs.difference(contacts))
