"""Acts: changes as a reader may see them, each with its versions."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from suppliers.ledger.authors import name_of_version, names_known
from suppliers.ledger.tracked import history_of
from suppliers.ledger.versions import Version
from suppliers.models import Account, Change


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
    changes = Change.objects.filter(number__in=grouped).defer("touched").order_by("-number")
    authors = authors_of(changes)
    return [act_of(change, grouped[change.number], known, authors) for change in changes]


def authors_of(changes: Iterable[Change]) -> dict[int, str]:
    """The author of each change by its number: the name of that time, or of old changes the first name on record."""
    found = list(changes)
    versions = history_of(Account)._base_manager.in_bulk({change.author_id for change in found} - {None})
    names = names_known({change.by_id for change in found if change.author_id is None}, 0)
    authors = {}
    for change in found:
        if change.author_id is None:
            authors[change.number] = names[change.by_id]
        elif change.author_id in versions:
            authors[change.number] = name_of_version(versions[change.author_id])
    return authors


def act_of(change: Change, found: Iterable[Version], known: Known, authors: Mapping[int, str]) -> Act:
    """A change with some of its versions, and with name and reason if *known* allows them."""
    by, reason = _("a person of another organisation"), ""
    if known(change.by_id, change.number):
        by, reason = authors.get(change.number, _("an unknown account")), change.reason
        if change.command:
            by = _("%(account)s, by manage.py %(command)s") % {"account": by, "command": change.command}
    return Act(
        number=change.number,
        at=change.at,
        by=by,
        reason=reason,
        backdated=change.backdated,
        versions=tuple(found),
    )
