"""What the records of Article 30 do not print, with the reason: whole kinds, and columns of kinds that they print."""

from registry.values import (
    ActivityCriterion,
    Agreement,
    ClauseReview,
    ControlSwitched,
    DeletionConfirmation,
    Engagement,
    ExportReceipt,
    FileCheck,
    FindingDecision,
    GuaranteeAssessment,
    Membership,
    NoticeDecision,
    Organisation,
    Paper,
    ProcessingActivity,
    Review,
    RoleAssessment,
    TransferBasis,
)
from suppliers.values import (
    Access,
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
    Involvement,
    LegalEvent,
    LegalTerm,
    Mention,
    NoticeLink,
    OnwardTransfer,
    Person,
    RetentionTerm,
    Row,
    SecurityMeasure,
    Service,
    ServiceLevel,
    ServiceOption,
    StatutoryTerm,
    SubjectCategory,
    Supplier,
    Test,
)

# Of every kind.
EVERYWHERE = {"id": "the register's own number; a record names things by their names"}

_LAW = "what the law says, not what an organisation does; shown under Reference"
_SERVICE = "more of what a supplier says about its service than Article 30 asks for; shown on the supplier's page"
_DECIDED = "what an organisation checked or decided about a supplier; shown on the page of the engagement"

# Kinds of which no record holds anything.
NOT_HELD: dict[type[Row], str] = {
    Country: "records refer to it by its code and print its name in the reader's language",
    CountryMembership: _LAW,
    AdequacyDecision: _LAW,
    LegalEvent: _LAW,
    StatutoryTerm: _LAW,
    LegalTerm: _LAW,
    Citation: "a further place of a claim; the record names the first, the supplier's page all",
    Conflict: "an open question between two claims, both of which are printed; shown on the supplier's page",
    DataHandled: "data as the supplier describes it; the record holds the categories that the activity names itself",
    ChangeNotice: "what a supplier announced; the record holds the parties and places of the day",
    NoticeLink: "part of an announcement of the supplier",
    Mention: "a name in a document; the record holds the parties that are on record behind the service",
    Access: _SERVICE,
    OnwardTransfer: "what a supplier says of transfers; the record holds the organisation's own transfer bases",
    ServiceLevel: _SERVICE,
    Test: _SERVICE,
    Certification: _SERVICE,
    Commitment: _SERVICE,
    Declaration: _SERVICE,
    DeclaredParty: _SERVICE,
    Membership: "who may read and edit the register; shown under People",
    ControlSwitched: "which controls of a service the organisation uses; shown on the page of the engagement",
    GuaranteeAssessment: _DECIDED,
    Paper: "a file of the organisation; the record names the agreement that it contains",
    FileCheck: "whether a file was found again; shown with the file",
    ClauseReview: _DECIDED,
    NoticeDecision: _DECIDED,
    DeletionConfirmation: "proof that data is gone after the end; the record holds engagements in force",
    Review: "when the organisation last reviewed something; shown where it was reviewed",
    ActivityCriterion: "a step of the impact assessment, Article 35; shown on the page of the activity",
    FindingDecision: "what the organisation decided on a finding of this register; shown with the finding",
    ExportReceipt: "that a record was handed over, which the record itself cannot know",
}

_OWN_POLICY = "a limit that the organisation set for itself; shown on the list of activities"
_ARTICLE_35 = "about the impact assessment, Article 35; shown on the page of the activity"
_INFORMING = "about informing data subjects, Articles 12 to 22; shown on the page of the activity"
_SCOPE = "about the scope of other duties; shown on the page of the activity"
_CONTRACT = "a term of the contract that Article 28 asks for, not Article 30; shown on the page of the engagement"
_CHECKED = "the organisation's own check of the transfer; shown on the page of the engagement"
_SHOWN = "shown on the supplier's page"
_CLAIM = {
    "assurance": "how well the register knows it; the record prints the standing and the source",
    "worded": "the words of the source; the record names the section in which they are",
}

# Columns of kinds that a record prints.
COLUMNS: dict[type[Row], dict[str, str]] = {
    SubjectCategory: {
        "vulnerable": _ARTICLE_35,
        "employed": "for rules on data of employees; the category is printed by its name",
    },
    Supplier: {
        "kind": "company or public body; the legal name is printed",
        "website": "no contact detail that Article 30 asks for",
        "parent_id": "the group it belongs to; shown on the supplier's page",
        "note": "a note for colleagues",
    },
    Person: {
        "email": "the mailbox of the post is printed, that of the person is for data entry alone",
        "phone": "the telephone of the post is printed, that of the person is for data entry alone",
        "salt": "part of the seal of the details",
        "sealed": "part of the seal of the details",
        "erased": "an erased person has no name to print",
    },
    Contact: {
        "staffed": "office hours; shown on the supplier's page",
        "document_id": "where the contact was read; shown on the supplier's page",
        "section": "where the contact was read; shown on the supplier's page",
    },
    Document: {
        "supplier_id": "the claim that cites it stands with its supplier",
        "supersedes_id": "which version it replaced; the record prints title and version",
        **dict.fromkeys(("kind", "reference", "dated", "received", "force", "scope"), f"the document; {_SHOWN}"),
        **dict.fromkeys(("availability", "confidential", "address", "sha256"), f"the file of the document; {_SHOWN}"),
    },
    Service: dict.fromkeys(("intake", "criticality", "declared_role", "declared_law"), _SERVICE),
    ServiceOption: {
        "service_id": "the record prints the options that were bought, each with its service",
        "description": _SERVICE,
    },
    Component: {
        "service_id": "the record prints a component with the claim that holds for it alone",
        "kind": _SERVICE,
        "description": _SERVICE,
    },
    Involvement: {
        **_CLAIM,
        "description": "the record prints the kind of what the party does; the description is on the supplier's page",
        **dict.fromkeys(("flow_down", "number", "unit"), "terms between supplier and party, Article 28(4)"),
    },
    DataLocation: {"assurance": _CLAIM["assurance"], "note": "a note for colleagues"},
    BreachTerm: _CLAIM,
    BackupTerm: {
        **_CLAIM,
        **dict.fromkeys(("upto_number", "upto_unit"), "the shorter end of a range; the record prints the longer"),
        **dict.fromkeys(("encrypted", "encrypted_where", "tested_number", "tested_unit"), _SERVICE),
    },
    RetentionTerm: {
        **_CLAIM,
        **dict.fromkeys(("retrieval_number", "retrieval_unit", "confirmation"), _SERVICE),
    },
    SecurityMeasure: {
        **_CLAIM,
        "sense": "whether having it is a strength; for findings alone",
        **dict.fromkeys(("control", "run_by", "party_id", "protocol", "algorithm", "key_bits", "key_holder"), _SERVICE),
    },
    Organisation: {
        "slug": "its name in addresses and commands",
        **dict.fromkeys(("notice_number", "notice_unit", "review_number", "review_unit"), _OWN_POLICY),
        **dict.fromkeys(("age_number", "age_unit", "lead_number", "lead_unit"), _OWN_POLICY),
        "second_factor": "a rule for signing in to this register",
    },
    Engagement: {
        "owner": "the colleague who looks after it; shown on the page of the engagement",
        "note": "a note for colleagues",
    },
    Agreement: {
        "kind": "what sort of text it is; the record prints its title and version",
        "template": "the draft it was made from; shown on the page of the engagement",
        "amends_id": "which text it amends; the record prints each text in force",
        "paper_id": "the file it is kept in; shown on the page of the engagement",
        **dict.fromkeys(("subject_matter", "duration", "nature", "purpose", "data_and_subjects"), _CONTRACT),
        **dict.fromkeys(("controller_duties", "authorisation", "audit", "assistance"), _CONTRACT),
        **dict.fromkeys(("change_number", "change_unit", "objection_number", "objection_unit"), _CONTRACT),
        **dict.fromkeys(("retrieval_number", "retrieval_unit"), _CONTRACT),
    },
    RoleAssessment: {"reason": "why the role was assessed so; the record prints the role"},
    TransferBasis: dict.fromkeys(
        ("list_checked", "covers_hr", "uk_extension", "assessment", "assessed", "review"), _CHECKED
    ),
    ProcessingActivity: {
        "owner": "the colleague who looks after it; shown on the page of the activity",
        **dict.fromkeys(("source", "rights", "automated", "consent_record"), _INFORMING),
        "place": "where the activity is carried out, which Article 30 does not ask for; shown on its page",
        **dict.fromkeys(("occasional", "core"), _SCOPE),
        **dict.fromkeys(("high_risk", "dpia", "dpia_list", "dpia_on", "dpia_address"), _ARTICLE_35),
    },
}
