"""Rules about claims: that they rest on something, agree, and are more than somebody's word."""

from collections.abc import Iterable, Iterator, Set

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import EngagementDossier
from registry.rules.evidence.claim_kinds import ClaimKind, claim_kind
from registry.rules.evidence.sources import PROCESSORS, RECORD, SAYING, citations
from registry.rules.rule import Basis, Cases, Seen, Severity, rule, seen
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

# How a conflict calls one of its sides.
ConflictSide = tuple[str, int]


class Baseless(Cases):
    """How many claims of one kind rest on nothing."""

    SEVERAL = "", _("%(count)s claims about “%(service)s” (%(kind)s) rest on no document and no check.")
    ONE = "one", _("A claim about “%(service)s” (%(kind)s) rests on no document and no check.")


@rule(
    "EVD-03",
    EngagementDossier,
    _("No term rests on nothing."),
    when="concerned",
    message=Baseless,
    fix=_("Name the document and section, or note that it was verified or inferred by us"),
    basis=Basis.RECORD,
    citations=RECORD,
)
def terms_have_a_source(d: EngagementDossier) -> Iterator[Seen]:
    bare: dict[ClaimKind, list[Claim]] = {}
    for claim in d.claimed:
        if claim.standing in SAYING and not _rests(d, claim):
            bare.setdefault(claim_kind(claim), []).append(claim)
    for kind, claims in bare.items():
        yield seen(
            Severity.LOW,
            about=d.service,
            fix=claims[0],
            evidence=(claims[0],),
            part=kind,
            case=Baseless.ONE if len(claims) == 1 else Baseless.SEVERAL,
            kind=kind,
            count=len(claims),
        )


def _rests(d: EngagementDossier, claim: Claim) -> bool:
    """Whether a claim rests on a document or on a check of ours."""
    checked = claim.assurance in {Assurance.VERIFIED, Assurance.INFERRED}
    return checked or claim.document_id is not None or bool(citations(d, claim))


@rule(
    "EVD-07",
    EngagementDossier,
    _("No two current claims conflict unresolved."),
    when="concerned",
    message=_("“%(service)s”: %(conflict)s. Nobody has said which of the two claims holds."),
    fix=_("Ask the supplier, and resolve the conflict with a reason"),
    basis=Basis.RECORD,
    citations=RECORD,
)
def claims_agree(d: EngagementDossier) -> Iterator[Seen]:
    here = {claim.key for claim in d.claimed}
    # Two times for one thing are RET-04's to say, with their figures.
    told = [each.sides for each in d.contradictions] if d.processing else []
    for conflict in _conflicts(d, here):
        if {*conflict.sides} in told or not conflict.open(d.lens.on):
            continue
        if all(_current(d, here, side) for side in conflict.sides):
            yield seen(d.weigh(Severity.LOW), about=conflict, conflict=conflict)


def _conflicts(d: EngagementDossier, here: Set[ConflictSide]) -> list[Conflict]:
    """The conflicts of which a side is among the claims *here*, each once."""
    found = {}
    # Claims of other kinds have the same ids.
    for key in sorted({key for _kind, key in here}):
        for column in ("first_id", "second_id"):
            for row in d.lens.where(Conflict, column, key):
                if not here.isdisjoint(row.sides):
                    found[row.id] = row
    return list(found.values())


def _current(d: EngagementDossier, here: Set[ConflictSide], side: ConflictSide) -> bool:
    """Whether one side of a conflict is a claim in force that holds for what was bought."""
    if side in here:
        return True
    kind, key = side
    claim = d.lens.get(CLAIM_KINDS[kind], key)
    # A claim about another service, further down the chain, has no options of ours.
    return claim is not None and claim.service_id != d.service.id and claim.in_force(d.lens.on)


class Concluded(Cases):
    """What a supplier's conclusions of law come with."""

    BESIDE_FACTS = "", _("%(supplier)s draws conclusions of law for “%(service)s”, beside facts, on: %(topics)s.")
    ALONE = "alone", _("%(supplier)s draws conclusions of law for “%(service)s”, and states no fact, on: %(topics)s.")


@rule(
    "EVD-08",
    EngagementDossier,
    _("A supplier's legal conclusion is not counted as evidence."),
    when="concerned",
    message=Concluded,
    fix=_("Ask for the facts behind it, or for a paper that shows them"),
    basis=Basis.RECORD,
    citations=PROCESSORS,
)
def conclusions_are_not_evidence(d: EngagementDossier) -> Iterator[Seen]:
    said = [row for row in d.claims(Commitment) if row.standing in SAYING]
    concluded = {row.topic for row in said if row.legal_conclusion}
    facts = {row.topic for row in said if not row.legal_conclusion}
    if alone := _in_order(concluded - facts):
        yield seen(Severity.LOW, about=d.service, part="alone", case=Concluded.ALONE, topics=alone)
    if beside := _in_order(concluded & facts):
        yield seen(Severity.NOTE, about=d.service, case=Concluded.BESIDE_FACTS, topics=beside)


def _in_order(topics: Set[str]) -> tuple[Topic, ...]:
    """Topics as the list of topics has them."""
    return tuple(topic for topic in Topic if topic in topics)


@rule(
    "EVD-11",
    EngagementDossier,
    _("A claim about another party rests on that party's own document."),
    when="concerned",
    message=_(
        "What is on record of %(party)s behind “%(service)s” (%(kinds)s) rests on %(supplier)s's word; no document of"
        " the party's own shows it."
    ),
    fix=_("Ask for the party's own document, and cite it beside the claim"),
    basis=Basis.RECORD,
    citations=PROCESSORS,
)
def claims_come_from_the_party_itself(d: EngagementDossier) -> Iterator[Seen]:
    for party, claims in _spoken_for(d):
        kinds = tuple(dict.fromkeys(claim_kind(claim) for claim in claims))
        severity = Severity.LOW if ClaimKind.CERTIFICATES in kinds else Severity.NOTE
        yield seen(severity, about=party, fix=d.service, party=party, kinds=kinds)


def _spoken_for(d: EngagementDossier) -> Iterator[tuple[Supplier, list[Claim]]]:
    """Each party outside the supplier's group of which something rests on the supplier's word, with what does."""
    told: dict[int, list[Claim]] = {}
    for key, claim in _about_others(d):
        if not _own(d, claim, key):
            told.setdefault(key, []).append(claim)
    for key, claims in told.items():
        party = d.lens.get(Supplier, key)
        if party is not None and party.kind != SupplierKind.UNNAMED and not _one_group(d.supplier, party):
            yield party, claims


def _about_others(d: EngagementDossier) -> Iterator[tuple[int, Claim]]:
    """What the supplier claims of other parties, each claim with its party's id."""
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
