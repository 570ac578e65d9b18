"""Acts: changes as a reader may see them, each with the versions it wrote."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from suppliers.ledger.versions import Version
from suppliers.models import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One change as a reader may see it. Who and why stay with the organisation of whoever wrote it."""

    number: int
    at: datetime
    by: str
    reason: str
    backdated: bool
    versions: tuple[Version, ...]


# Says of a person's id and a change's number whether name and reason may be shown.
Known = Callable[[int, int], bool]


def acts(found: list[Version], known: Known) -> list[Act]:
    """Versions grouped by change, newest first, with who and why where *known* lets them be shown."""
    grouped: dict[int, list[Version]] = {}
    for version in found:
        grouped.setdefault(version.change, []).append(version)
    changes = Change.objects.filter(number__in=grouped).select_related("by").defer("touched")
    return [act_of(change, grouped[change.number], known) for change in changes.order_by("-number")]


def act_of(change: Change, found: Iterable[Version], known: Known) -> Act:
    """A change with some of the versions it wrote, who and why where *known* lets them be shown."""
    shown = known(change.by_id, change.number)
    return Act(
        number=change.number,
        at=change.at,
        by=str(change.by) if shown else _("an editor of another organisation"),
        reason=change.reason if shown else "",
        backdated=change.backdated,
        versions=tuple(found),
    )
