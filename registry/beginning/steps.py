"""Which of the three steps an organisation has taken, as a lens shows it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from registry.chains import Used, used
from registry.reading.kept import kept_by_register
from registry.reading.lens import Lens
from registry.values import Agreement, Engagement, Organisation, OwnService, ProcessingActivity
from suppliers.values import (
    AdequacyDecision,
    Country,
    CountryMembership,
    Document,
    LegalEvent,
    LegalTerm,
    RegionWord,
    RuleCitation,
    StatutoryTerm,
    TransferInstrument,
)

LAW = (
    *(AdequacyDecision, Country, CountryMembership, LegalEvent, LegalTerm),
    *(RegionWord, RuleCitation, StatutoryTerm, TransferInstrument),
)
# What an organisation has on record once it has begun, in whichever order.
OWN_RECORDS = (Engagement, ProcessingActivity, OwnService)


class Step(StrEnum):
    """A step, by the name that its form sends."""

    ORGANISATION = "organisation"
    USE = "use"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """The steps taken: the organisations on record, the services in use, and the first one agreed or documented.

    ``nothing`` says that the organisations have no record of their own at all.
    """

    organisations: tuple[Organisation, ...]
    uses: tuple[Used, ...]
    settled: Used | None
    nothing: bool

    @property
    def next(self) -> Step | None:
        """The step that comes next; None after the last one."""
        if not self.organisations:
            return Step.ORGANISATION
        if not self.uses:
            return Step.USE
        if self.settled is None:
            return Step.AGREEMENT
        return None


@kept_by_register
def beginning(lens: Lens) -> Beginning:
    """The steps that the organisations of a lens have taken by its day."""
    uses = tuple(_uses(lens))
    return Beginning(
        organisations=tuple(lens.organisations),
        uses=uses,
        settled=next(_settled(lens, uses), None),
        nothing=not any(lens.all(kind) for kind in OWN_RECORDS),
    )


def law_rows(lens: Lens) -> int:
    """How many entries of the law's data are on record. 0: it is not loaded."""
    return sum(len(lens.all(kind)) for kind in LAW)


def _uses(lens: Lens) -> Iterator[Used]:
    for engagement in lens.all(Engagement):
        found = used(lens, engagement)
        if found is not None:
            yield found


def _settled(lens: Lens, uses: Iterable[Used]) -> Iterator[Used]:
    """The services with an agreement, or with a document of their supplier, on record."""
    for each in uses:
        agreed = bool(lens.where(Agreement, "engagement_id", each.engagement.id))
        if agreed or lens.where(Document, "supplier_id", each.supplier.id):
            yield each
