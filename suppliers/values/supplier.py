"""A supplier: any party of a chain, and its contacts."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values.base import Dated, NamedBy, Row
from suppliers.values.short_names import ShortNamed


class SupplierKind(TextChoices):
    COMPANY = "company", _("company")
    PUBLIC_BODY = "public body", _("public body")
    INTERNATIONAL = "international body", _("international organisation")
    PERSON = "person", _("sole trader or other person")
    UNNAMED = "unnamed", _("not named by the source")
    UNKNOWN = "unknown", _("not known")


class ContactRole(TextChoices):
    DPO = "dpo", _("data protection officer")
    PRIVACY = "privacy", _("privacy")
    SECURITY = "security", _("security")
    BREACH = "breach", _("breach notices")
    COMMERCIAL = "commercial", _("commercial")
    GENERAL = "general", _("general")


@dataclass(frozen=True, slots=True)
class Supplier(ShortNamed):
    """A company or body that provides a service or takes part in a chain."""

    kind: str
    registration_number: str
    address: str
    country_id: str | None
    website: str
    parent_id: int | None
    eu_representative: str
    eu_representative_person_id: int | None
    uk_representative: str
    uk_representative_person_id: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Person(Row):
    """The name and contact details of a person, which can be erased from every version."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("name", otherwise=_("an erased person"))

    ERASABLE: ClassVar[tuple[str, ...]] = ("name", "email", "phone", "salt")

    name: str
    email: str
    phone: str
    salt: str
    sealed: str
    erased: date | None

    def erased_after(self, day: date) -> bool:
        """Whether the details were erased after a day: on that day they were on record."""
        return self.erased is not None and self.erased > day


@dataclass(frozen=True, slots=True)
class Contact(Dated):
    """A contact at a supplier: its role, its mailbox and the hours at which it answers."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("role", "position|email|phone", joined=": ")

    supplier_id: int
    role: str
    position: str
    email: str
    phone: str
    address: str
    staffed: str
    person_id: int | None
    document_id: int | None
    section: str
