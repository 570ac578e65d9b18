"""Reference data: countries and their status in law, with days and sources. The law is data, not code."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values.base import Dated, NamedBy, Row
from suppliers.values.period import Period, period


class Regime(TextChoices):
    """The law that applies to a record or a transfer."""

    EU = "EU", _("EU GDPR")
    UK = "UK", _("UK GDPR")


class Confirmed(TextChoices):
    """The kind of source that confirms reference data."""

    PRIMARY = "primary", _("official source")
    SECONDARY = "secondary", _("secondary source")
    RECALLED = "recalled", _("not confirmed")
    OWN = "own", _("set by this register, not by law")


class SpecialCategory(TextChoices):
    """The categories of Article 9(1), and Article 10, which has its own rules. No measure changes them."""

    NONE = "", _("neither Article 9 nor 10")
    ORIGIN = "origin", _("racial or ethnic origin (Art. 9)")
    POLITICS = "politics", _("political opinions (Art. 9)")
    BELIEFS = "beliefs", _("religious or philosophical beliefs (Art. 9)")
    UNION = "union", _("trade-union membership (Art. 9)")
    GENETIC = "genetic", _("genetic data (Art. 9)")
    BIOMETRIC = "biometric", _("biometric data for unique identification (Art. 9)")
    HEALTH = "health", _("health (Art. 9)")
    SEX_LIFE = "sex life", _("sex life or sexual orientation (Art. 9)")
    CRIMINAL = "criminal", _("criminal convictions and offences (Art. 10)")


class CountryGroup(TextChoices):
    """The groups of countries to which the law gives a meaning. The last one counts for transfers alone."""

    EEA = "EEA", _("European Economic Area")
    EU = "EU", _("European Union")
    TCA = "TCA", _("no third country for transfers (Trade and Cooperation Agreement)")


class Basis(TextChoices):
    """Where the requirement of a rule comes from."""

    LAW = "law", _("law")
    GUIDANCE = "guidance", _("guidance")
    CONTRACT = "contract", _("contract")
    POLICY = "policy", _("own policy")
    RECORD = "record", _("quality of the record")


class Reach(TextChoices):
    """What the words for a region give: bounds to hold facts against, or none."""

    BOUNDED = "bounded", _("between what it surely means and what it means at most")
    WIDE = "wide", _("too wide to hold anything against")
    EVERYWHERE = "everywhere", _("everywhere")
    UNREAD = "not understood", _("not understood")


class LegalList(TextChoices):
    """The closed lists of the law or its guidance."""

    ARTICLE_6 = "article 6", _("lawful bases, Art. 6(1)")
    ARTICLE_9 = "article 9", _("special categories and their conditions, Art. 9")
    ARTICLE_10 = "article 10", _("criminal convictions, Art. 10")
    SCHEDULE_1 = "schedule 1", _("conditions of DPA 2018, Schedule 1")
    ARTICLE_28 = "article 28", _("items of a processor agreement, Art. 28")
    ARTICLE_32 = "article 32", _("headings of security measures, Art. 32")
    TRANSFERS = "transfers", _("transfer mechanisms, Chapter V")
    SCHEMES = "schemes", _("certification schemes")
    TOPICS = "topics", _("topics of a supplier's commitments")
    DPIA = "dpia", _("criteria for an impact assessment, Art. 35")


@dataclass(frozen=True, slots=True)
class Country(Row):
    """A country by its ISO 3166-1 alpha-2 code. Its name depends on the language of the reader."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("id")

    id: str  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class CountryMembership(Dated):
    """A country belongs to a group from a first day to a last day."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("country", "group", joined=": ")

    country_id: str
    group: str
    source: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class AdequacyDecision(Dated):
    """An adequacy decision (EU) or adequacy regulations (UK) for a destination, with scope and end."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("number", "regime", "country|body")

    regime: str
    country_id: str | None
    body: str
    number: str
    scope: str
    listed_only: bool
    exporters: str
    source: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class LegalEvent(Row):
    """A day on which the law changed. Claims based on the earlier law need a new check."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("name")

    regime: str
    name: str
    on: date
    country_id: str | None
    effect: str
    source: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class StatutoryTerm(Dated):
    """A period that the law sets, such as the hours of Article 33(1)."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("provision", "regime", "what")

    regime: str
    provision: str
    what: str
    number: int | None
    unit: str
    source: str
    confirmed: str

    @property
    def period(self) -> Period | None:
        """The period. None if the law gives no figure."""
        return period(self.number, self.unit)


@dataclass(frozen=True, slots=True)
class LegalTerm(Dated):
    """One entry of a closed list of the law, such as an item of Article 28(3)."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("name", "provision")

    list: str
    code: str
    name: str
    short: str
    regime: str
    country_id: str | None
    provision: str
    policy_document: bool | None
    source: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class TransferInstrument(Dated):
    """A set of standard clauses under one law: from when it may be concluded, and until when it carries transfers.

    It is in force from ``starts``, can be concluded until ``concluded_until`` and carries transfers until ``ends``, all
    days included. ``term`` and ``provision`` are its words under this law where its mechanism has others.
    """

    NAMED_BY: ClassVar[NamedBy] = NamedBy("name", "regime")

    code: str
    name: str
    regime: str
    mechanism: str
    published: date | None
    concluded_until: date | None
    term: str
    provision: str
    source: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class RuleCitation(Dated):
    """The provision that a rule rests on under one law, from a first day to a last day. Empty: that law has none."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("rule", "case", "regime", "provision")

    rule: str
    case: str
    regime: str
    basis: str
    provision: str
    source: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class RegionWord(Row):
    """The words of sources for a region, and the countries that they surely and at most mean."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("code")

    code: str
    words: str
    reach: str
    surely: str
    at_most: str
    note: str
    source: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class DataCategory(Row):
    """A category of personal data, Article 30(1)(c)."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("name")

    name: str
    special: str


@dataclass(frozen=True, slots=True)
class SubjectCategory(Row):
    """A category of data subjects, Article 30(1)(c)."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("name")

    name: str
    vulnerable: bool
    employed: bool
