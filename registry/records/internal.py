"""Data that the records of Article 30 do not print, with the reason: whole kinds, and columns of printed kinds."""

from registry.values import (
    ActivityCriterion,
    ActivityTransfer,
    Agreement,
    AmendedItem,
    Assignment,
    ClauseReview,
    ControlSwitched,
    DeletionConfirmation,
    Engagement,
    ExportReceipt,
    FileCheck,
    FindingDecision,
    GuaranteeAssessment,
    InstallationRole,
    Letter,
    LetterFor,
    LetterPaper,
    LetterPart,
    LetterQuestion,
    Membership,
    NoticeDecision,
    Organisation,
    Paper,
    ProcessingActivity,
    QuestionFinding,
    Review,
    RoleAssessment,
    TransferBasis,
)
from suppliers.values import (
    Access,
    Account,
    AdequacyDecision,
    BackupTerm,
    BreachTerm,
    Certification,
    ChangeNotice,
    Citation,
    Commitment,
    Component,
    Conflict,
    Contact,
    Country,
    CountryMembership,
    DataHandled,
    DataLocation,
    Declaration,
    DeclaredParty,
    Document,
    Erasure,
    Involvement,
    LegalEvent,
    LegalTerm,
    Mention,
    NoticeLink,
    OnwardTransfer,
    Person,
    RegionWord,
    RetentionTerm,
    Row,
    RuleCitation,
    SecurityMeasure,
    Service,
    ServiceLevel,
    ServiceOption,
    StatutoryTerm,
    SubjectCategory,
    Supplier,
    Test,
    TransferInstrument,
)

# Of every kind.
EVERYWHERE = {"id": "the register's own number, while a record uses names"}

_LAW = "law, not processing by an organisation: shown under Reference"
_SERVICE = "more about a service than Article 30 requires: shown on the supplier's page"
_ROLES = "what people may do in the register, not processing: shown in data entry"
_ASKED = "what the organisation asks a supplier: shown on the page of the letter"
_DECIDED = "an organisation's check of a supplier or decision on it: shown on the page of the engagement"

# Kinds that no record prints.
NOT_HELD: dict[type[Row], str] = {
    Country: "records refer to it by its code and print its name in the reader's language",
    LegalEvent: _LAW,
    StatutoryTerm: _LAW,
    RuleCitation: _LAW,
    RegionWord: _LAW,
    Citation: "a further source of a claim: the record names the first source, the supplier's page all",
    Conflict: "an open question between two printed claims: shown on the supplier's page",
    DataHandled: "data as the supplier describes it: the record has the categories of the activity",
    ChangeNotice: "an announcement of a supplier: the record has the parties and places of the day",
    NoticeLink: "part of an announcement of the supplier",
    Mention: "a name in a document: the record has the parties on record behind the service",
    ServiceLevel: _SERVICE,
    Test: _SERVICE,
    Certification: _SERVICE,
    Commitment: _SERVICE,
    Declaration: _SERVICE,
    DeclaredParty: _SERVICE,
    Membership: _ROLES,
    InstallationRole: _ROLES,
    Account: _ROLES,
    Erasure: "what was erased: the erased field itself says so, and the foot of a file",
    ControlSwitched: "the controls of a service that the organisation uses: shown on the page of the engagement",
    GuaranteeAssessment: _DECIDED,
    Paper: "a file of the organisation: the record names the agreement that it contains",
    FileCheck: "a check that a file is unchanged: shown with the file",
    ClauseReview: _DECIDED,
    AmendedItem: "what a new check must cover: shown on the page of the engagement",
    NoticeDecision: _DECIDED,
    DeletionConfirmation: "proof of deletion after the end: the record has engagements in force",
    Review: "the last review by the organisation: shown with the reviewed record",
    ActivityCriterion: "a step of the impact assessment, Article 35: shown on the page of the activity",
    Assignment: "who takes care of a matter of findings: shown with the matter",
    FindingDecision: "the organisation's decision on a finding: shown with the finding",
    **dict.fromkeys((Letter, LetterFor, LetterQuestion, LetterPart, QuestionFinding, LetterPaper), _ASKED),
    ExportReceipt: "the handing over of a record, which happens after it is written",
}

_OWN_POLICY = "a limit that the organisation set for itself: shown on the list of activities"
_ARTICLE_35 = "about the impact assessment, Article 35: shown on the page of the activity"
_INFORMING = "about informing data subjects, Articles 12 to 22: shown on the page of the activity"
_SCOPE = "about the scope of other duties: shown on the page of the activity"
_CONTRACT = "a term of the contract that Article 28 requires, not Article 30: shown on the page of the engagement"
_CHECKED = "the organisation's own check of the transfer: shown on the page of the engagement"
_SHOWN = "shown on the supplier's page"
_CLAIM = {
    "assurance": "the assurance of a claim: the record prints the standing and the source",
    "worded": "the words of the source: the record names their section",
}

# Columns of kinds that a record prints.
COLUMNS: dict[type[Row], dict[str, str]] = {
    LegalTerm: dict.fromkeys(
        ("country_id", "policy_document", "source", "confirmed", "starts", "ends"),
        "more about an entry of a list of law: shown under Reference",
    ),
    CountryMembership: dict.fromkeys(("source", "confirmed"), _LAW),
    AdequacyDecision: {
        "scope": "what a partial decision covers: the record prints whether that is confirmed",
        **dict.fromkeys(("source", "confirmed"), _LAW),
    },
    TransferInstrument: dict.fromkeys(("mechanism", "source", "confirmed"), _LAW),
    SubjectCategory: {
        "vulnerable": _ARTICLE_35,
        "employed": "for rules on data of employees: the category is printed by its name",
    },
    Supplier: {
        "website": "not a contact detail that Article 30 requires",
        "parent_id": "the group it belongs to: shown on the supplier's page",
        "short_name": "its name in sentences and lists of pages: the record prints the legal name",
        "note": "a note for colleagues",
    },
    Person: {
        "email": "the mailbox of the post is printed, while the person's own is for data entry only",
        "phone": "the telephone of the post is printed, while the person's own is for data entry only",
        "salt": "part of the seal of the details",
        "sealed": "part of the seal of the details",
    },
    Contact: {
        "staffed": "office hours: shown on the supplier's page",
        "document_id": "the source of the contact: shown on the supplier's page",
        "section": "the source of the contact: shown on the supplier's page",
    },
    Document: {
        "supplier_id": "the claim that cites it is printed with its supplier",
        "supersedes_id": "the version that it replaced: the record prints title and version",
        **dict.fromkeys(("kind", "reference", "dated", "received", "force", "scope"), f"the document: {_SHOWN}"),
        **dict.fromkeys(("availability", "confidential", "address", "sha256"), f"the file of the document: {_SHOWN}"),
    },
    Service: dict.fromkeys(("intake", "criticality", "declared_role", "declared_law"), _SERVICE),
    ServiceOption: {
        **dict.fromkeys(("starts", "ends"), f"how long the supplier offers the option: {_SHOWN}"),
        "service_id": "the record prints the options that were bought, each with its service",
        "description": _SERVICE,
    },
    Component: {
        **dict.fromkeys(("starts", "ends"), f"how long the service has the component: {_SHOWN}"),
        "service_id": "the record prints a component with the claim that applies to it alone",
        "kind": _SERVICE,
        "description": _SERVICE,
    },
    Involvement: {
        **_CLAIM,
        **dict.fromkeys(("flow_down", "number", "unit"), "terms between supplier and party, Article 28(4)"),
    },
    Access: {
        **_CLAIM,
        **dict.fromkeys(("component_id", "document_id", "section"), "of an access the record has the transfer alone"),
        **dict.fromkeys(("layer", "people", "people_number", "purpose", "reached", "reached_from"), _SERVICE),
        **dict.fromkeys(("control", "supervised", "logged", "log_number", "log_unit"), _SERVICE),
    },
    OnwardTransfer: {
        **_CLAIM,
        **dict.fromkeys(("component_id", "document_id", "section"), "the record has the mechanism that it names"),
        "description": _SHOWN,
    },
    DataLocation: {"assurance": _CLAIM["assurance"], "note": "a note for colleagues"},
    BreachTerm: _CLAIM,
    BackupTerm: {
        **_CLAIM,
        **dict.fromkeys(("upto_number", "upto_unit"), "the shorter end of a range: the record prints the longer"),
        **dict.fromkeys(("encrypted", "encrypted_where", "tested_number", "tested_unit"), _SERVICE),
    },
    RetentionTerm: {
        **_CLAIM,
        **dict.fromkeys(("retrieval_number", "retrieval_unit", "confirmation"), _SERVICE),
    },
    SecurityMeasure: {
        **_CLAIM,
        "sense": "whether the measure is a strength: for findings only",
        **dict.fromkeys(("control", "run_by", "party_id", "protocol", "algorithm", "key_bits", "key_holder"), _SERVICE),
    },
    Organisation: {
        "slug": "its name in addresses and commands",
        "short_name": "its name in sentences and lists of pages: the record prints the legal name",
        **dict.fromkeys(("notice_number", "notice_unit", "review_number", "review_unit"), _OWN_POLICY),
        **dict.fromkeys(("age_number", "age_unit", "lead_number", "lead_unit"), _OWN_POLICY),
        "second_factor": "its own limit for its suppliers",
        "own_second_factor": "a rule for signing in to this register",
    },
    Engagement: {
        "owner": "the responsible colleague: shown on the page of the engagement",
        "note": "a note for colleagues",
    },
    Agreement: {
        "kind": "the kind of agreement: the record prints its title and version",
        "template": "the template it is based on: shown on the page of the engagement",
        "amends_id": "the agreement that it amends: the record prints each agreement in force",
        "paper_id": "the file that contains it: shown on the page of the engagement",
        **dict.fromkeys(("subject_matter", "duration", "nature", "purpose", "data_and_subjects"), _CONTRACT),
        **dict.fromkeys(("controller_duties", "authorisation", "audit", "assistance"), _CONTRACT),
        **dict.fromkeys(("change_number", "change_unit", "objection_number", "objection_unit"), _CONTRACT),
        **dict.fromkeys(("retrieval_number", "retrieval_unit"), _CONTRACT),
    },
    RoleAssessment: {"reason": "the reason of the assessment: the record prints the role"},
    ActivityTransfer: dict.fromkeys(("assessment", "review", "sensitive_told"), _CHECKED),
    TransferBasis: dict.fromkeys(("assessment", "review", "sensitive_told"), _CHECKED),
    ProcessingActivity: {
        "owner": "the responsible colleague: shown on the page of the activity",
        **dict.fromkeys(("source", "rights", "automated", "consent_record"), _INFORMING),
        "place": "the place of the activity, which Article 30 does not require: shown on its page",
        **dict.fromkeys(("occasional", "core"), _SCOPE),
        **dict.fromkeys(("high_risk", "dpia", "dpia_list", "dpia_on", "dpia_address"), _ARTICLE_35),
    },
}
