"""Agreements and the papers behind them."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from suppliers.values import Dated, NamedBy, Period, Row
from suppliers.values.period import period


@dataclass(frozen=True, slots=True)
class Paper(Row):
    """A file of one organisation's own: a signed agreement, a report under confidentiality, an assessment."""

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
        return f"{self.title} {self.version}".strip()


@dataclass(frozen=True, slots=True)
class FileCheck(Row):
    """When a paper's file was last held against its digest."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("paper", "on")

    OWNER: ClassVar[str] = "paper_id"

    paper_id: int
    on: date
    found: bool
    sha256: str


@dataclass(frozen=True, slots=True)
class Agreement(Dated):
    """One dated text under an engagement. Agreed terms govern the clocks; what is stated comes after them."""

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
        return f"{self.title} {self.version}".strip()

    @property
    def change(self) -> Period | None:
        """How long before a change of sub-processors we are told; None: no figure agreed."""
        return period(self.change_number, self.change_unit)

    @property
    def objection(self) -> Period | None:
        """How long we have to object; None: no figure agreed."""
        return period(self.objection_number, self.objection_unit)

    @property
    def breach(self) -> Period | None:
        """The breach notice agreed; None: no figure agreed."""
        return period(self.breach_number, self.breach_unit)

    @property
    def deletion(self) -> Period | None:
        """When data is gone after the end; None: no figure agreed."""
        return period(self.deletion_number, self.deletion_unit)

    @property
    def retrieval(self) -> Period | None:
        """How long data can still be fetched after the end; None: no figure agreed."""
        return period(self.retrieval_number, self.retrieval_unit)


@dataclass(frozen=True, slots=True)
class ClauseReview(Row):
    """Whether an agreement meets one item of Article 28; never met by default."""

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
