"""Authors: for each change, whether the people of an organisation may read its author's name and reason."""

from collections.abc import Collection
from math import inf

from django.db.models import Q

from registry.people.installation_role import InstallationRole
from registry.people.membership import Membership
from registry.people.user import LOADER, User
from suppliers.ledger.tracked import history_of
from suppliers.models import LAW, Change

# What is read of each version of a membership.
COLUMNS = ("id", "change_id", "history_type", "user_id", "organisation_id")
# What people who run the installation write for all.
OF_THE_INSTALLATION = {model._meta.label for model in LAW} | {
    *("registry.InstallationRole", "registry.Membership", "registry.Organisation"),
    *("suppliers.Account", "suppliers.Erasure"),
}


def _installation_roles() -> dict[int, list[tuple[int, float]]]:
    """By person: the changes from which and before which the person had a role in the installation."""
    spans: dict[int, list[tuple[int, float]]] = {}
    begun: dict[int, tuple[int, int]] = {}
    rows = history_of(InstallationRole)._base_manager.order_by("history_id")
    for key, user, number, kind in rows.values_list("id", "user_id", "change_id", "history_type"):
        if kind == "-" and key in begun:
            person, first = begun.pop(key)
            spans.setdefault(person, []).append((first, number))
        elif kind != "-":
            begun.setdefault(key, (user, number))
    for person, first in begun.values():
        spans.setdefault(person, []).append((first, inf))
    return spans


class KnownAuthors:
    """The people of the given organisations at each change. The loader and who runs the installation always count.

    People who left are still named for their changes from before they left (Article 5(2)). People who joined later
    are not named for their earlier changes.
    """

    def __init__(self, organisation_ids: Collection[int]) -> None:
        always = User.objects.filter(Q(is_superuser=True) | Q(username=LOADER))
        self._always = set(always.values_list("pk", flat=True))
        self._own = set(organisation_ids)
        self._runs = _installation_roles()
        self._open: dict[int, bool] = {}
        # The versions of each membership: first change, person, and organisation (None: the membership ended).
        self._memberships: dict[int, list[tuple[int, int, int | None]]] = {}
        rows = history_of(Membership)._base_manager.order_by("history_id")
        for key, number, kind, user, organisation in rows.values_list(*COLUMNS):
            if kind == "-":
                organisation = None
            self._memberships.setdefault(key, []).append((number, user, organisation))

    def __call__(self, user_id: int, number: int) -> bool:
        """Whether the person's name and reason for change *number* may be shown."""
        return user_id in self._always or self.works_here(user_id, number) or self._ran(user_id, number)

    def _ran(self, user_id: int, number: int) -> bool:
        """Whether the person ran the installation at change *number*, and wrote nothing else in it.

        Before there were roles, people who looked after an installation were named to all.
        """
        since = [first for first, _last in self._runs.get(user_id, ())]
        if not since:
            return False
        if number < min(first for spans in self._runs.values() for first, _last in spans):
            return True
        if not any(first <= number < last for first, last in self._runs[user_id]):
            return False
        if number not in self._open:
            touched = Change.objects.filter(number=number).values_list("touched", flat=True).first() or {}
            self._open[number] = set(touched) <= OF_THE_INSTALLATION
        return self._open[number]

    def works_here(self, user_id: int, number: int) -> bool:
        """Whether the person worked for one of the organisations at change *number*."""
        memberships = self._memberships.values()
        return any(self._organisation_at(versions, user_id, number) in self._own for versions in memberships)

    def _organisation_at(self, versions: list[tuple[int, int, int | None]], user_id: int, number: int) -> int | None:
        """The organisation that a membership gave the person at a change, if any."""
        found = None
        for since, user, organisation in versions:
            if since > number:
                break
            found = None
            if user == user_id:
                found = organisation
        return found
