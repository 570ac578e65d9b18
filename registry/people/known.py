"""Whose name and reasons an organisation's people may read."""

from collections.abc import Iterable

from django.db.models import Q

from registry.people.membership import Membership
from registry.people.user import LOADER, User


def known_people(organisation_ids: Iterable[int]) -> set[int]:
    """The ids of the organisations' own people, of the loader, and of those who look after the installation."""
    members = Membership.objects.filter(organisation_id__in=organisation_ids)
    others = User.objects.filter(Q(is_superuser=True) | Q(username=LOADER))
    return {*members.values_list("user_id", flat=True), *others.values_list("pk", flat=True)}
