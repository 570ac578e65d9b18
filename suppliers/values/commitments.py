"""What a supplier commits itself to, declares of its whole service, or leaves unsaid."""

from dataclasses import dataclass
from typing import ClassVar

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from suppliers.values.base import Claim, NamedBy, Row
from suppliers.values.period import Period, period


class Topic(TextChoices):
    """All that Articles 28 and 32 ask of a processor. A new statement is read against this list."""

    INSTRUCTIONS = "instructions", _("processes on instructions only, 28(3)(a)")
    OWN_USE = "own use", _("no use for purposes of its own, 28(10)")
    AI_TRAINING = "ai training", _("no training of models with customer data, 28(10)")
    SHARING = "sharing", _("no sharing with third parties")
    COMPELLED = "compelled disclosure", _("how authorities' requests are met, 28(3)(a)")
    COMPELLED_TOLD = "compelled disclosure told", _("tells the customer before a compelled disclosure, 28(3)(a)")
    UNLAWFUL = "unlawful instructions", _("says so when it holds that an instruction infringes the law, 28(3)")
    CONFIDENTIALITY = "confidentiality", _("confidentiality of its people, 28(3)(b)")
    TRAINING = "training", _("training of its people")
    POLICIES = "policies", _("internal policies")
    SECURITY = "security", _("security measures as Article 32 asks, 28(3)(c)")
    RESPONSIBLE = "responsible", _("who answers for security")
    SUB_PROCESSORS = "sub-processors", _("authorisation of sub-processors, 28(2)")
    CHANGE_NOTICE = "change notice", _("notice of changes, 28(2)")
    CHANGE_PRIOR = "prior notice", _("changes told before they are made, 28(2)")
    OBJECTION = "objection", _("right to object to changes, 28(2)")
    FLOW_DOWN = "flow-down", _("same duties for sub-processors, 28(4)")
    RIGHTS = "rights assistance", _("help with data subjects' rights, 28(3)(e)")
    BREACH = "breach assistance", _("help with breaches, 28(3)(f)")
    DPIA = "dpia assistance", _("help with impact assessments, 28(3)(f)")
    RETURN = "return", _("return of data at the end, 28(3)(g)")
    DELETION = "deletion", _("deletion at the end, 28(3)(g)")
    DELETION_PROOF = "deletion proof", _("confirmation of deletion, 28(3)(g)")
    RESTORE = "erasure after restore", _("erasures applied again after a restore, 17 and 28(3)(g)")
    AUDIT = "audit", _("information and audits, 28(3)(h)")
    CUSTOMER_TESTING = "customer testing", _("tests by the customer")
    DOCUMENTS = "documents", _("documents offered on request, 28(3)(h)")
    CONTRACT = "contract", _("a written contract, 28(3), 28(9)")
    ROLE = "role", _("who is controller and who processor")
    LAW = "law", _("the law it says it follows")
    TRANSFERS = "transfers", _("where data may go, Chapter V")
    COOKIES = "cookies", _("cookies and the like")
    BY_DESIGN = "by design", _("data protection by design, 25")
    CUSTOMER_DUTY = "customer duty", _("duties put on the customer")
    COMPLIANCE = "compliance", _("claims to be compliant")
    CONTACT = "contact", _("whom to ask")
    STAFF = "staff", _("how many people it has")
    OTHER = "other", _("something else")
    UPDATES = "updates", _("keeps its statement up to date")


# What a statement is read for; "something else" is a place for what it says beside.
ASKED = tuple(topic for topic in Topic if topic != Topic.OTHER)


class DeclarationKind(TextChoices):
    """Declarations that cover the whole service."""

    NO_SUB_PROCESSORS = "no sub-processors", _("no sub-processors")
    ONLY_THESE = "only these", _("only the parties named")
    NO_OTHER_ACCESS = "no other access", _("nobody else has access")
    NEVER_OUTSIDE = "never outside", _("data never leaves the region")
    NO_SPECIAL = "no special categories", _("no special categories of data")
    ONLY_CUSTOMER_DATA = "only customer data", _("only data that the customer puts in")
    STAYS_IN_SERVICE = "stays in service", _("data never leaves the service, but for what is named")


@dataclass(frozen=True, slots=True)
class Commitment(Claim):
    """What a source says on one topic, in our words."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("topic")

    topic: str
    words: str
    number: int | None
    unit: str
    qualifier: str
    legal_conclusion: bool

    @property
    def within(self) -> Period | None:
        """The figure that goes with it, such as days of notice; None is unknown."""
        return period(self.number, self.unit)


@dataclass(frozen=True, slots=True)
class Declaration(Claim):
    """A declaration that covers the whole service, or an option or group of customers of it."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("kind", "region", "customers")

    kind: str
    region: str
    customers: str
    words: str


@dataclass(frozen=True, slots=True)
class DeclaredParty(Row):
    """A party that a declaration names as an exception, or as one of the only ones."""

    NAMED_BY: ClassVar[NamedBy] = NamedBy("party")

    declaration_id: int
    party_id: int
