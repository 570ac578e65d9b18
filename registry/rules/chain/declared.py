"""Rules about what is said of the chain as a whole, and who is named beside it."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.chains import SAID, Link, reaches
from registry.rules.chain.parties import PASSED_ON, said
from registry.rules.dossiers import ActivityDossier, EngagementDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import ActivityRecipient, RecipientKind
from suppliers.values import (
    CLAIM_KINDS,
    Access,
    Component,
    Conflict,
    Declaration,
    DeclarationKind,
    DeclaredParty,
    Document,
    Involvement,
    InvolvementKind,
    Mention,
    Occasion,
    Standing,
    Supplier,
)

RUNS = frozenset({InvolvementKind.HOSTS, InvolvementKind.MANAGES})


@rule(
    "SUB-02",
    EngagementDossier,
    _("“No sub-processors” is not contradicted by a party with access or custody."),
    message={
        DeclarationKind.NO_SUB_PROCESSORS: _(
            "%(supplier)s says that “%(service)s” has no sub-processors; on record with a processor's role, custody of "
            "data or access to it: %(parties)s."
        ),
        DeclarationKind.ONLY_THESE: _(
            "%(supplier)s says that nobody stands behind “%(service)s” but %(named)s; on record with a processor's "
            "role, custody of data or access to it: %(parties)s."
        ),
    },
    mend=_("Ask the supplier which is so, and assess the parties' roles"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(2)", "UK": "UK GDPR Art. 28(2)"},
)
def declarations_hold(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    for row in d.stated(Declaration):
        if row.kind not in {DeclarationKind.NO_SUB_PROCESSORS, DeclarationKind.ONLY_THESE}:
            continue
        only = row.kind == DeclarationKind.ONLY_THESE
        named = {each.party_id for each in d.lens.where(DeclaredParty, "declaration_id", row.id)} if only else set()
        settled = _settled(d, row)
        parties = tuple(
            links[0].party
            for party_id, links in d.sub_processors.items()
            if party_id not in named and not settled >= {link.involvement.id for link in links}
        )
        if parties:
            few = tuple(party for each in sorted(named) if (party := d.lens.get(Supplier, each)))
            figures = (("parties", parties), *((("named", few),) if only else ()))
            yield Seen(d.weigh(Severity.MEDIUM), figures, (d.service, row), "", row.kind)


def _settled(d: EngagementDossier, declaration: Declaration) -> set[int]:
    """The involvements of which somebody resolved, with a reason, that they do not contradict a declaration."""
    rows = (row for column in ("first_id", "second_id") for row in d.lens.where(Conflict, column, declaration.id))
    resolved = [row.sides for row in rows if declaration.key in row.sides and not row.open(d.lens.on)]
    return {key for sides in resolved for kind, key in sides if CLAIM_KINDS[kind] is Involvement}


@rule(
    "SUB-06",
    ActivityDossier,
    _("Every processor that a record names has a row of its own."),
    message={
        "nobody": _("“%(activity)s” names %(recipient)s as a processor; no such supplier is on record."),
        "not used": _(
            "“%(activity)s” names %(recipient)s as a processor; it is on record, but neither used by the activity nor "
            "behind any service."
        ),
        "unnamed": _("“%(activity)s” has processors among its recipients that are not named: %(recipient)s."),
    },
    mend=_("Enter the supplier and its service, and choose it for the activity"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 30(1)(d), 28(3)", "UK": "UK GDPR Art. 30(1)(d), 28(3)"},
)
def processors_have_rows(d: ActivityDossier) -> Iterator[Seen]:
    used = {supplier.id for _engagement, _service, supplier in d.engagements}
    for row in d.parts(ActivityRecipient):
        if row.kind != RecipientKind.PROCESSOR:
            continue
        rows = (*d.lens.where(Supplier, "legal_name", row.name), *d.lens.where(Supplier, "trading_name", row.name))
        if not row.name:
            yield Seen(Severity.LOW, (("recipient", row),), (d.activity, row), "", "unnamed")
        elif not rows:
            yield Seen(Severity.MEDIUM, (("recipient", row),), (d.activity, row), "", "nobody")
        elif not any(each.id in used or _behind(d, each) for each in rows):
            yield Seen(Severity.MEDIUM, (("recipient", row),), (d.activity, row), "", "not used")


def _behind(d: ActivityDossier, party: Supplier) -> bool:
    """Whether a party stands behind some service on the day."""
    return any(row.standing in SAID for row in d.lens.current(Involvement, "party_id", party.id))


@rule(
    "SUB-07",
    EngagementDossier,
    _("Every party named in a document but not declared there is explained."),
    message=_("%(document)s names %(party)s without declaring it; what it is to “%(service)s” is not noted."),
    mend=_("Note at the mention what the party is, or enter what it does"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(2)", "UK": "UK GDPR Art. 28(2)"},
)
def mentions_explained(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    behind = said(d)
    for document in _read(d):
        rows = d.lens.where(Mention, "document_id", document.id)
        known = {row.party_id for row in rows if row.declared or row.explanation}
        for row in {row.party_id: row for row in reversed(rows)}.values():
            party = d.lens.get(Supplier, row.party_id)
            if party is None or row.party_id in known or row.party_id == document.supplier_id:
                continue
            severity = Severity.LOW if row.party_id in behind else Severity.MEDIUM
            yield Seen(severity, (("document", document), ("party", party)), (document, party), f"in-{document.id}")


def _read(d: EngagementDossier) -> list[Document]:
    """The supplier's documents that no later one supersedes."""
    return [row for row in d.documents if not d.lens.where(Document, "supersedes_id", row.id)]


@rule(
    "SUB-11",
    EngagementDossier,
    _("A supplier can supervise what its sub-processor runs."),
    message=_(
        "%(supplier)s says that it never reaches %(component)s of “%(service)s”, run by %(parties)s; how it supervises "
        "what is done there is not on record."
    ),
    mend=_("Ask the supplier how it checks what is run there, and record the contract that passes the duties on"),
    basis=Basis.GUIDANCE,
    citations={
        "EU": "GDPR Art. 28(3)(h), 28(4); EDPB Opinion 22/2024",
        "UK": "UK GDPR Art. 28(3)(h), 28(4); EDPB Opinion 22/2024 (persuasive)",
    },
)
def supervision_possible(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    own = [row for row in d.claims(Access) if row.party_id in {None, d.supplier.id} and row.component_id is not None]
    reached = {row.component_id for row in own if reaches(row)}
    for row in own:
        never = row.standing == Standing.DENIED or (row.standing in SAID and row.occasion == Occasion.NEVER)
        component = d.lens.get(Component, row.component_id)
        if not never or component is None or row.component_id in reached:
            continue
        parties = tuple({link.party.id: link.party for link in _running(d, component)}.values())
        if parties:
            figures = (("component", component), ("parties", parties))
            yield Seen(d.weigh(Severity.LOW), figures, (d.service, row, component))
            reached.add(row.component_id)


def _running(d: EngagementDossier, component: Component) -> list[Link]:
    """The sub-processors that run a part of the service without a known contract that passes the duties on."""
    here = [link for link in d.processors if link.involvement.component_id == component.id]
    return [link for link in here if link.involvement.kind in RUNS and link.involvement.flow_down not in PASSED_ON]
