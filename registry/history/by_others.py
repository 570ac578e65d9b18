"""What people outside the reader's organisations changed, of the facts that these organisations rely on."""

from dataclasses import replace
from datetime import date

from registry.history.timeline import of_changes
from registry.people.authors import KnownAuthors
from registry.people.user import LOADER
from registry.reading.lens import Lens, number_until
from registry.values import Engagement
from suppliers.ledger.acts import Act
from suppliers.ledger.versions import Version
from suppliers.models import LAW, Change, Supplier
from suppliers.values import Involvement, Service

# How many of their newest changes are read, so that a page takes no longer the more they write.
MOST = 40


def changed_by_others(lens: Lens, days: int) -> list[Act]:
    """Their changes of the last days, newest first, each with only what the reader's organisations rely on.

    These are the services in use with everybody behind them, and the law's data. What a file loaded is left out.
    """
    since = date.fromordinal(max(lens.on.toordinal() - days, date.min.toordinal()))
    works_here = KnownAuthors(lens.organisation_ids).works_here
    # By their numbers, which are indexed: a comparison of days would read every change.
    later = Change.objects.filter(number__gt=number_until(since), number__lte=lens.register.number)
    written = later.exclude(by__username=LOADER)
    pairs = written.order_by("-number").values_list("number", "by_id")
    numbers = [number for number, author in pairs if not works_here(author, number)][:MOST]
    if not numbers:
        return []
    relied = _relied_on(lens)
    found = []
    for act in of_changes(lens, numbers):
        versions = tuple(version for version in act.versions if relied.has(version))
        if versions:
            found.append(replace(act, versions=versions))
    return found


class _Relied:
    """The services in use, those behind them, and all their parties."""

    def __init__(self) -> None:
        self.services: set[int] = set()
        self.parties: set[int] = set()

    def has(self, version: Version) -> bool:
        """Whether a version is of a fact about one of them, or of the law."""
        row = version.row
        if version.model in LAW:
            return True
        if version.model is Supplier:
            return row["id"] in self.parties
        if row.get("service_id"):
            return row["service_id"] in self.services
        return row.get("supplier_id") in self.parties


def _relied_on(lens: Lens) -> _Relied:
    relied = _Relied()
    waiting = {engagement.service_id for engagement in lens.all(Engagement) if engagement.in_force(lens.on)}
    while waiting:
        here = waiting.pop()
        relied.services.add(here)
        service = lens.get(Service, here)
        if service is not None:
            relied.parties.add(service.supplier_id)
        for link in lens.current(Involvement, "service_id", here):
            relied.parties.add(link.party_id)
            if link.party_service_id and link.party_service_id not in relied.services:
                waiting.add(link.party_service_id)
    return relied
