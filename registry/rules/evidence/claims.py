"""Rules about claims: that they rest on something, agree, and are more than somebody's word."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.evidence.claimed import Claimed, kind_of
from registry.rules.evidence.sources import PROCESSORS, RECORD, SAYING, citations, concerned
from registry.rules.rule import Basis, Seen, Severity, rule
from suppliers.values import (
    CLAIM_KINDS,
    Access,
    Assurance,
    Certification,
    Claim,
    Commitment,
    Conflict,
    Document,
    SecurityMeasure,
    Supplier,
    SupplierKind,
    Test,
    Topic,
)


@rule(
    "EVD-03",
    EngagementDossier,
    _("No term rests on nothing."),
    message={
        "": _("%(count)s claims about “%(service)s” (%(kind)s) rest on no document and no check."),
        "one": _("A claim about “%(service)s” (%(kind)s) rests on no document and no check."),
    },
    mend=_("Name the document and section, or note that it was verified or inferred by us"),
    basis=Basis.RECORD,
    citations=RECORD,
)
def resting(d: EngagementDossier) -> Iterator[Seen]:
    bare: dict[Claimed, list[Claim]] = {}
    for claim in d.claimed if concerned(d) else ():
        known = claim.document_id is not None or claim.assurance in {Assurance.VERIFIED, Assurance.INFERRED}
        if not known and claim.standing in SAYING and not citations(d, claim):
            bare.setdefault(kind_of(claim), []).append(claim)
    for kind, rows in bare.items():
        figures = (("kind", kind), ("count", len(rows)))
        yield Seen(Severity.LOW, figures, (rows[0], d.service), kind, "one" if len(rows) == 1 else "")


_SIDES = ("first_id", "second_id")


@rule(
    "EVD-07",
    EngagementDossier,
    _("No two current claims conflict unresolved."),
    message=_("“%(service)s”: %(conflict)s. Nobody has said which of the two claims holds."),
    mend=_("Ask the supplier, and resolve the conflict with a reason"),
    basis=Basis.RECORD,
    citations=RECORD,
)
def agreeing(d: EngagementDossier) -> Iterator[Seen]:
    if not concerned(d):
        return
    here = {(kind_of(claim), claim.id) for claim in d.claimed}
    # Two times for one thing are RET-04's to say, with their figures.
    told = [each.sides for each in d.contradictions] if d.processing else []
    ids = sorted({key for _kind, key in here})
    found = {row.id: row for key in ids for column in _SIDES for row in d.lens.where(Conflict, column, key)}
    for conflict in found.values():
        sides = conflict.sides
        if {*sides} in told:
            continue
        if conflict.open(d.lens.on) and here.intersection(sides) and all(_current(d, here, side) for side in sides):
            yield Seen(d.weigh(Severity.LOW), (("conflict", conflict),), (conflict,))


def _current(d: EngagementDossier, here: set[tuple[Claimed, int]], side: tuple[str, int]) -> bool:
    """Whether one side of a conflict is a claim in force that holds for what was bought."""
    kind, key = side
    if (kind, key) in here:
        return True
    claim = d.lens.get(CLAIM_KINDS[kind], key)
    # A claim about another service, further down the chain, has no options of ours.
    return claim is not None and claim.service_id != d.service.id and claim.in_force(d.lens.on)


@rule(
    "EVD-08",
    EngagementDossier,
    _("A supplier's legal conclusion is not counted as evidence."),
    message={
        "": _("%(supplier)s draws conclusions of law for “%(service)s”, beside facts, on: %(topics)s."),
        "alone": _("%(supplier)s draws conclusions of law for “%(service)s”, and states no fact, on: %(topics)s."),
    },
    mend=_("Ask for the facts behind it, or for a paper that shows them"),
    basis=Basis.RECORD,
    citations=PROCESSORS,
)
def shown(d: EngagementDossier) -> Iterator[Seen]:
    said = [row for row in d.claims(Commitment) if row.standing in SAYING] if concerned(d) else []
    concluded = {row.topic for row in said if row.legal_conclusion}
    facts = {row.topic for row in said if not row.legal_conclusion}
    for case, found, severity in (
        ("alone", concluded - facts, Severity.LOW),
        ("", concluded & facts, Severity.NOTE),
    ):
        if found:
            topics = tuple(topic for topic in Topic if topic in found)
            yield Seen(severity, (("topics", topics),), (d.service,), case, case)


@rule(
    "EVD-11",
    EngagementDossier,
    _("A claim about another party rests on that party's own document."),
    message=_(
        "What is on record of %(party)s behind “%(service)s” (%(kinds)s) rests on %(supplier)s's word; no document of"
        " the party's own shows it."
    ),
    mend=_("Ask for the party's own document, and cite it beside the claim"),
    basis=Basis.RECORD,
    citations=PROCESSORS,
)
def own_word(d: EngagementDossier) -> Iterator[Seen]:
    told: dict[int, list[Claim]] = {}
    for key, claim in _about_others(d) if concerned(d) else ():
        if not _own(d, claim, key):
            told.setdefault(key, []).append(claim)
    for key, claims in told.items():
        party = d.lens.get(Supplier, key)
        if party is not None and party.kind != SupplierKind.UNNAMED and not _one_group(d.supplier, party):
            kinds = tuple(dict.fromkeys(kind_of(claim) for claim in claims))
            severity = Severity.LOW if Claimed.CERTIFICATES in kinds else Severity.NOTE
            yield Seen(severity, (("party", party), ("kinds", kinds)), (d.service, party))


def _about_others(d: EngagementDossier) -> Iterator[tuple[int, Claim]]:
    rows: Iterable[Certification | SecurityMeasure | Test | Access] = (
        *d.claims(Certification),
        *d.claims(SecurityMeasure),
        *d.claims(Test),
        *d.claims(Access),
    )
    for row in rows:
        said = row.standing in SAYING and row.assurance == Assurance.CLAIMED
        if said and row.party_id is not None and row.party_id != d.supplier.id:
            yield row.party_id, row


def _one_group(one: Supplier, other: Supplier) -> bool:
    """Whether one is the other's parent: its word is the group's own."""
    return one.id == other.parent_id or other.id == one.parent_id


def _own(d: EngagementDossier, claim: Claim, party: int) -> bool:
    """Whether a claim is written in a document of the party that it is about."""
    keys = [claim.document_id, *(row.document_id for row in citations(d, claim))]
    documents = (d.lens.get(Document, key) for key in keys if key is not None)
    return any(document and document.supplier_id == party for document in documents)
