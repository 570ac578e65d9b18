"""Authors: whose name and reasons the people of an organisation may read, change by change."""

from collections.abc import Collection

from django.db.models import Q

from registry.people.membership import Membership
from registry.people.user import LOADER, User
from suppliers.ledger.tracked import history_of


class KnownAuthors:
    """The people of some organisations at each change; the loader and administrators of the installation always count.

    Those who left are still named for what they wrote while they were there (Article 5(2)). Those who came later are
    not named for what they wrote before.
    """

    def __init__(self, organisation_ids: Collection[int]) -> None:
        others = User.objects.filter(Q(is_superuser=True) | Q(username=LOADER))
        self._always = set(others.values_list("pk", flat=True))
        self._own = set(organisation_ids)
        # Per membership its versions: from which change on it held, for whom, where; None where it ended.
        self._memberships: dict[int, list[tuple[int, int, int | None]]] = {}
        rows = history_of(Membership)._base_manager.order_by("history_id")
        for key, number, kind, user, organisation in rows.values_list(
            "id", "change_id", "history_type", "user_id", "organisation_id"
        ):
            held = None if kind == "-" else organisation
            self._memberships.setdefault(key, []).append((number, user, held))

    def __call__(self, user_id: int, number: int) -> bool:
        """Whether the person's name and reason for change *number* may be shown."""
        return user_id in self._always or any(
            self._held(versions, user_id, number) in self._own for versions in self._memberships.values()
        )

    def _held(self, versions: list[tuple[int, int, int | None]], user_id: int, number: int) -> int | None:
        held = None
        for since, user, organisation in versions:
            if since <= number:
                held = organisation if user == user_id else None
        return held
