"""Rules about parties that are named in writing, by our record or a supplier's document, beside the chain."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED
from registry.rules.chain.parties import asserted_parties
from registry.rules.dossiers import ActivityDossier, EngagementDossier
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
from registry.values import ActivityRecipient, RecipientKind
from suppliers.values import Document, Involvement, Mention, Supplier


class NoRow(Cases):
    """How a processor that a record names has no row of its own."""

    NOBODY = "nobody", _("“%(activity)s” names %(recipient)s as a processor; no such supplier is on record.")
    NOT_USED = (
        "not used",
        _(
            "“%(activity)s” names %(recipient)s as a processor; it is on record, but neither used by the activity nor "
            "behind any service."
        ),
    )
    UNNAMED = (
        "unnamed",
        _("“%(activity)s” has processors among its recipients that are not named: %(recipient)s."),
    )


@rule(
    "SUB-06",
    ActivityDossier,
    _("Every processor that a record names has a row of its own."),
    message=NoRow,
    fix=_("Enter the supplier and its service, and choose it for the activity"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 30(1)(d), 28(3)", "UK": "UK GDPR Art. 30(1)(d), 28(3)"},
)
def processors_have_rows(d: ActivityDossier) -> Iterator[Seen]:
    used = {supplier.id for _engagement, _service, supplier in d.engagements}
    for row in d.parts(ActivityRecipient):
        if row.kind != RecipientKind.PROCESSOR:
            continue
        known = (*d.lens.where(Supplier, "legal_name", row.name), *d.lens.where(Supplier, "trading_name", row.name))
        if not row.name:
            severity, case = Severity.LOW, NoRow.UNNAMED
        elif not known:
            severity, case = Severity.MEDIUM, NoRow.NOBODY
        elif not any(each.id in used or _behind(d, each) for each in known):
            severity, case = Severity.MEDIUM, NoRow.NOT_USED
        else:
            continue
        yield seen(severity, about=row, fix=d.activity, case=case, recipient=row)


def _behind(d: ActivityDossier, party: Supplier) -> bool:
    """Whether a party stands behind some service on the day."""
    return any(row.standing in ASSERTED for row in d.lens.current(Involvement, "party_id", party.id))


@rule(
    "SUB-07",
    EngagementDossier,
    _("Every party named in a document but not declared there is explained."),
    when="processing",
    message=_("%(document)s names %(party)s without declaring it; what it is to “%(service)s” is not noted."),
    fix=_("Note at the mention what the party is, or enter what it does"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(2)", "UK": "UK GDPR Art. 28(2)"},
)
def mentions_explained(d: EngagementDossier) -> Iterator[Seen]:
    behind = asserted_parties(d)
    for document in _read(d):
        for party in _unexplained(d, document):
            yield seen(
                Severity.LOW if party.id in behind else Severity.MEDIUM,
                about=party,
                fix=document,
                evidence=(document,),
                part=f"in-{document.id}",
                document=document,
                party=party,
            )


def _read(d: EngagementDossier) -> list[Document]:
    """The supplier's documents that no later one supersedes."""
    return [row for row in d.documents if not d.lens.where(Document, "supersedes_id", row.id)]


def _unexplained(d: EngagementDossier, document: Document) -> Iterator[Supplier]:
    """The parties that a document names, each once, but for its own supplier and those declared or explained."""
    rows = d.lens.where(Mention, "document_id", document.id)
    known = {row.party_id for row in rows if row.declared or row.explanation}
    for party_id in dict.fromkeys(row.party_id for row in reversed(rows)):
        party = d.lens.get(Supplier, party_id)
        if party is not None and party_id not in known and party_id != document.supplier_id:
            yield party
