"""Rules about claims: they have a source, they agree, and they are more than one supplier's word."""

from collections.abc import Container, Iterable, Iterator, Set

from django.utils.translation import gettext_lazy as _

from registry.causes.conflicts import handling_of_conflict
from registry.causes.handling import Handling
from registry.chains import citations_of
from registry.rules.dossiers import EngagementDossier
from registry.rules.evidence.claim_kinds import ClaimKind, claim_kind
from registry.rules.evidence.sign_ins import of_other_sign_ins
from registry.rules.evidence.sources import SAYING, documents_of
from registry.rules.fixes import ACCEPT, CLAIM_SOURCE, CONFLICT, NEW_DOCUMENT, answer
from registry.rules.rule import Cases, Seen, in_order, rule, seen
from registry.rules.transfers.regions import is_for_us
from suppliers.values import (
    CLAIM_KINDS,
    Access,
    Assurance,
    Certification,
    Claim,
    Commitment,
    Conflict,
    Declaration,
    SecurityMeasure,
    Supplier,
    SupplierKind,
    Test,
    Topic,
)

# One side of a conflict: the kind and the id of a claim.
ConflictSide = tuple[str, int]


class Sourceless(Cases):
    """How many claims of one kind have neither a source nor a check."""

    SEVERAL = "", _("%(count)s facts about “%(service)s” (%(kind)s) have no source and no check.")
    ONE = "one", _("One fact about “%(service)s” (%(kind)s) has no source and no check.")


@rule(
    "EVD-03",
    EngagementDossier,
    _("Every fact has a source or a check."),
    when="concerned",
    message=Sourceless,
    fix=_("Record the document and section that state the fact, or our own check of it"),
    target=CLAIM_SOURCE,
)
def terms_have_a_source(d: EngagementDossier) -> Iterator[Seen]:
    for kind, claims in _without_source(d).items():
        case = Sourceless.SEVERAL
        if len(claims) == 1:
            case = Sourceless.ONE
        first = claims[0]
        yield seen(
            about=d.service,
            fix=first,
            evidence=(first,),
            part=kind,
            case=case,
            kind=kind,
            count=len(claims),
        )


def _without_source(d: EngagementDossier) -> dict[ClaimKind, list[Claim]]:
    """The claims that have neither a source nor a check, by their kind."""
    found: dict[ClaimKind, list[Claim]] = {}
    for claim in d.claimed:
        if claim.standing in SAYING and not _has_source(d, claim):
            found.setdefault(claim_kind(claim), []).append(claim)
    return found


def _has_source(d: EngagementDossier, claim: Claim) -> bool:
    """Whether a document states the claim, or we checked it ourselves."""
    checked = claim.assurance in {Assurance.VERIFIED, Assurance.INFERRED}
    return checked or claim.document_id is not None or bool(citations_of(d.lens, claim))


@rule(
    "EVD-07",
    EngagementDossier,
    _("Every conflict between two current statements is resolved."),
    when="concerned",
    message=_("“%(service)s”: two statements on record do not agree. %(conflict)s."),
    fix=_("Ask the supplier which statement is right, and resolve the conflict with a reason"),
    target=CONFLICT,
)
def claims_agree(d: EngagementDossier) -> Iterator[Seen]:
    here = {claim.key for claim in d.claimed}
    for conflict in _conflicts(d, here):
        # A promise made to others, such as customers of another country, is none to us (TRA-05).
        if not all(is_for_us(d, claim) for claim in _sides(d, conflict) if isinstance(claim, Declaration)):
            continue
        if of_other_sign_ins(d, _sides(d, conflict)):
            continue
        if conflict.open(d.lens.on) and not _has_own_rule(d, conflict) and _both_current(d, here, conflict):
            yield seen(about=conflict, handling=_handling(d, conflict), conflict=conflict)


def _handling(d: EngagementDossier, conflict: Conflict) -> Handling:
    """How a conflict is handled: by the claims on its two sides."""
    return handling_of_conflict(*_sides(d, conflict))


def _sides(d: EngagementDossier, conflict: Conflict) -> list[Claim | None]:
    """The claims of a conflict; None for one that is no longer on record."""
    return [d.lens.get(CLAIM_KINDS[kind], key) for kind, key in conflict.sides]


def _conflicts(d: EngagementDossier, here: Set[ConflictSide]) -> list[Conflict]:
    """The conflicts that have a side among the claims *here*, each once."""
    found = {}
    # Claims of other kinds have the same ids.
    for key in sorted({key for _kind, key in here}):
        rows = (*d.lens.where(Conflict, "first_id", key), *d.lens.where(Conflict, "second_id", key))
        for row in rows:
            if not here.isdisjoint(row.sides):
                found[row.id] = row
    return list(found.values())


def _has_own_rule(d: EngagementDossier, conflict: Conflict) -> bool:
    """Whether it is between two times for one thing. RET-04 reports those with their figures."""
    if not d.processing:
        return False
    return any(each.sides == {*conflict.sides} for each in d.contradictions)


def _both_current(d: EngagementDossier, here: Set[ConflictSide], conflict: Conflict) -> bool:
    """Whether both sides of a conflict are claims that apply on the day."""
    first, second = conflict.sides
    return _current(d, here, first) and _current(d, here, second)


def _current(d: EngagementDossier, here: Set[ConflictSide], side: ConflictSide) -> bool:
    """Whether one side of a conflict is a claim in force that applies to the options bought."""
    if side in here:
        return True
    kind, key = side
    claim = d.lens.get(CLAIM_KINDS[kind], key)
    # Our options do not apply to a claim about another service further down the chain.
    return claim is not None and claim.service_id != d.service.id and claim.in_force(d.lens.on)


class Concluded(Cases):
    """Whether a supplier states facts beside its legal conclusions."""

    BESIDE_FACTS = "", _("%(supplier)s draws legal conclusions about “%(service)s”, besides facts, on: %(topics)s.")
    ALONE = (
        "alone",
        _("%(supplier)s draws legal conclusions about “%(service)s”, without stating facts, on: %(topics)s."),
    )


@rule(
    "EVD-08",
    EngagementDossier,
    _("Every statement used as evidence states facts, not a legal conclusion."),
    when="concerned",
    message=Concluded,
    fix=_("Ask for the facts behind the conclusion, or for a paper that shows them"),
    target=answer(Commitment),
    targets={Concluded.BESIDE_FACTS: ACCEPT},
)
def conclusions_are_not_evidence(d: EngagementDossier) -> Iterator[Seen]:
    said = [row for row in d.claims(Commitment) if row.standing in SAYING]
    concluded = {row.topic for row in said if row.legal_conclusion}
    stated = {row.topic for row in said if not row.legal_conclusion}
    if alone := in_order(Topic, concluded - stated):
        yield seen(about=d.service, evidence=_sentences(said, alone), part="alone", case=Concluded.ALONE, topics=alone)
    if beside := in_order(Topic, concluded & stated):
        yield seen(about=d.service, evidence=_sentences(said, beside), case=Concluded.BESIDE_FACTS, topics=beside)


def _sentences(said: Iterable[Commitment], topics: Container[str]) -> tuple[Commitment, ...]:
    """The legal conclusions on some topics: the sentences themselves."""
    return tuple(row for row in said if row.legal_conclusion and row.topic in topics)


@rule(
    "EVD-11",
    EngagementDossier,
    _("Every fact about another party is shown by that party's own document."),
    when="concerned",
    message=_(
        "Facts about %(party)s, behind “%(service)s” (%(kinds)s), are based only on statements of %(supplier)s. No"
        " document of %(party)s shows them."
    ),
    fix=_("Ask for the party's own document, and record it as a further source of the fact"),
    target=NEW_DOCUMENT,
)
def claims_come_from_the_party_itself(d: EngagementDossier) -> Iterator[Seen]:
    for party, claims in _parties_without_document(d):
        kinds = tuple(dict.fromkeys(map(claim_kind, claims)))
        yield seen(about=party, party=party, kinds=kinds)


def _parties_without_document(d: EngagementDossier) -> Iterator[tuple[Supplier, list[Claim]]]:
    """Each party outside the supplier's group, with the claims about it that only the supplier makes."""
    found: dict[int, list[Claim]] = {}
    for key, claim in _about_others(d):
        if not _in_own_document(d, claim, key):
            found.setdefault(key, []).append(claim)
    for key, claims in found.items():
        party = d.lens.get(Supplier, key)
        if party is not None and party.kind != SupplierKind.UNNAMED and not _one_group(d.supplier, party):
            yield party, claims


def _about_others(d: EngagementDossier) -> Iterator[tuple[int, Claim]]:
    """The supplier's claims about other parties, each with the party's id."""
    rows: Iterable[Certification | SecurityMeasure | Test | Access] = (
        *d.claims(Certification),
        *d.claims(SecurityMeasure),
        *d.claims(Test),
        *d.claims(Access),
    )
    for row in rows:
        claimed = row.standing in SAYING and row.assurance == Assurance.CLAIMED
        if claimed and row.party_id is not None and row.party_id != d.supplier.id:
            yield row.party_id, row


def _one_group(one: Supplier, other: Supplier) -> bool:
    """Whether one is the other's parent. A statement of one is then a statement of the group."""
    return one.id == other.parent_id or other.id == one.parent_id


def _in_own_document(d: EngagementDossier, claim: Claim, party: int) -> bool:
    """Whether a claim is written in a document of the party that it is about."""
    return any(document.supplier_id == party for document in documents_of(d, claim))
