"""Agreements and their papers."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from suppliers.values import Dated, NamedBy, Period, Row
from suppliers.values.base import own_name
from suppliers.values.period import period


@dataclass(frozen=True, slots=True)
class Paper(Row):
    """A file that one organisation keeps, such as a signed agreement, a confidential report or an assessment."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("title", "version", joined=" ")

    organisation_id: int
    kind: str
    title: str
    version: str
    dated: date | None
    received: date | None
    confidential: bool
    address: str
    sha256: str

    @property
    def name(self) -> str:
        """Title and version, as every page calls it."""
        return own_name(self)


@dataclass(frozen=True, slots=True)
class FileCheck(Row):
    """A check of the file of a paper against its digest."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("paper", "on")

    OWNER: ClassVar[str] = "paper_id"

    paper_id: int
    on: date
    found: bool
    sha256: str


@dataclass(frozen=True, slots=True)
class Agreement(Dated):
    """One agreement under an engagement. Its terms come before the statements of the supplier."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("title", "version", joined=" ")

    OWNER: ClassVar[str] = "engagement_id"

    engagement_id: int
    kind: str
    title: str
    version: str
    template: str
    signed: date | None
    amends_id: int | None
    paper_id: int | None
    subject_matter: str
    duration: str
    nature: str
    purpose: str
    data_and_subjects: str
    controller_duties: str
    authorisation: str
    change_number: int | None
    change_unit: str
    objection_number: int | None
    objection_unit: str
    breach_number: int | None
    breach_unit: str
    breach_trigger: str
    disposal: str
    deletion_number: int | None
    deletion_unit: str
    retrieval_number: int | None
    retrieval_unit: str
    audit: str
    assistance: str

    @property
    def name(self) -> str:
        """Title and version, as every page calls it."""
        return own_name(self)

    @property
    def change(self) -> Period | None:
        """How long before a change of sub-processors we are notified. None: no figure agreed."""
        return period(self.change_number, self.change_unit)

    @property
    def objection(self) -> Period | None:
        """How long we have to object. None: no figure agreed."""
        return period(self.objection_number, self.objection_unit)

    @property
    def breach(self) -> Period | None:
        """The agreed breach notice. None: no figure agreed."""
        return period(self.breach_number, self.breach_unit)

    @property
    def deletion(self) -> Period | None:
        """The time after the end by which data is deleted. None: no figure agreed."""
        return period(self.deletion_number, self.deletion_unit)

    @property
    def retrieval(self) -> Period | None:
        """How long we can still retrieve data after the end. None: no figure agreed."""
        return period(self.retrieval_number, self.retrieval_unit)


@dataclass(frozen=True, slots=True)
class AmendedItem(Row):
    """An item of Article 28 that an amendment changes, or that it changes none. The other items keep their check."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("item")

    OWNER: ClassVar[str] = "agreement_id"

    agreement_id: int
    item: str


@dataclass(frozen=True, slots=True)
class ClauseReview(Row):
    """Our check of one item of Article 28 in an agreement. It is never "met" by default."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("item", "outcome")

    OWNER: ClassVar[str] = "agreement_id"

    agreement_id: int
    item: str
    outcome: str
    clause: str
    page: str
    reviewer: str
    on: date | None
    note: str
