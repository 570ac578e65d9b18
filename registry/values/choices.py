"""The closed lists of our own records."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Laws(TextChoices):
    """The law, or both laws, under which an organisation or an activity processes data (Article 3)."""

    EU = "EU", _("EU GDPR")
    UK = "UK", _("UK GDPR")
    BOTH = "both", _("EU GDPR and UK GDPR")


class Role(TextChoices):
    """What a person does for an organisation. A person may have several roles."""

    AUDITOR = "auditor", _("auditor")
    EDITOR = "editor", _("editor")
    DPO = "dpo", _("data protection officer")
    # Short, because the column of the first release is.
    ADMINISTRATOR = "admin", _("administrator")
    # The name of an auditor in release 0.1.0.
    READER = "reader", _("reader")


class InstallationDuty(TextChoices):
    """What a person does for the whole installation, apart from every organisation."""

    OPERATOR = "operator", _("operator")
    KEEPER = "keeper", _("keeper of the law")


class LawfulBasis(TextChoices):
    """The lawful bases of Article 6(1); (ea) exists in the United Kingdom only."""

    CONSENT = "a", _("consent, Art. 6(1)(a)")
    CONTRACT = "b", _("contract, Art. 6(1)(b)")
    LEGAL_OBLIGATION = "c", _("legal obligation, Art. 6(1)(c)")
    VITAL_INTERESTS = "d", _("vital interests, Art. 6(1)(d)")
    PUBLIC_TASK = "e", _("public task, Art. 6(1)(e)")
    RECOGNISED = "ea", _("recognised legitimate interest, UK Art. 6(1)(ea)")
    LEGITIMATE_INTERESTS = "f", _("legitimate interests, Art. 6(1)(f)")


class SpecialCondition(TextChoices):
    """The conditions of Article 9(2), and Article 10."""

    CONSENT = "9a", _("explicit consent, Art. 9(2)(a)")
    EMPLOYMENT = "9b", _("employment and social law, Art. 9(2)(b)")
    VITAL = "9c", _("vital interests, Art. 9(2)(c)")
    NON_PROFIT = "9d", _("non-profit body, Art. 9(2)(d)")
    PUBLIC = "9e", _("manifestly made public, Art. 9(2)(e)")
    CLAIMS = "9f", _("legal claims, Art. 9(2)(f)")
    PUBLIC_INTEREST = "9g", _("substantial public interest, Art. 9(2)(g)")
    HEALTH = "9h", _("health or social care, Art. 9(2)(h)")
    PUBLIC_HEALTH = "9i", _("public health, Art. 9(2)(i)")
    ARCHIVING = "9j", _("archiving, research, statistics, Art. 9(2)(j)")
    CRIMINAL = "10", _("criminal convictions and offences, Art. 10")


class OurRole(TextChoices):
    """The role of the supplier in an engagement, as we assess it."""

    PROCESSOR = "processor", _("our processor")
    SUB_PROCESSOR = "sub-processor", _("our sub-processor, for our clients")
    JOINT = "joint controller", _("joint controller with us")
    CONTROLLER = "controller", _("independent controller")
    NOT_PROCESSOR = "not a processor", _("not a processor: no personal data")


class Tier(TextChoices):
    LOW = "low", _("low")
    MEDIUM = "medium", _("medium")
    HIGH = "high", _("high")


class Outcome(TextChoices):
    SUFFICIENT = "sufficient", _("sufficient")
    CONDITIONS = "conditions", _("sufficient on conditions")
    INSUFFICIENT = "insufficient", _("not sufficient")


class AgreementKind(TextChoices):
    TERMS = "terms", _("terms of service")
    DPA = "dpa", _("data processing agreement")
    CLAUSES = "clauses", _("standard contractual clauses")
    LEGAL_ACT = "legal act", _("other legal act")
    AMENDMENT = "amendment", _("amendment")
    CLICK = "click", _("accepted online")


class Authorisation(TextChoices):
    """How sub-processors are authorised, Article 28(2)."""

    SPECIFIC = "specific", _("specific")
    GENERAL = "general", _("general")
    NONE = "none", _("none: no sub-processors allowed")
    UNKNOWN = "unknown", _("not on record")


class ClauseItem(TextChoices):
    """The items that an agreement with a processor must contain."""

    P2 = "28(2)", _("28(2) authorisation of sub-processors")
    A = "28(3)(a)", _("28(3)(a) documented instructions")
    B = "28(3)(b)", _("28(3)(b) confidentiality")
    C = "28(3)(c)", _("28(3)(c) security")
    D = "28(3)(d)", _("28(3)(d) conditions for sub-processors")
    E = "28(3)(e)", _("28(3)(e) assistance with data subjects' rights")
    F = "28(3)(f)", _("28(3)(f) assistance with Articles 32 to 36")
    G = "28(3)(g)", _("28(3)(g) deletion or return")
    H = "28(3)(h)", _("28(3)(h) information and audits")
    P4 = "28(4)", _("28(4) same duties for sub-processors")
    P9 = "28(9)", _("28(9) in writing")


# What an amendment changes: items, or none of them.
AMENDED_ITEMS = [*ClauseItem.choices, ("none", _("none of the items of Article 28"))]


class Met(TextChoices):
    """Whether a clause meets its item. It is never "met" by default."""

    MET = "met", _("met")
    PARTLY = "partly", _("partly met")
    MISSING = "missing", _("missing")
    NOT_REVIEWED = "not reviewed", _("not checked")


class NoticeAnswer(TextChoices):
    OPEN = "open", _("not decided")
    NO_OBJECTION = "no objection", _("no objection")
    OBJECTED = "objected", _("objected")
    APPROVED = "approved", _("approved")
    REFUSED = "refused", _("refused")


class AssessedRole(TextChoices):
    """The role of a party as we assess it. The supplier may declare another."""

    SUB_PROCESSOR = "sub-processor", _("sub-processor")
    NOT_PROCESSOR = "not a processor", _("not a processor")
    CONTROLLER = "controller", _("independent controller")
    UNDECIDED = "undecided", _("undecided")


class Mechanism(TextChoices):
    """The closed lists of Chapter V, EU and UK. Their provisions differ by law and day: they are reference data."""

    NONE_NEEDED = "none", _("not a transfer")
    ADEQUACY = "45", _("adequacy decision or regulations")
    PUBLIC_BODIES = "46(2)(a)", _("instrument between public bodies")
    BCR = "46(2)(b)", _("binding corporate rules")
    SCC = "46(2)(c)", _("standard clauses of the Commission")
    AUTHORITY_CLAUSES = "46(2)(d)", _("standard clauses of an authority")
    IDTA = "IDTA", _("international data transfer agreement")
    ADDENDUM = "Addendum", _("Addendum to the Commission's clauses")
    CODE = "46(2)(e)", _("code of conduct")
    CERTIFICATION = "46(2)(f)", _("certification")
    AD_HOC = "46(3)(a)", _("clauses authorised by an authority")
    ARRANGEMENT = "46(3)(b)", _("administrative arrangement")
    CONSENT = "49(1)(a)", _("explicit consent")
    CONTRACT = "49(1)(b)", _("contract with the person")
    CONTRACT_FOR = "49(1)(c)", _("contract in the person's interest")
    PUBLIC_INTEREST = "49(1)(d)", _("public interest")
    CLAIMS = "49(1)(e)", _("legal claims")
    VITAL = "49(1)(f)", _("vital interests")
    REGISTER = "49(1)(g)", _("public register")
    COMPELLING = "49(1)2", _("compelling legitimate interests")


class AssessmentKind(TextChoices):
    NONE = "", _("none on record")
    TIA = "tia", _("transfer impact assessment (EU)")
    TEST = "test", _("data protection test (UK)")


class Conclusion(TextChoices):
    """What an assessment of a transfer found. Empty: its conclusion is not on record."""

    SUFFICIENT = "sufficient", _("sufficient")
    WITH_MEASURES = "with measures", _("sufficient with measures")
    NOT_SUFFICIENT = "not sufficient", _("not sufficient")


class PaperKind(TextChoices):
    AGREEMENT = "agreement", _("signed agreement")
    REPORT = "report", _("confidential report")
    ASSESSMENT = "assessment", _("our assessment")
    POLICY = "policy", _("our policy")
    LETTER = "letter", _("letter or e-mail")
    OTHER = "other", _("other")


class ActivityStatus(TextChoices):
    PLANNED = "planned", _("planned")
    LIVE = "live", _("in use")
    ENDED = "ended", _("ended")


class RecipientKind(TextChoices):
    INTERNAL = "internal", _("within the organisation")
    PROCESSOR = "processor", _("processor")
    CONTROLLER = "controller", _("independent controller")
    JOINT = "joint controller", _("joint controller")
    AUTHORITY = "authority", _("public authority")
    ABROAD = "abroad", _("recipient in a third country or international organisation")
    OTHER = "other", _("other")


class DpiaStatus(TextChoices):
    """The status of an impact assessment, Article 35."""

    NOT_ASSESSED = "not assessed", _("not yet assessed whether one is due")
    NOT_DUE = "not due", _("assessed as not due")
    DUE = "due", _("due, not begun")
    IN_PROGRESS = "in progress", _("in progress")
    DONE = "done", _("done")


class RecordItem(TextChoices):
    """Items of an Article 30 record that can be confirmed as none."""

    REPRESENTATIVE = "representative", _("representative")
    EU_REPRESENTATIVE = "eu representative", _("representative in the EU")
    UK_REPRESENTATIVE = "uk representative", _("representative in the United Kingdom")
    DPO = "dpo", _("data protection officer")
    JOINT = "joint", _("joint controllers")
    SUBJECTS = "subjects", _("categories of data subjects")
    DATA = "data", _("categories of data")
    RECIPIENTS = "recipients", _("recipients")
    TRANSFERS = "transfers", _("transfers to third countries")
    LIMITS = "limits", _("time limits for erasure")
    SECURITY = "security", _("security measures")
    SUB_PROCESSORS = "sub-processors", _("sub-processors")


# The items that can be confirmed as none, for each kind of record.
HEAD_ITEMS = (RecordItem.EU_REPRESENTATIVE, RecordItem.UK_REPRESENTATIVE, RecordItem.DPO)
ACTIVITY_ITEMS = (
    *(RecordItem.JOINT, RecordItem.SUBJECTS, RecordItem.DATA, RecordItem.RECIPIENTS),
    *(RecordItem.TRANSFERS, RecordItem.LIMITS, RecordItem.SECURITY),
)
CLIENT_ITEMS = (
    *(RecordItem.REPRESENTATIVE, RecordItem.DPO, RecordItem.SUB_PROCESSORS),
    *(RecordItem.TRANSFERS, RecordItem.SECURITY),
)


class ClientAuthorisation(TextChoices):
    """How a client has authorised our sub-processor."""

    GENERAL = "general", _("general authorisation, client notified")
    SPECIFIC = "specific", _("specific authorisation")
    NO = "no", _("not authorised")
    UNKNOWN = "unknown", _("not on record")


class ReviewOutcome(TextChoices):
    GOOD = "good", _("nothing to fix")
    FIX = "mend", _("something to fix")
    STOP = "stop", _("must end")


class Decision(TextChoices):
    ACCEPTED = "accepted", _("accepted")
    DISPUTED = "disputed", _("disputed")
    FIXING = "mending", _("being fixed")


class RecordKind(TextChoices):
    CONTROLLER = "controller", _("controller record, Art. 30(1)")
    PROCESSOR = "processor", _("processor record, Art. 30(2)")
