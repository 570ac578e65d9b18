"""Whose name and reasons an organisation's people may read."""

from collections.abc import Iterable

from django.db.models import Q

from registry.people.membership import Membership
from registry.people.user import LOADER, User
from suppliers.tracked import history_of


def known_people(organisation_ids: Iterable[int]) -> set[int]:
    """The ids of the organisations' own people, of the loader, and of those who look after the installation.

    Who has left is still one of them: what they wrote, and why, stays the organisation's to account for.
    """
    members = history_of(Membership)._base_manager.filter(organisation_id__in=organisation_ids)
    others = User.objects.filter(Q(is_superuser=True) | Q(username=LOADER))
    return {*members.values_list("user_id", flat=True), *others.values_list("pk", flat=True)}
