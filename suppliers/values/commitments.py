"""Commitments of a supplier, topic by topic, and declarations about its whole service."""

from dataclasses import dataclass
from typing import ClassVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values.base import Claim, NamedBy, Row
from suppliers.values.period import Period, period


class Topic(TextChoices):
    """The duties of a processor under Articles 28 and 32. A new statement is read against this list."""

    INSTRUCTIONS = "instructions", _("processes on instructions only, 28(3)(a)")
    OWN_USE = "own use", _("no use for purposes of its own, 28(10)")
    AI_TRAINING = "ai training", _("no training of models with customer data, 28(10)")
    SHARING = "sharing", _("no sharing with third parties")
    COMPELLED = "compelled disclosure", _("handling of authorities' requests, 28(3)(a)")
    COMPELLED_TOLD = "compelled disclosure told", _("notifies the customer before a compelled disclosure, 28(3)(a)")
    UNLAWFUL = "unlawful instructions", _("informs the customer of instructions that infringe the law, 28(3)")
    CONFIDENTIALITY = "confidentiality", _("confidentiality of its people, 28(3)(b)")
    TRAINING = "training", _("training of its people")
    POLICIES = "policies", _("internal policies")
    SECURITY = "security", _("security measures as Article 32 asks, 28(3)(c)")
    RESPONSIBLE = "responsible", _("who is responsible for security")
    SUB_PROCESSORS = "sub-processors", _("authorisation of sub-processors, 28(2)")
    CHANGE_NOTICE = "change notice", _("notice of changes, 28(2)")
    CHANGE_PRIOR = "prior notice", _("changes announced before they are made, 28(2)")
    OBJECTION = "objection", _("right to object to changes, 28(2)")
    FLOW_DOWN = "flow-down", _("same duties for sub-processors, 28(4)")
    RIGHTS = "rights assistance", _("assistance with data subjects' rights, 28(3)(e)")
    BREACH = "breach assistance", _("assistance with breaches, 28(3)(f)")
    DPIA = "dpia assistance", _("assistance with impact assessments, 28(3)(f)")
    RETURN = "return", _("return of data at the end, 28(3)(g)")
    DELETION = "deletion", _("deletion at the end, 28(3)(g)")
    DELETION_PROOF = "deletion proof", _("confirmation of deletion, 28(3)(g)")
    RESTORE = "erasure after restore", _("erasures repeated after a restore, 17 and 28(3)(g)")
    AUDIT = "audit", _("information and audits, 28(3)(h)")
    CUSTOMER_TESTING = "customer testing", _("tests by the customer")
    DOCUMENTS = "documents", _("documents offered on request, 28(3)(h)")
    CONTRACT = "contract", _("a written contract, 28(3), 28(9)")
    ROLE = "role", _("who is controller and who processor")
    LAW = "law", _("the law that it states it follows")
    TRANSFERS = "transfers", _("where data may go, Chapter V")
    COOKIES = "cookies", _("cookies and similar technologies")
    BY_DESIGN = "by design", _("data protection by design, 25")
    CUSTOMER_DUTY = "customer duty", _("duties of the customer")
    COMPLIANCE = "compliance", _("claims to be compliant")
    CONTACT = "contact", _("contact for questions")
    STAFF = "staff", _("number of staff")
    OTHER = "other", _("another topic")
    UPDATES = "updates", _("keeps its statement up to date")


# The topics that a statement is read for. "Another topic" takes its other statements.
ASKED = tuple(topic for topic in Topic if topic != Topic.OTHER)


class DeclarationKind(TextChoices):
    """Declarations about the whole service."""

    NO_SUB_PROCESSORS = "no sub-processors", _("no sub-processors")
    ONLY_THESE = "only these", _("only the parties named")
    NO_OTHER_ACCESS = "no other access", _("no one else has access")
    NEVER_OUTSIDE = "never outside", _("data never leaves the region")
    NO_SPECIAL = "no special categories", _("no special categories of data")
    ONLY_CUSTOMER_DATA = "only customer data", _("only data that the customer enters")
    STAYS_IN_SERVICE = "stays in service", _("data never leaves the service, except as named")


@dataclass(frozen=True, slots=True)
class Commitment(Claim):
    """The statement of a source on one topic, in our words."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("topic")

    topic: str
    words: str
    number: int | None
    unit: str
    qualifier: str
    legal_conclusion: bool

    @property
    def within(self) -> Period | None:
        """The figure in the statement, such as days of notice. None means unknown."""
        return period(self.number, self.unit)


@dataclass(frozen=True, slots=True)
class Declaration(Claim):
    """A declaration about the whole service, or about one option or group of customers."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("kind", "region", "customers")

    kind: str
    region: str
    customers: str
    words: str


@dataclass(frozen=True, slots=True)
class DeclaredParty(Row):
    """A party that a declaration names: one of the parties that it allows, or an exception."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("party")

    declaration_id: int
    party_id: int
