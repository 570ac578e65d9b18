"""Authors: for each change, whether the people of an organisation may read its author's name and reason."""

from collections.abc import Collection

from django.db.models import Q

from registry.people.membership import Membership
from registry.people.user import LOADER, User
from suppliers.ledger.tracked import history_of


class KnownAuthors:
    """The people of the given organisations at each change. The loader and the administrators always count.

    People who left are still named for their changes from before they left (Article 5(2)). People who joined later
    are not named for their earlier changes.
    """

    def __init__(self, organisation_ids: Collection[int]) -> None:
        always = User.objects.filter(Q(is_superuser=True) | Q(username=LOADER))
        self._always = set(always.values_list("pk", flat=True))
        self._own = set(organisation_ids)
        # The versions of each membership: first change, person, and organisation (None: the membership ended).
        self._memberships: dict[int, list[tuple[int, int, int | None]]] = {}
        rows = history_of(Membership)._base_manager.order_by("history_id")
        for key, number, kind, user, organisation in rows.values_list(
            "id", "change_id", "history_type", "user_id", "organisation_id"
        ):
            if kind == "-":
                organisation = None
            self._memberships.setdefault(key, []).append((number, user, organisation))

    def __call__(self, user_id: int, number: int) -> bool:
        """Whether the person's name and reason for change *number* may be shown."""
        if user_id in self._always:
            return True
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
