"""Evidence: documents, citations, and claims that do not agree."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values.base import NamedBy, Row, own_name


class DocumentKind(TextChoices):
    STATEMENT = "statement", _("data protection statement")
    TERMS = "terms", _("terms of service")
    DPA = "dpa", _("data processing agreement")
    POLICY = "policy", _("policy")
    REPORT = "report", _("report or certificate")
    LIST = "list", _("list of sub-processors")
    DIAGRAM = "diagram", _("diagram or technical description")
    ANSWER = "answer", _("answer to a letter")
    OTHER = "other", _("other")


class Force(TextChoices):
    """Whether a document binds the supplier or only informs."""

    BINDING = "binding", _("binding")
    INFORMATIVE = "informative", _("informative")
    UNKNOWN = "unknown", _("not known")


class Availability(TextChoices):
    HELD = "held", _("held by us")
    OFFERED = "offered", _("offered on request")
    REQUESTED = "requested", _("requested")
    REFUSED = "refused", _("refused")
    REFERRED = "referred", _("referred to, not held")


@dataclass(frozen=True, slots=True)
class Document(Row):
    """A document of a supplier: title, version, and its date, which is not the day we received it."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("title", "version", joined=" ")

    supplier_id: int
    kind: str
    title: str
    reference: str
    version: str
    dated: date | None
    received: date | None
    force: str
    scope: str
    availability: str
    confidential: bool
    supersedes_id: int | None
    address: str
    sha256: str

    @property
    def name(self) -> str:
        """Title and version, as a citation prints them."""
        return own_name(self)


@dataclass(frozen=True, slots=True)
class Citation(Row):
    """Another place where a claim is written, besides the one that the claim itself names."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("document", "section")

    claim_kind: str
    claim_id: int
    document_id: int
    section: str
    quote: str


@dataclass(frozen=True, slots=True)
class Conflict(Row):
    """Two claims that do not agree. The conflict is open until it is resolved with a reason."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("about")

    first_kind: str
    first_id: int
    second_kind: str
    second_id: int
    about: str
    resolved: date | None
    resolution: str

    @property
    def name(self) -> str:
        """Its subject, without a full stop, for use in a sentence."""
        return own_name(self).rstrip(".")

    @property
    def sides(self) -> tuple[tuple[str, int], tuple[str, int]]:
        """The two claims, each by its kind and its id."""
        return (self.first_kind, self.first_id), (self.second_kind, self.second_id)

    def open(self, on: date) -> bool:
        """Whether it is unresolved on the day *on*."""
        return self.resolved is None or self.resolved > on
