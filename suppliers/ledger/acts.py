"""Acts: changes as a reader may see them, each with its versions."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from suppliers.ledger.versions import Version
from suppliers.models import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One change as a reader may see it. Only the author's organisation sees the name and the reason."""

    number: int
    at: datetime
    by: str
    reason: str
    backdated: bool
    versions: tuple[Version, ...]


# Whether name and reason may be shown, given the id of the person and the number of the change.
Known = Callable[[int, int], bool]


def acts(found: list[Version], known: Known) -> list[Act]:
    """Versions grouped by change, newest first, with name and reason if *known* allows them."""
    grouped: defaultdict[int, list[Version]] = defaultdict(list)
    for version in found:
        grouped[version.change].append(version)
    changes = Change.objects.filter(number__in=grouped).select_related("by").defer("touched")
    return [act_of(change, grouped[change.number], known) for change in changes.order_by("-number")]


def act_of(change: Change, found: Iterable[Version], known: Known) -> Act:
    """A change with some of its versions, and with name and reason if *known* allows them."""
    by, reason = _("a person of another organisation"), ""
    if known(change.by_id, change.number):
        by, reason = str(change.by), change.reason
    return Act(
        number=change.number,
        at=change.at,
        by=by,
        reason=reason,
        backdated=change.backdated,
        versions=tuple(found),
    )
