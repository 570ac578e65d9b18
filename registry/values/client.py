"""Processing for clients: the processor record, Article 30(2)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from suppliers.values import Dated, NamedBy, Period, Row
from suppliers.values.period import period

# Words that say of an item, and of nothing more, that there is none.
NONE_WORDS = frozenset({"none", "no", "nil", "no transfers", "not applicable", "n/a", "na", "-", "–", "—"})


@dataclass(frozen=True, slots=True)
class OwnService(Dated):
    """A service that the organisation provides to clients as their processor."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("name")

    organisation_id: int
    name: str
    description: str
    security: str


@dataclass(frozen=True, slots=True)
class ProcessingForClient(Dated):
    """Our processing for one client, the controller, with our duties to that client."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("client", "service", joined=": ")

    OWNER: ClassVar[str] = "service_id"

    service_id: int
    client: str
    address: str
    country_id: str | None
    contact: str
    contact_person_id: int | None
    representative: str
    representative_person_id: int | None
    dpo: str
    dpo_person_id: int | None
    ultimate: str
    categories: str
    transfers: str
    breach_number: int | None
    breach_unit: str
    change_number: int | None
    change_unit: str

    @property
    def says_no_transfers(self) -> bool:
        """Whether the words about transfers only say that there are none."""
        return self.transfers.strip().rstrip(".").casefold() in NONE_WORDS

    @property
    def breach(self) -> Period | None:
        """The breach notice that we owe the client. None: no figure agreed."""
        return period(self.breach_number, self.breach_unit)

    @property
    def change(self) -> Period | None:
        """The notice of changes that we owe the client. None: no figure agreed."""
        return period(self.change_number, self.change_unit)


@dataclass(frozen=True, slots=True)
class ClientSubProcessor(Dated):
    """A supplier that takes part in our processing for a client, and the client's authorisation."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("engagement")

    OWNER: ClassVar[str] = "engagement_id"

    processing_id: int
    engagement_id: int
    purpose: str
    authorised: str
    told: date | None


@dataclass(frozen=True, slots=True)
class ClientConfirmedNone(Row):
    """An item of a client's record whose answer is "none", with the date."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("item")

    OWNER: ClassVar[str] = "processing_id"

    processing_id: int
    item: str
    on: date
    note: str
