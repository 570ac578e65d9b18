"""Rules about parties that a record or a document names, but that are not in the chain."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import ASSERTED
from registry.rules.dossiers import ActivityDossier, EngagementDossier
from registry.rules.dossiers.rows import with_standing
from registry.rules.fixes import ACTIVITY_SERVICES, MENTIONS, NEW_SUPPLIER
from registry.rules.rule import Cases, Seen, rule, seen
from registry.values import ActivityRecipient, RecipientKind
from suppliers.values import Document, Involvement, Mention, Supplier


class NoRow(Cases):
    """The ways in which a processor that a record names has no row of its own."""

    NO_SUPPLIER = "nobody", _("“%(activity)s” names %(recipient)s as a processor. No such supplier is on record.")
    NOT_USED = (
        "not used",
        _(
            "“%(activity)s” names %(recipient)s as a processor. It is on record, but the activity uses none of its "
            "services, and it is behind no service."
        ),
    )
    UNNAMED = (
        "unnamed",
        _("“%(activity)s” lists processors among its recipients without naming them: %(recipient)s."),
    )


@rule(
    "SUB-06",
    ActivityDossier,
    _("Every processor that an activity lists as a recipient is on record with its service."),
    message=NoRow,
    fix=_("Record the supplier and its service, and select the service for the activity"),
    target=NEW_SUPPLIER,
    targets={NoRow.NOT_USED: ACTIVITY_SERVICES},
)
def processors_have_rows(d: ActivityDossier) -> Iterator[Seen]:
    for row in d.parts(ActivityRecipient):
        if row.kind != RecipientKind.PROCESSOR:
            continue
        if not row.name:
            case = NoRow.UNNAMED
        elif not _suppliers_named(d, row.name):
            case = NoRow.NO_SUPPLIER
        elif not any(_in_use(d, each) for each in _suppliers_named(d, row.name)):
            case = NoRow.NOT_USED
        else:
            continue
        yield seen(about=row, case=case, recipient=row)


def _suppliers_named(d: ActivityDossier, name: str) -> tuple[Supplier, ...]:
    """The suppliers on record under a name."""
    return d.lens.where(Supplier, "legal_name", name) + d.lens.where(Supplier, "trading_name", name)


def _in_use(d: ActivityDossier, party: Supplier) -> bool:
    """Whether the activity uses a service of a party, or the party is behind any service on the day."""
    if any(supplier.id == party.id for _engagement, _service, supplier in d.engagements):
        return True
    return bool(with_standing(d.lens.current(Involvement, "party_id", party.id), ASSERTED))


@rule(
    "SUB-07",
    EngagementDossier,
    _("Every party that a document mentions is declared there or explained."),
    when="processing",
    message=_(
        "“%(document)s” mentions %(party)s without declaring its role for “%(service)s”. No explanation is on record."
    ),
    fix=_("Add an explanation to the mention of the party"),
    target=MENTIONS,
)
def mentions_explained(d: EngagementDossier) -> Iterator[Seen]:
    for document in d.documents:
        for party in _unexplained(d, document):
            yield seen(
                about=party,
                fix=document,
                evidence=(document,),
                part=f"in-{document.id}",
                document=document,
                party=party,
            )


def _unexplained(d: EngagementDossier, document: Document) -> tuple[Supplier, ...]:
    """The other parties that a document mentions and neither the document nor the record explains, each once."""
    if d.lens.where(Document, "supersedes_id", document.id):
        return ()
    rows = d.lens.where(Mention, "document_id", document.id)
    explained = {row.party_id for row in rows if row.declared or row.explanation}
    explained.add(document.supplier_id)
    unexplained = dict.fromkeys(row.party_id for row in reversed(rows) if row.party_id not in explained)
    return tuple(d.lens.get_each(Supplier, unexplained))
