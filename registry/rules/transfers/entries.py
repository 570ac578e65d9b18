"""Whether the list entries of importers were checked lately and have a fallback."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from registry.chains import span_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.fixes import TRANSFERS
from registry.rules.rule import Cases, Seen, rule, seen
from registry.rules.transfers.legs import Ground, destination, of_ground, with_ground
from suppliers.values import Period


class EntryGap(Cases):
    """The gaps in the record of a list entry."""

    OLD = (
        "old",
        _(
            "The list entry of %(importer)s (%(country)s), the basis for the transfer of data of “%(service)s”, was "
            "last checked on %(checked)s. %(organisation)s checks every %(interval)s."
        ),
    )
    FALLBACK = (
        "fallback",
        _(
            "Data of “%(service)s” goes to %(importer)s (%(country)s) because of its entry in a list. No fallback is "
            "on record."
        ),
    )


@rule(
    "TRA-09",
    EngagementDossier,
    _(
        "Every list entry on which a transfer of ours is based was checked within the review interval, and has a "
        "fallback."
    ),
    message=EntryGap,
    fix=_("Check the entry in the list, agree a fallback, and record both"),
    target=TRANSFERS,
)
def entries_are_checked(d: EngagementDossier) -> Iterator[Seen]:
    interval = d.organisation.review
    if interval is None:
        return
    for leg, law, ground in with_ground(d):
        if not leg.on_decision or leg.decision is None or not leg.decision.listed_only:
            continue
        figures = destination(d, leg)
        if _checked_too_long_ago(d, ground, interval):
            known: dict[str, Any] = figures | {"checked": ground.list_checked, "interval": interval}
            part = of_ground(ground, law, "checked")
            yield seen(about=ground, part=part, case=EntryGap.OLD, law=law, **known)
        if not ground.reserve(d.lens.on):
            part = of_ground(ground, law, "fallback")
            yield seen(about=ground, part=part, case=EntryGap.FALLBACK, law=law, **figures)


def _checked_too_long_ago(d: EngagementDossier, ground: Ground, interval: Period) -> bool:
    """Whether the last check of an entry is older than the interval. An entry never checked is another finding."""
    if ground.list_checked is None or ground.list_checked > d.lens.on:
        return False
    due = span_of(interval).after(ground.list_checked)
    return due is not None and due < d.lens.on
