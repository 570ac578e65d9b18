"""A supplier: any party of a chain, with its documents."""

from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values.base import Row


class SupplierKind(TextChoices):
    COMPANY = "company", _("company")
    PUBLIC_BODY = "public body", _("public body")
    PERSON = "person", _("sole trader or other person")
    UNKNOWN = "unknown", _("not known")


class DocumentKind(TextChoices):
    STATEMENT = "statement", _("data protection statement")
    TERMS = "terms", _("terms of service")
    DPA = "dpa", _("data processing agreement")
    POLICY = "policy", _("policy")
    REPORT = "report", _("report or certificate")
    OTHER = "other", _("other")


class Force(TextChoices):
    """Whether a document binds the supplier or only informs."""

    BINDING = "binding", _("binding")
    INFORMATIVE = "informative", _("informative")
    UNKNOWN = "unknown", _("not known")


@dataclass(frozen=True, slots=True)
class Country(Row):
    """A country by its ISO 3166-1 alpha-2 code; its name is the language's business."""

    id: str  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Supplier(Row):
    """A company or body that provides a service or stands somewhere in a chain."""

    legal_name: str
    trading_name: str
    kind: str
    registration_number: str
    address: str
    country_id: str | None
    website: str

    @property
    def name(self) -> str:
        """What people call it: the trading name where it differs."""
        return self.trading_name or self.legal_name


@dataclass(frozen=True, slots=True)
class Document(Row):
    """What a supplier published: title, version and its own date, which is not the day we received it."""

    supplier_id: int
    kind: str
    title: str
    version: str
    dated: date | None
    received: date | None
    force: str

    @property
    def name(self) -> str:
        """Title and version, as a citation prints them."""
        return f"{self.title} {self.version}".strip()
