"""Fixes that are facts about a supplier: its answers, its documents, conflicts, and the parties behind a service."""

from functools import cache

from django.utils.translation import gettext_lazy as _

from registry.rules.fixes.target import FixTarget, Opens, new, record
from suppliers.values import (
    Access,
    BackupTerm,
    BreachTerm,
    Certification,
    ChangeNotice,
    Claim,
    Commitment,
    Conflict,
    Contact,
    DataHandled,
    DataLocation,
    Declaration,
    Document,
    Involvement,
    Mention,
    OnwardTransfer,
    RetentionTerm,
    SecurityMeasure,
    Service,
    Supplier,
    Test,
)

# The kinds of claims in which an answer of a supplier is filed, by the words of their targets.
ANSWERS: dict[type[Claim], str] = {
    Access: "access",
    BackupTerm: "backup",
    BreachTerm: "breach",
    Certification: "certificate",
    Commitment: "commitment",
    DataHandled: "data",
    DataLocation: "location",
    Declaration: "declaration",
    Involvement: "involvement",
    OnwardTransfer: "transfer",
    RetentionTerm: "retention",
    SecurityMeasure: "measure",
    Test: "test",
}


@cache
def answer(kind: type[Claim]) -> FixTarget:
    """A new claim of one kind about the service: what the supplier answers, with the document of its answer."""
    return new(f"answer:{ANSWERS[kind]}", _("Record the answer"), kind, service=Service)


# What a party of the chain keeps is a claim about a service of its own, which the person chooses.
PARTY_RETENTION = new("answer:retention", _("Record the answer"), RetentionTerm)
CONFIRMATION = new("answer:document", _("Record the answer"), Document, supplier=Supplier)
CLAIM_SOURCE = FixTarget(name="claim:row", opens=Opens.NAMED, button=_("Record the source"), part="document")

READING = FixTarget(name="reading:document", opens=Opens.READING, button=_("Read the document"), kind=Service)
DOCUMENT = record("document:row", _("Complete the document"), Document)
MENTIONS = record("document:mentions", _("Explain the mention"), Document, part=Mention)
NEW_DOCUMENT = new("document:add", _("Record the document"), Document, supplier=Supplier)
NEW_VERSION = new("document:add", _("Record the new version"), Document, supplier=Supplier, supersedes=Document)

CONFLICT = record("conflict:row", _("Resolve the conflict"), Conflict)
# An empty form of a conflict names the two claims that the finding shows.
CONFLICT_OF_TWO = record(
    "conflict:row",
    _("Resolve the conflict"),
    Conflict,
    otherwise=new("conflict:add", _("Record the conflict"), Conflict),
)

NEW_SUPPLIER = new("supplier:add", _("Record the supplier"), Supplier)
IDENTITY = record("supplier:identity", _("Complete the supplier"), Supplier, part="legal_name")
CONTACTS = record("supplier:contacts", _("Record the contact"), Supplier, part=Contact)
NEW_PARTY = new("involvement:add", _("Record the party"), Involvement, service=Service, party=Supplier)
NEW_NOTICE = new("notice:add", _("Record the notice"), ChangeNotice, service=Service, party=Supplier)
